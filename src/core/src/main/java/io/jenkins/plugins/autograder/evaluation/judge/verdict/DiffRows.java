package io.jenkins.plugins.autograder.evaluation.judge.verdict;

import io.jenkins.plugins.autograder.evaluation.align.Blocks;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Diff.Kind;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Diff.Piece;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Diff.Row;
import java.util.ArrayList;
import java.util.List;

/** Puts lines beside each other: common ones, and in between those that were changed, as far as there are pairs of them. */
final class DiffRows {
    /** Lines that have less than this in common are not a changed line, but another one. */
    private static final double ALIKE = 0.3;

    /** Within longer lines nothing is marked: it would take long, and nobody could read it. */
    private static final long MOST_PAIRS = 90_000;

    private final List<String> expected;
    private final List<String> actual;
    private final List<Row> rows = new ArrayList<>();

    private DiffRows(List<String> expected, List<String> actual) {
        this.expected = expected;
        this.actual = actual;
    }

    static List<Row> of(List<String> expected, List<String> actual) {
        DiffRows rows = new DiffRows(expected, actual);
        rows.addAll();
        return rows.rows;
    }

    private void addAll() {
        int i = 0;
        int j = 0;
        for (Blocks.Block block : Blocks.of(expected, actual).blocks()) {
            addBetween(i, block.a(), j, block.b());
            for (int k = 0; k < block.size(); k++) {
                List<Piece> line = plain(expected.get(block.a() + k));
                rows.add(new Row(Kind.SAME, block.a() + k + 1, line, block.b() + k + 1, line));
            }
            i = block.a() + block.size();
            j = block.b() + block.size();
        }
        addBetween(i, expected.size(), j, actual.size());
    }

    private void addBetween(int from, int to, int otherFrom, int otherTo) {
        int i = from;
        int j = otherFrom;
        while (i < to && j < otherTo) {
            addPair(i++, j++);
        }
        for (; i < to; i++) {
            rows.add(new Row(Kind.MISSING, i + 1, plain(expected.get(i)), 0, List.of()));
        }
        for (; j < otherTo; j++) {
            rows.add(new Row(Kind.EXTRA, 0, List.of(), j + 1, plain(actual.get(j))));
        }
    }

    private void addPair(int i, int j) {
        String wanted = expected.get(i);
        String there = actual.get(j);
        boolean comparable = (long) wanted.length() * there.length() <= MOST_PAIRS;
        Blocks common = comparable ? Blocks.of(wanted, there) : Blocks.of("", "");
        boolean alike = comparable && common.ratio() >= ALIKE;
        rows.add(new Row(
                Kind.CHANGED,
                i + 1,
                alike ? pieces(wanted, common.blocks(), true) : plain(wanted),
                j + 1,
                alike ? pieces(there, common.blocks(), false) : plain(there)));
    }

    private static List<Piece> pieces(String line, List<Blocks.Block> common, boolean first) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Blocks.Block block : common) {
            int from = first ? block.a() : block.b();
            if (from > done) {
                pieces.add(new Piece(line.substring(done, from), true));
            }
            pieces.add(new Piece(line.substring(from, from + block.size()), false));
            done = from + block.size();
        }
        if (done < line.length()) {
            pieces.add(new Piece(line.substring(done), true));
        }
        return pieces;
    }

    private static List<Piece> plain(String line) {
        return line.isEmpty() ? List.of() : List.of(new Piece(line, false));
    }
}
