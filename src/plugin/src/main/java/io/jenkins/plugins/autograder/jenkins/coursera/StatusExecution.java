package io.jenkins.plugins.autograder.jenkins.coursera;

import io.jenkins.plugins.autograder.jenkins.Scene;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** One execution of {@code courseraStatus}. */
final class StatusExecution extends WaitingExecution<StatusSummary> {
    private static final long serialVersionUID = 1L;

    private final StatusOptions options;

    StatusExecution(StepContext context, StatusOptions options) {
        super(context);
        this.options = options;
    }

    @Override
    Duration patience() {
        return options.patience();
    }

    @Override
    Optional<StatusSummary> look(Scene scene, boolean last) throws IOException, InterruptedException {
        return new Looking(scene).look(options, last);
    }
}
