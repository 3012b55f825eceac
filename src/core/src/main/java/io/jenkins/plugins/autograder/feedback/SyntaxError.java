package io.jenkins.plugins.autograder.feedback;

import io.jenkins.plugins.autograder.config.DidYouMean;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Explains the place where a document stops being JSON, by what usually leads there. */
final class SyntaxError {
    private static final Set<String> PYTHON_LITERALS = Set.of("True", "False", "None");
    private static final List<String> LITERALS = List.of("true", "false", "null");
    private static final Pattern UNFINISHED_ESCAPE = Pattern.compile("\\\\u[0-9a-fA-F]{0,3}");
    private static final int LONGEST_WORD = 80;

    private final Origin origin;
    private final String text;
    private final Problems problems;

    SyntaxError(Origin origin, String text, Problems problems) {
        this.origin = origin;
        this.text = text;
        this.problems = problems;
    }

    /**
     * Reports the one problem.
     *
     * @param stop the offset of the character that cannot stand where it stands, or of the one after the word that cannot
     * @param last the value before it, if a value is the last thing that could be read
     */
    void report(int stop, Optional<Value> last) {
        if (JsonText.skipSpace(text, stop) == text.length()) {
            problems.error(
                    "GR104",
                    JsonText.skipSpaceBack(text, text.length()),
                    origin.title() + " ends before its document is complete",
                    origin.mendOfTruncation());
            return;
        }
        int start = startOfWord(stop);
        String word = text.substring(start, stop);
        if (UNFINISHED_ESCAPE
                .matcher(text.substring(Math.max(0, start - 1), stop))
                .matches()) {
            problems.error(
                    "GR104",
                    start - 1,
                    "an escape that begins with \\u has to have four hexadecimal digits",
                    "write a backslash as \\\\; " + StringLiteral.USE_A_LIBRARY);
        } else if (PYTHON_LITERALS.contains(word)) {
            problems.error(
                    "GR104", start, word + " is Python's; JSON has true, false and null", StringLiteral.USE_DUMPS);
        } else if (!word.isEmpty()
                && last.filter(value -> value.offset() + value.text().length() > start)
                        .isEmpty()) {
            reportWord(start, word);
        } else {
            reportCharacter(stop, last);
        }
    }

    private void reportWord(int start, String word) {
        if (NumberLiteral.isNotFinite(word)) {
            NumberLiteral.report(word, "", start, problems);
        } else {
            problems.error(
                    "GR104",
                    start,
                    Excerpt.of(word) + " is no JSON value" + guess(word),
                    "write text in double quotes; the only bare words are true, false and null");
        }
    }

    private static String guess(String word) {
        return DidYouMean.nearest(word, LITERALS)
                .map(literal -> "; did you mean " + literal + "?")
                .orElse("");
    }

    private void reportCharacter(int stop, Optional<Value> last) {
        int before = JsonText.skipSpaceBack(text, stop);
        char previous = before == 0 ? '{' : text.charAt(before - 1);
        char found = text.charAt(stop);
        String shown = Excerpt.of(text.substring(stop, Math.min(text.length(), stop + 60)));
        boolean afterValue = last.isPresent() && previous != ',';
        if (afterValue && last.get().is(Value.Kind.STRING)) {
            problems.error(
                    "GR105",
                    stop,
                    "behind the end of a string stands " + shown
                            + ", where a comma or the matching bracket has to be; is there a double quote within the string?",
                    "write a double quote within a string as \\\"; " + StringLiteral.USE_A_LIBRARY);
        } else if (previous == ','
                && Character.isDigit(found)
                && last.filter(this::isNumber).isPresent()) {
            problems.error(
                    "GR104",
                    before - 1,
                    "a comma separates members, not decimals",
                    "write numbers with a decimal point whatever the locale is: 0.85");
        } else if (found == '/' || found == '#') {
            problems.error("GR104", stop, "here is " + shown + "; JSON has no comments", "take the comment away");
        } else if (afterValue) {
            problems.error(
                    "GR104",
                    stop,
                    "behind a value stands " + shown + ", where a comma or the matching bracket has to be",
                    StringLiteral.USE_A_LIBRARY);
        } else {
            problems.error(
                    "GR104",
                    stop,
                    "here is " + shown + ", which JSON does not allow here",
                    StringLiteral.USE_A_LIBRARY);
        }
    }

    private boolean isNumber(Value value) {
        return value.is(Value.Kind.NUMBER) || value.is(Value.Kind.ILLEGAL_NUMBER);
    }

    /** Goes back over a word, but not into the value before it. */
    private int startOfWord(int stop) {
        int start = stop;
        while (start > 0 && stop - start < LONGEST_WORD && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
