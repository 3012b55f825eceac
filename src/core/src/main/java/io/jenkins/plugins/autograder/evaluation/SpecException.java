package io.jenkins.plugins.autograder.evaluation;

import io.jenkins.plugins.autograder.config.Problem;
import java.util.List;

/** A task cannot be used, since there are mistakes in its files; all of them are told. */
public final class SpecException extends Exception {
    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    /** @param problems at least one */
    public SpecException(List<Problem> problems) {
        super(problems.get(0) + (problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)"));
        this.problems = List.copyOf(problems);
    }

    /** What has to be mended, by file and line. */
    public List<Problem> problems() {
        return problems;
    }
}
