package io.jenkins.plugins.autograder.jenkins.coursera;

import io.jenkins.plugins.autograder.jenkins.Scene;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** One execution of {@code courseraPublish}. What is published is in the receipt, which a restart does not lose. */
final class PublishExecution extends WaitingExecution<PublishSummary> {
    private static final long serialVersionUID = 1L;

    private final PublishOptions options;

    PublishExecution(StepContext context, PublishOptions options) {
        super(context);
        this.options = options;
    }

    @Override
    Duration patience() {
        return options.patience();
    }

    @Override
    void begin(Scene scene) throws IOException {
        receipt(scene).begin();
    }

    @Override
    Optional<PublishSummary> look(Scene scene, boolean last) throws IOException, InterruptedException {
        return new Publishing(scene).pass(options, last);
    }

    @Override
    void keep(Scene scene) throws IOException, InterruptedException {
        receipt(scene).keep();
    }

    private ReceiptOfBuild receipt(Scene scene) {
        return new ReceiptOfBuild(scene, options.receipt);
    }
}
