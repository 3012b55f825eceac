package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.align.Alignment;
import io.jenkins.plugins.autograder.evaluation.align.Blocks;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines of an expected text are there in an actual one, in order, more or less.
 *
 * @param expected how many lines with words the expected text has
 * @param missing those of them that are not there
 */
record AlikeLines(int expected, List<String> missing) {

    /** Only words matter, and lines without any do not. */
    static AlikeLines of(String actual, String expected, double ratio) {
        List<String> there = Texts.wordLines(actual);
        List<String> wanted = Texts.wordLines(expected);
        Map<List<String>, Boolean> known = new HashMap<>();
        BitSet found = new BitSet();
        Alignment.Same same = (e, a) -> {
            String one = wanted.get(e);
            String other = there.get(a);
            return one.equals(other)
                    || (possible(one, other, ratio)
                            && known.computeIfAbsent(
                                    List.of(other, one),
                                    pair -> Blocks.of(pair.get(0), pair.get(1)).ratio() >= ratio));
        };
        Alignment.of(wanted.size(), there.size(), same).forEach(pair -> found.set(pair.a()));
        List<String> missing = new ArrayList<>();
        for (int i = found.nextClearBit(0); i < wanted.size(); i = found.nextClearBit(i + 1)) {
            missing.add(wanted.get(i));
        }
        return new AlikeLines(wanted.size(), missing);
    }

    /** Whether the lengths allow for the ratio, which is far cheaper to see. */
    private static boolean possible(String one, String other, double ratio) {
        int shorter = Math.min(one.length(), other.length());
        return 2.0 * shorter / (one.length() + other.length()) >= ratio;
    }

    /** Which part of the expected lines is there; all of none. */
    double share() {
        return expected == 0 ? 1 : (double) (expected - missing.size()) / expected;
    }
}
