package io.jenkins.plugins.autograder.lint.source;

import java.util.Arrays;

/**
 * Text that was put together from pieces of a file, such as lines that continue one another, and knows for each of its
 * characters where that stands in the file.
 */
public final class LogicalText {
    private final String text;
    private final int[] offsets;
    private final int from;

    private LogicalText(String text, int[] offsets, int from) {
        this.text = text;
        this.offsets = offsets;
        this.from = from;
    }

    /** A piece of a file as it is. */
    public static LogicalText of(SourceText source, Span span) {
        return new Builder().add(source.text(), span.start(), span.end()).build(span.start());
    }

    /** The text. */
    public String text() {
        return text;
    }

    /** Where a stretch of this text stands in the file. */
    public Span span(int start, int end) {
        return end <= start ? new Span(offset(start), offset(start)) : new Span(offset(start), offset(end - 1) + 1);
    }

    /** All of it, in the file. */
    public Span span() {
        return span(0, text.length());
    }

    /** A part of this text. */
    public LogicalText part(int start, int end) {
        return new LogicalText(text.substring(start, end), offsets, from + start);
    }

    private int offset(int at) {
        return offsets[from + at];
    }

    /** Puts such a text together. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] offsets = new int[128];

        /** Add a stretch of the file. */
        public Builder add(String file, int start, int end) {
            int length = text.length();
            if (length + end - start >= offsets.length) {
                offsets = Arrays.copyOf(offsets, Math.max(offsets.length * 2, length + end - start + 1));
            }
            for (int i = start; i < end; i++) {
                offsets[length + i - start] = i;
            }
            text.append(file, start, end);
            return this;
        }

        /**
         * The text.
         *
         * @param end where in the file it ends
         */
        public LogicalText build(int end) {
            int length = text.length();
            int[] all = Arrays.copyOf(offsets, length + 1);
            all[length] = length == 0 ? end : all[length - 1] + 1;
            return new LogicalText(text.toString(), all, 0);
        }
    }
}
