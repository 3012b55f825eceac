package io.jenkins.plugins.autograder.feedback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The problems of one text, collected by offset. */
final class Problems {
    private static final int OF_A_KIND = 5;

    private record Placed(int offset, FeedbackProblem problem) {}

    private final String text;
    private final List<Placed> all = new ArrayList<>();
    private final Map<String, Integer> kinds = new HashMap<>();

    Problems(String text) {
        this.text = text;
    }

    /** An error that a hostile text can have a million of; of those with the same mend the first five are kept. */
    void oneOfMany(String rule, int offset, Supplier<String> message, String mend) {
        if (kinds.merge(mend, 1, Integer::sum) <= OF_A_KIND) {
            error(rule, offset, message.get(), mend);
        }
    }

    void error(String rule, int offset, String message, String mend) {
        add(rule, Severity.ERROR, offset, message, mend);
    }

    void warning(String rule, int offset, String message, String mend) {
        add(rule, Severity.WARNING, offset, message, mend);
    }

    /** A problem that lies not in the text; it comes after those that do. */
    void elsewhere(String rule, Severity severity, String message, String mend) {
        all.add(new Placed(text.length() + 1, new FeedbackProblem(rule, severity, message, mend, Optional.empty())));
    }

    /** The place of an offset; a line ends with a line feed. */
    Position at(int offset) {
        int line = 1;
        int start = 0;
        for (int next = text.indexOf('\n'); next >= 0 && next < offset; next = text.indexOf('\n', start)) {
            line++;
            start = next + 1;
        }
        return new Position(line, offset - start + 1);
    }

    boolean hasError() {
        return all.stream().anyMatch(placed -> placed.problem().severity() == Severity.ERROR);
    }

    List<FeedbackProblem> inOrder() {
        return all.stream()
                .sorted(Comparator.comparingInt(Placed::offset))
                .map(Placed::problem)
                .toList();
    }

    private void add(String rule, Severity severity, int offset, String message, String mend) {
        all.add(new Placed(offset, new FeedbackProblem(rule, severity, message, mend, Optional.of(at(offset)))));
    }
}
