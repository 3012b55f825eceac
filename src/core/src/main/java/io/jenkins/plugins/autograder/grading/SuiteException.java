package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.config.Problem;
import java.util.List;

/** A suite cannot be used as it is. The fault is in its files, and all that is wrong with them is told at once. */
public final class SuiteException extends Exception {
    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    SuiteException(List<Problem> problems) {
        super(summary(problems));
        this.problems = List.copyOf(problems);
    }

    /** At least one, by file, line and column. */
    public List<Problem> problems() {
        return problems;
    }

    private static String summary(List<Problem> problems) {
        String first = problems.get(0).toString();
        return problems.size() == 1 ? first : first + " (and " + (problems.size() - 1) + " more)";
    }
}
