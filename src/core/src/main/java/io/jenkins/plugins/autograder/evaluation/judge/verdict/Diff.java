package io.jenkins.plugins.autograder.evaluation.judge.verdict;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Two texts side by side, line by line.
 *
 * @param rows in order
 * @param omitted how many lines of the longer text are left out behind them
 */
public record Diff(List<Row> rows, int omitted) implements Detail {
    private static final int MOST_LINES = 300;
    private static final int LONGEST_LINE = 1024;

    /** How the two sides of a row are related. */
    public enum Kind {
        SAME,
        CHANGED,
        /** In the expected text only. */
        MISSING,
        /** In the actual text only. */
        EXTRA;

        /**
         * The one with that word.
         *
         * @throws IllegalArgumentException where there is none
         */
        @JsonCreator
        public static Kind of(String word) {
            return Words.find("kind of a row", word, values(), Kind::word);
        }

        /** The word for files. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A line of one or both texts.
     *
     * @param expectedLine its number in the expected text, from 1; 0 if it is not there
     * @param expected in pieces
     * @param actualLine its number in the actual text, from 1; 0 if it is not there
     * @param actual in pieces
     */
    public record Row(Kind kind, int expectedLine, List<Piece> expected, int actualLine, List<Piece> actual) {
        public Row {
            expected = List.copyOf(expected);
            actual = List.copyOf(actual);
        }
    }

    /** A stretch of a line, and whether the other side does not have it. */
    public record Piece(String text, boolean changed) {}

    public Diff {
        rows = List.copyOf(rows);
    }

    /** How an actual text differs from an expected one, as far as can be shown. */
    public static Diff of(String expected, String actual) {
        List<String> before = lines(expected);
        List<String> after = lines(actual);
        int omitted = Math.max(0, Math.max(before.size(), after.size()) - MOST_LINES);
        return new Diff(DiffRows.of(head(before), head(after)), omitted);
    }

    /** The lines as they are shown: without their ends, and cut. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.replaceAll(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line);
        return lines;
    }

    private static List<String> head(List<String> lines) {
        return lines.subList(0, Math.min(lines.size(), MOST_LINES));
    }
}
