package io.jenkins.plugins.autograder.evaluation;

import java.io.IOException;
import java.nio.file.Path;

/** Finds the solution of a task. */
final class Solutions {
    private static final String NAME = "solution";

    private Solutions() {}

    static Submission submission(LoadedTask task) {
        return Submission.at(NAME, task.files().solutionTarget());
    }

    /** @throws EvaluationException if there is none */
    static Staged stage(LoadedTask task) throws IOException, EvaluationException {
        Path target = task.files().solutionTarget();
        return Staged.of(submission(task), task.task().target(), task.spec().sources())
                .orElseThrow(() -> new EvaluationException("task " + task.task().id() + " has no solution: there is no "
                        + target.normalize() + "; put it there"));
    }
}
