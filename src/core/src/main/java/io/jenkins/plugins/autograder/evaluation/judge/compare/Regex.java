package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.grading.BoundedMatch;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions of specs, which run over texts that may be hostile. */
public final class Regex {
    private Regex() {}

    /**
     * A compiled regular expression. What Python writes otherwise than Java is understood: {@code (?P<name>...)} and {@code
     * (?P=name)}.
     *
     * @param field where it stands, for the message
     * @throws IllegalArgumentException where it is none
     */
    public static Pattern compile(String field, String regex) {
        String rewritten = regex.replace("(?P<", "(?<").replaceAll("\\(\\?P=(\\w+)\\)", "\\\\k<$1>");
        try {
            return Pattern.compile(rewritten, Pattern.MULTILINE);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("%s is '%s'; it has to be a regular expression, but %s at character %d"
                    .formatted(field, regex, e.getDescription().toLowerCase(Locale.ROOT), e.getIndex() + 1));
        }
    }

    /** How often the pattern is found, up to a number that is enough; empty where that would take too long. */
    static OptionalInt count(Pattern pattern, String text, int enough) {
        return BoundedMatch.all(pattern, text, enough)
                .map(found -> OptionalInt.of(found.size()))
                .orElse(OptionalInt.empty());
    }

    /** The first places where the regular expression finds something; empty where that would take too long. */
    public static Optional<List<MatchResult>> all(String regex, String text, int enough) {
        return BoundedMatch.all(compile("regex", regex), text, enough);
    }
}
