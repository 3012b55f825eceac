package io.jenkins.plugins.autograder.jenkins.evaluation;

import io.jenkins.plugins.autograder.jenkins.policy.ResultPolicy;
import io.jenkins.plugins.autograder.jenkins.report.ReportName;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The parameters that all steps and build steps have that run submissions of a task, as Jenkins binds them; a blank text is one
 * that was not given.
 */
abstract class TaskOptions implements Serializable {
    private static final long serialVersionUID = 1L;

    String task;
    String course = "";
    String image = "";
    int parallel;
    String name = "";
    String dockerHost = "";
    boolean noContainer;
    ResultPolicy policy = new ResultPolicy();

    TaskOptions(String task) {
        this.task = task;
    }

    /** Take those of another one, each text with what it stands for. */
    void take(TaskOptions given, UnaryOperator<String> expand) {
        course = expand.apply(given.course);
        image = expand.apply(given.image);
        parallel = given.parallel;
        name = expand.apply(given.name);
        dockerHost = expand.apply(given.dockerHost);
        noContainer = given.noContainer;
        policy = given.policy;
    }

    /**
     * Refuse what cannot be, before anything is done.
     *
     * @throws IllegalArgumentException that says what is wrong, and what is allowed
     */
    void check() {
        if (task.isBlank()) {
            throw new IllegalArgumentException("task is blank; give the id of a task in tasks.json");
        }
        if (parallel < 0) {
            throw new IllegalArgumentException(
                    "parallel is " + parallel + "; allowed is 1 to 256, or 0 for the number of processors");
        }
        reportName();
    }

    /** The name that was given, or the usual one. */
    final ReportName reportName() {
        return ReportName.of(given(name).orElseGet(this::usualName));
    }

    /** What the report is called where nobody says so. */
    abstract String usualName();

    final Optional<String> image() {
        return given(image);
    }

    static Optional<String> given(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.trim());
    }
}
