package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.AbortException;
import io.jenkins.plugins.autograder.coursera.client.CourseraClient;
import io.jenkins.plugins.autograder.coursera.client.Ids;
import io.jenkins.plugins.autograder.coursera.client.PartRef;
import io.jenkins.plugins.autograder.coursera.client.Resources;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.jenkins.Scene;
import java.io.IOException;

/** What step and build step do. */
final class Limiting {
    private final Scene scene;

    Limiting(Scene scene) {
        this.scene = scene;
    }

    /**
     * Read the limits, and change them where that is asked for.
     *
     * @throws AbortException if it could not be done
     */
    LimitsSummary limit(LimitsOptions given) throws IOException, InterruptedException {
        LimitsOptions options = given.expanded(scene::expand);
        try {
            PartRef part = options.part();
            Ids.requireCourse(options.course);
            CourseraClient client =
                    Service.of(options.credentialsId, scene.run()).client();
            String course = client.courseId(options.course);
            Resources limits = options.changes()
                    ? client.updateLimits(course, part, options.resources())
                    : client.limits(course, part);
            LimitsSummary summary = new LimitsSummary(limits);
            scene.console().say((options.changes() ? "changed: " : "") + part + " may use " + summary);
            return summary;
        } catch (CourseraException | IllegalArgumentException e) {
            throw Service.abort(options.credentialsId, e);
        }
    }
}
