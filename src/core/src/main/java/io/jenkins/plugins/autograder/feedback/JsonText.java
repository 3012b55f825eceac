package io.jenkins.plugins.autograder.feedback;

/** White space as JSON knows it. */
final class JsonText {
    private JsonText() {}

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** The offset of the first character at or after an offset that is no white space; the length where there is none. */
    static int skipSpace(String text, int from) {
        int offset = from;
        while (offset < text.length() && isSpace(text.charAt(offset))) {
            offset++;
        }
        return offset;
    }

    /** The offset after the last character before an offset that is no white space; 0 where there is none. */
    static int skipSpaceBack(String text, int from) {
        int offset = from;
        while (offset > 0 && isSpace(text.charAt(offset - 1))) {
            offset--;
        }
        return offset;
    }
}
