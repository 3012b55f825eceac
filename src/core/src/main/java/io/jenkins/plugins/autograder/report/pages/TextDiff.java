package io.jenkins.plugins.autograder.report.pages;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How an actual text differs from an expected one: line by line, and word by word within a changed line.
 *
 * @param lines of both texts; long stretches without a difference are left out, and said to be
 * @param complete false where the texts were too long to compare; they then follow each other, each cut
 */
record TextDiff(List<Line> lines, boolean complete) {

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}_]+(?:\\.\\p{N}+)?|.", Pattern.DOTALL);
    private static final int MOST_CHARACTERS = 30_000;
    private static final int MOST_LINES = 600;
    private static final int LONGEST_LINE = 2_000;
    private static final int CONTEXT = 3;

    /** In which of the texts a line is. */
    enum In {
        BOTH(" "),
        EXPECTED("-"),
        ACTUAL("+"),
        LEFT_OUT("…");

        private final String sign;

        In(String sign) {
            this.sign = sign;
        }

        /** What stands before the line, as in a patch. */
        String sign() {
            return sign;
        }
    }

    /** A line without its end. */
    record Line(In in, List<Word> words) {}

    /** A stretch of a line, and whether it is in this text only. */
    record Word(String text, boolean changed) {}

    static TextDiff of(String expected, String actual) {
        List<String> before = lines(expected);
        List<String> after = lines(actual);
        if (expected.length() > MOST_CHARACTERS
                || actual.length() > MOST_CHARACTERS
                || before.size() > MOST_LINES
                || after.size() > MOST_LINES) {
            List<Line> lines = new ArrayList<>();
            addPlain(lines, In.EXPECTED, lines(Excerpt.of(expected).head()));
            addPlain(lines, In.ACTUAL, lines(Excerpt.of(actual).head()));
            return new TextDiff(lines, false);
        }
        List<Line> lines = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            List<String> source = delta.getSource().getLines();
            if (delta.getType() == DeltaType.EQUAL) {
                addSame(lines, source, lines.isEmpty());
            } else {
                addChanged(lines, source, delta.getTarget().getLines());
            }
        }
        return new TextDiff(withoutTail(lines), true);
    }

    private static void addSame(List<Line> lines, List<String> same, boolean atStart) {
        int head = atStart ? 0 : CONTEXT;
        if (same.size() <= head + CONTEXT + 1) {
            addPlain(lines, In.BOTH, same);
            return;
        }
        addPlain(lines, In.BOTH, same.subList(0, head));
        addLeftOut(lines, same.size() - head - CONTEXT);
        addPlain(lines, In.BOTH, same.subList(same.size() - CONTEXT, same.size()));
    }

    /** What follows the last difference needs no second context. */
    private static List<Line> withoutTail(List<Line> lines) {
        int end = lines.size();
        while (end > 0
                && (lines.get(end - 1).in() == In.BOTH || lines.get(end - 1).in() == In.LEFT_OUT)) {
            end--;
        }
        return end == 0 ? lines : lines.subList(0, Math.min(lines.size(), end + CONTEXT));
    }

    private static void addChanged(List<Line> lines, List<String> before, List<String> after) {
        List<Line> actual = new ArrayList<>();
        int pairs = Math.min(before.size(), after.size());
        for (int i = 0; i < pairs; i++) {
            List<String> old = words(before.get(i));
            List<String> fresh = words(after.get(i));
            boolean comparable = old.size() + fresh.size() < LONGEST_LINE;
            boolean[] inOld = new boolean[old.size()];
            boolean[] inFresh = new boolean[fresh.size()];
            if (comparable) {
                markDifferences(old, fresh, inOld, inFresh);
            }
            lines.add(new Line(In.EXPECTED, merge(old, inOld)));
            actual.add(new Line(In.ACTUAL, merge(fresh, inFresh)));
        }
        addPlain(lines, In.EXPECTED, before.subList(pairs, before.size()));
        lines.addAll(actual);
        addPlain(lines, In.ACTUAL, after.subList(pairs, after.size()));
    }

    /** Mark the words that differ; none where hardly any word is the same, since marking all helps nobody. */
    private static void markDifferences(List<String> old, List<String> fresh, boolean[] inOld, boolean[] inFresh) {
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
            int from = delta.getSource().getPosition();
            Arrays.fill(inOld, from, from + delta.getSource().size(), true);
            int to = delta.getTarget().getPosition();
            Arrays.fill(inFresh, to, to + delta.getTarget().size(), true);
        }
        int same = 0;
        for (int i = 0; i < inOld.length; i++) {
            same += !inOld[i] && !old.get(i).isBlank() ? old.get(i).length() : 0;
        }
        int longer =
                Math.max(String.join("", old).length(), String.join("", fresh).length());
        if (same * 4 < longer) {
            Arrays.fill(inOld, false);
            Arrays.fill(inFresh, false);
        }
    }

    private static List<Word> merge(List<String> words, boolean[] changed) {
        List<Word> merged = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || changed[i] != changed[start]) {
                merged.add(new Word(String.join("", words.subList(start, i)), changed[start]));
                start = i;
            }
        }
        return merged;
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(MatchResult::group).toList();
    }

    /** Split at {@code \n} only: a lone {@code \r} is a difference to show, and so is a line end at the end. */
    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    private static void addPlain(List<Line> lines, In in, List<String> texts) {
        texts.forEach(text -> lines.add(new Line(in, List.of(new Word(text, false)))));
    }

    private static void addLeftOut(List<Line> lines, int count) {
        String text = count + " lines that are the same";
        lines.add(new Line(In.LEFT_OUT, List.of(new Word(text, false))));
    }
}
