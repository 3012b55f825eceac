package io.jenkins.plugins.autograder.lint;

import io.jenkins.plugins.autograder.config.Problem;
import java.util.List;

/** Mistakes in the files that tell the linter what to do. */
public final class LintProblems extends Exception {
    private final List<Problem> problems;

    /** All of them. */
    public LintProblems(List<Problem> problems) {
        super(problems.isEmpty() ? "" : problems.get(0).toString());
        this.problems = List.copyOf(problems);
    }

    /** All of them, in the order of their places. */
    public List<Problem> problems() {
        return problems;
    }
}
