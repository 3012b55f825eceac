package io.jenkins.plugins.autograder.report.pages;

/**
 * A text, or its start and its end where it is too long for a page.
 *
 * @param head the start, or all of it
 * @param leftOut how many characters are missing between the two
 * @param tail the end; empty where nothing is missing
 */
record Excerpt(String head, int leftOut, String tail) {

    private static final int HEAD = 48_000;
    private static final int TAIL = 16_000;

    static Excerpt of(String text) {
        if (text.length() <= HEAD + TAIL) {
            return new Excerpt(text, 0, "");
        }
        int headEnd = whole(text, HEAD);
        int tailStart = whole(text, text.length() - TAIL);
        return new Excerpt(text.substring(0, headEnd), tailStart - headEnd, text.substring(tailStart));
    }

    boolean empty() {
        return head.isEmpty();
    }

    /** The place itself, or the one before it where it would cut a character in two. */
    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1))
                ? at - 1
                : at;
    }
}
