package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.AbortException;
import io.jenkins.plugins.autograder.coursera.Coursera;
import io.jenkins.plugins.autograder.coursera.client.GraderStatus;
import io.jenkins.plugins.autograder.coursera.client.Ids;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.jenkins.Scene;
import io.jenkins.plugins.autograder.jenkins.policy.Consequences;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** What step and build step do. */
final class Looking {
    private final Scene scene;

    Looking(Scene scene) {
        this.scene = scene;
    }

    /**
     * Look until Coursera is done with the grader, or the time is up.
     *
     * @throws AbortException if nothing could be asked, or if the policy says that the step fails
     */
    StatusSummary await(StatusOptions given) throws IOException, InterruptedException {
        StatusOptions options = given.expanded(scene::expand);
        return end(options, status(options, patience(options)));
    }

    /**
     * Look once.
     *
     * @param last whether there will be no other look
     * @return how far it is; nothing if it has no end yet and there will be another look
     */
    Optional<StatusSummary> look(StatusOptions options, boolean last) throws IOException, InterruptedException {
        GraderStatus status = status(options, Duration.ZERO);
        return last || status.isCompleted() || status.isFailed() ? Optional.of(end(options, status)) : Optional.empty();
    }

    private static Duration patience(StatusOptions options) throws AbortException {
        try {
            return options.patience();
        } catch (IllegalArgumentException e) {
            throw Service.abort("", e);
        }
    }

    private GraderStatus status(StatusOptions options, Duration limit) throws IOException, InterruptedException {
        try {
            options.check();
            Coursera coursera = Service.of(options.credentialsId, scene.run());
            String course = coursera.client().courseId(options.course);
            return coursera.watch()
                    .await(
                            options.generation(),
                            course,
                            Ids.last(options.grader.trim()),
                            limit,
                            new LogListener(scene.console()));
        } catch (CourseraException | IllegalArgumentException e) {
            throw Service.abort(options.credentialsId, e);
        }
    }

    private StatusSummary end(StatusOptions options, GraderStatus status) throws AbortException {
        String words = "the grader " + options.grader + " is " + status.word();
        scene.console().say(words);
        new Consequences(options.policy, scene.place(), scene.console()).of(status.isFailed() ? 1 : 0, words);
        return new StatusSummary(status);
    }
}
