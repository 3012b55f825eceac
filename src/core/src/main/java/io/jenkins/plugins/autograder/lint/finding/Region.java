package io.jenkins.plugins.autograder.lint.finding;

import io.jenkins.plugins.autograder.config.Place;
import io.jenkins.plugins.autograder.lint.source.SourceText;
import io.jenkins.plugins.autograder.lint.source.Span;
import java.io.Serializable;

/**
 * A stretch of a file, or a file as a whole.
 *
 * @param file as people know it; for an image its name, and the path in it
 * @param line from 1; 0 means the file as a whole
 * @param column from 1, in UTF-16 units
 * @param endLine the line of the last character
 * @param endColumn behind the last character
 * @param text that is meant, cut where it is long
 */
public record Region(String file, int line, int column, int endLine, int endColumn, String text)
        implements Serializable {
    private static final int LONGEST_TEXT = 200;

    public Region {
        if (line < 0 || (line > 0 && column < 1)) {
            throw new IllegalArgumentException("a region begins at " + line + ":" + column + "; lines begin with 1");
        }
    }

    /** A file as a whole. */
    public static Region whole(String file) {
        return new Region(file, 0, 0, 0, 0, "");
    }

    /** A stretch of a text. */
    public static Region of(SourceText source, Span span) {
        int first = source.lineOf(span.start());
        int last = source.lineOf(Math.max(span.start(), span.end() - 1));
        String text = source.at(span);
        return new Region(
                source.name(),
                first,
                source.columnOf(span.start()),
                last,
                span.end() - source.startOf(last) + 1,
                text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...");
    }

    /** Where it begins. */
    public Place place() {
        return new Place(file, line, column);
    }
}
