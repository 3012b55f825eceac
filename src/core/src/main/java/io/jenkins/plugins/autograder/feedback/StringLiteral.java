package io.jenkins.plugins.autograder.feedback;

/** Checks a string as it stands in a document, with quotes and escapes, for what the tolerant parser let pass. */
final class StringLiteral {
    static final String USE_A_LIBRARY =
            "make the document with a JSON library instead of joining strings: json.dumps, JSON.stringify, Jackson, toJSON";
    static final String USE_DUMPS = "write what json.dumps(answer) gives; str(answer) and print(answer) are not JSON";

    private final String text;
    private final Problems problems;

    StringLiteral(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** @param start the offset of the opening quote of a string that has a closing one */
    void check(int start) {
        char quote = text.charAt(start);
        if (quote == '\'') {
            problems.oneOfMany(
                    "GR104",
                    start,
                    () -> "a string begins with a single quote; JSON has double quotes only",
                    USE_DUMPS);
        }
        boolean controlSeen = false;
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\') {
                at = checkEscape(at);
            } else {
                if (text.charAt(at) < ' ' && !controlSeen) {
                    controlSeen = true;
                    reportControlCharacter(at);
                }
                at++;
            }
        }
    }

    private void reportControlCharacter(int at) {
        problems.oneOfMany(
                "GR105",
                at,
                () -> "the control character " + Excerpt.of(text.substring(at, at + 1))
                        + " stands unescaped in a string",
                USE_A_LIBRARY);
    }

    /** Returns the offset after the escape. */
    private int checkEscape(int backslash) {
        char escaped = text.charAt(backslash + 1);
        if (escaped == 'u') {
            return checkUnicodeEscape(backslash);
        }
        if ("\"\\/bfnrt".indexOf(escaped) < 0) {
            problems.oneOfMany(
                    "GR105",
                    backslash,
                    () -> "the escape " + Excerpt.of(text.substring(backslash, text.offsetByCodePoints(backslash, 2)))
                            + " is none of JSON's",
                    "write a backslash as \\\\; " + USE_A_LIBRARY);
        }
        return backslash + 2;
    }

    private int checkUnicodeEscape(int backslash) {
        int end = backslash + 6;
        char unit = unit(backslash);
        if (Character.isHighSurrogate(unit) && text.startsWith("\\u", end) && Character.isLowSurrogate(unit(end))) {
            return end + 6;
        }
        if (Character.isSurrogate(unit)) {
            problems.oneOfMany(
                    "GR104",
                    backslash,
                    () -> "the escape " + Excerpt.of(text.substring(backslash, end))
                            + " is one half of a character, and the other half is missing",
                    "decode text as UTF-8 before it goes into the feedback, and do not cut it within a character");
        }
        return end;
    }

    private char unit(int backslash) {
        return (char) Integer.parseInt(text, backslash + 2, backslash + 6, 16);
    }
}
