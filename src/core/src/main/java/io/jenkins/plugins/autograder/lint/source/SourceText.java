package io.jenkins.plugins.autograder.lint.source;

import java.util.Arrays;

/**
 * A file's text, and where its lines are. A line ends with {@code \n} or {@code \r\n}; columns count UTF-16 units, as
 * editors and SARIF do.
 */
public final class SourceText {
    private final String name;
    private final String text;
    private final int[] starts;

    /**
     * Take a text.
     *
     * @param name of the file, as people know it
     */
    public SourceText(String name, String text) {
        this.name = name;
        this.text = text;
        this.starts = startsOf(text);
    }

    private static int[] startsOf(String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, lines * 2);
            }
            starts[lines++] = feed + 1;
        }
        return Arrays.copyOf(starts, lines);
    }

    /** The file's name, as people know it. */
    public String name() {
        return name;
    }

    /** All of it. */
    public String text() {
        return text;
    }

    /** How many lines there are; what follows the last line end is one, even where it is empty. */
    public int lines() {
        return starts.length;
    }

    /** The number of the line that an offset is in, from 1. */
    public int lineOf(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of an offset in its line, from 1. */
    public int columnOf(int offset) {
        return offset - starts[lineOf(offset) - 1] + 1;
    }

    /** A line by its number, from 1, without its end. */
    public String line(int number) {
        return text.substring(starts[number - 1], endOf(number));
    }

    /** Where a line starts. */
    public int startOf(int number) {
        return starts[number - 1];
    }

    /** Where a line ends, before its line end. */
    public int endOf(int number) {
        int end = number < starts.length ? starts[number] - 1 : text.length();
        return end > starts[number - 1] && number < starts.length && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** The text of a span. */
    public String at(Span span) {
        return text.substring(span.start(), span.end());
    }
}
