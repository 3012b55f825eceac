package io.jenkins.plugins.autograder.feedback;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks a number as it stands in a document for what the tolerant parser let pass. */
final class NumberLiteral {
    private static final Pattern LEGAL =
            Pattern.compile("-?+(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][-+]?+[0-9]++)?+");
    private static final Set<String> NOT_FINITE = Set.of("nan", "inf", "infinity");

    private NumberLiteral() {}

    static boolean isLegal(String written) {
        return LEGAL.matcher(written).matches();
    }

    /** Whether it is how some language writes a number that is none, or is infinite. */
    static boolean isNotFinite(String written) {
        String unsigned = written.startsWith("-") || written.startsWith("+") ? written.substring(1) : written;
        return NOT_FINITE.contains(unsigned.toLowerCase(Locale.ROOT));
    }

    /** @param key of the member whose value it is; empty in an array, and where the key is not known */
    static void report(String written, String key, int offset, Problems problems) {
        String rule = key.equals(Keys.SCORE) ? "GR100" : "GR104";
        if (isNotFinite(written)) {
            String subject = key.isEmpty() ? "a value" : Excerpt.bare(key);
            problems.oneOfMany(
                    rule,
                    offset,
                    () -> subject + " is " + written + "; JSON has finite numbers only",
                    "find the division by zero or the mean of nothing behind it, and decide what such a submission gets");
        } else {
            problems.oneOfMany(
                    rule,
                    offset,
                    () -> Excerpt.of(written) + " is not how JSON writes a number",
                    "write digits before and after the decimal point, no leading zeros and no plus sign: 0.85");
        }
    }
}
