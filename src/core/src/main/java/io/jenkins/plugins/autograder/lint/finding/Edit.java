package io.jenkins.plugins.autograder.lint.finding;

import java.io.Serializable;

/**
 * A change of a file that mends a finding and changes nothing else.
 *
 * @param file as in the finding's region
 * @param kind of the change
 * @param start of what is replaced, an offset in the file's text; 0 for other kinds
 * @param end behind it
 * @param text that takes its place
 */
public record Edit(String file, Kind kind, int start, int end, String text) implements Serializable {
    /** What is changed. */
    public enum Kind {
        /** A stretch of the text. */
        REPLACE,
        /** Every line end, to {@code \n}. */
        LINE_ENDS,
        /** The permission of everybody to run the file. */
        EXECUTABLE
    }

    /** Replace a stretch. */
    public static Edit replace(String file, int start, int end, String text) {
        return new Edit(file, Kind.REPLACE, start, end, text);
    }
}
