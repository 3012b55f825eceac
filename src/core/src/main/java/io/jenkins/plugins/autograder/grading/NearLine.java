package io.jenkins.plugins.autograder.grading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A line of a text, to show where something is, or where it nearly is.
 *
 * @param number from 1
 * @param text of the line, without its end
 */
record NearLine(int number, String text) {
    private static final int MOST_LINES = 5_000;
    private static final int LONGEST_LINE = 500;
    private static final double LEAST_LIKENESS = 0.3;

    /** The line of a text that is most like what was wanted; absent where none is like it at all. */
    static Optional<NearLine> nearest(String text, String wanted) {
        Set<String> pairs = pairs(wanted.lines().findFirst().orElse(""));
        List<String> lines = text.lines().limit(MOST_LINES).toList();
        NearLine nearest = new NearLine(0, "");
        double best = LEAST_LIKENESS;
        for (int i = 0; i < lines.size(); i++) {
            double likeness = likeness(pairs, pairs(lines.get(i)));
            if (likeness > best) {
                best = likeness;
                nearest = new NearLine(i + 1, lines.get(i).strip());
            }
        }
        return Optional.of(nearest).filter(line -> line.number > 0);
    }

    /** The line in which a place of the text lies. */
    static NearLine at(String text, int index) {
        int start = text.lastIndexOf('\n', index - 1) + 1;
        int end = text.indexOf('\n', index);
        long number = text.substring(0, index).chars().filter(c -> c == '\n').count() + 1;
        return new NearLine(
                (int) number,
                text.substring(start, end < 0 ? text.length() : end).strip());
    }

    /** A text on one line and not longer than a limit. */
    static String cut(String text, int longest) {
        String head = text.substring(0, Math.min(text.length(), longest));
        String line = head.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
        return text.length() <= longest ? line : line + "...";
    }

    /** The share of the pairs wanted that the line has, with a little taken off for what it has beside. */
    private static double likeness(Set<String> wanted, Set<String> line) {
        if (wanted.isEmpty() || line.isEmpty()) {
            return 0;
        }
        long shared = wanted.stream().filter(line::contains).count();
        return (double) shared / wanted.size() - 0.0001 * line.size();
    }

    /** Pairs of neighbours, whatever the case and the white space. */
    private static Set<String> pairs(String text) {
        String plain = text.substring(0, Math.min(text.length(), LONGEST_LINE))
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }
}
