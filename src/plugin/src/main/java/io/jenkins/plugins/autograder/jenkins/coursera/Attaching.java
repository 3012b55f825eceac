package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.AbortException;
import io.jenkins.plugins.autograder.coursera.Attachment;
import io.jenkins.plugins.autograder.coursera.Coursera;
import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.coursera.ReceiptStore;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.jenkins.Scene;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What step and build step do. */
final class Attaching {
    private final Scene scene;

    Attaching(Scene scene) {
        this.scene = scene;
    }

    /**
     * Attach the grader to each part.
     *
     * @throws AbortException if it could not be attached to all of them
     */
    AttachSummary attach(AttachOptions given) throws IOException, InterruptedException {
        AttachOptions options = given.expanded(scene::expand);
        try {
            Coursera coursera = Service.of(options.credentialsId, scene.run());
            Receipt done = coursera.uploader()
                    .run(
                            options.receipt(coursera.receipts()),
                            Optional.empty(),
                            ReceiptStore.NONE,
                            new LogListener(scene.console()));
            List<String> before = new ArrayList<>();
            for (Attachment attachment : done.attachments()) {
                before.add(attachment.before().orElse(""));
            }
            return new AttachSummary(done.grader().id().orElse(""), before);
        } catch (CourseraException | IllegalArgumentException e) {
            throw Service.abort(options.credentialsId, e);
        }
    }
}
