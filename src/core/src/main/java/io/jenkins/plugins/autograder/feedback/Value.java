package io.jenkins.plugins.autograder.feedback;

/**
 * A value of a document.
 *
 * @param kind of the value
 * @param text a string's characters, or a number or a literal as it was written; empty for an object or an array
 * @param offset of its first character
 */
record Value(Kind kind, String text, int offset) {

    /** The kinds of JSON values, and one for a number that JSON does not know. */
    enum Kind {
        OBJECT("an object"),
        ARRAY("an array"),
        STRING("a string"),
        NUMBER("a number"),
        BOOLEAN("a boolean"),
        NULL("null"),
        /** Reported already. */
        ILLEGAL_NUMBER("not a number that JSON knows");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** What it is, in words: {@code a string, "0.85"}. */
    String inWords() {
        return switch (kind) {
            case STRING -> kind.title + ", " + Excerpt.of(text);
            case BOOLEAN, NUMBER -> kind.title + ", " + Excerpt.bare(text);
            case OBJECT, ARRAY, NULL, ILLEGAL_NUMBER -> kind.title;
        };
    }
}
