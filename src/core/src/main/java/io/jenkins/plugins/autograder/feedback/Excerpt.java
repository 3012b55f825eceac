package io.jenkins.plugins.autograder.feedback;

/** A hostile text made fit for a message: one line, short, and nothing in it that a terminal or a reader falls for. */
final class Excerpt {
    private static final int LONGEST = 40;

    private Excerpt() {}

    /** The text in double quotes, cut after 40 characters, with what cannot be seen written as an escape. */
    static String of(String text) {
        int end = end(text);
        return "\"" + visible(text.substring(0, end)) + (end < text.length() ? "\"..." : "\"");
    }

    /** The same without quotes. */
    static String bare(String text) {
        int end = end(text);
        return visible(text.substring(0, end)) + (end < text.length() ? "..." : "");
    }

    private static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(codePoint -> append(shown, codePoint));
        return shown.toString();
    }

    private static int end(String text) {
        int end = Math.min(LONGEST, text.length());
        boolean withinCharacter = end < text.length()
                && Character.isHighSurrogate(text.charAt(end - 1))
                && Character.isLowSurrogate(text.charAt(end));
        return withinCharacter ? end - 1 : end;
    }

    private static void append(StringBuilder shown, int codePoint) {
        switch (codePoint) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.UNASSIGNED,
                            Character.PRIVATE_USE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> shown.append("\\u%04X".formatted(codePoint));
                    default -> shown.appendCodePoint(codePoint);
                }
            }
        }
    }
}
