package io.jenkins.plugins.autograder.simulator.calls;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.autograder.simulator.http.Naptime;
import io.jenkins.plugins.autograder.simulator.world.CompositeId;
import io.jenkins.plugins.autograder.simulator.world.Grader;
import io.jenkins.plugins.autograder.simulator.world.Registration;

/** A grader as the API writes it. */
final class GraderElement {
    private GraderElement() {}

    /** As the first generation lists it. */
    static ObjectNode ofAttempt(Grader grader) {
        Registration registration = grader.registration();
        return ofBuild(grader)
                .put("courseId", registration.branch())
                .put("branchId", registration.branch())
                .put("executorId", grader.id());
    }

    /** As the second generation lists it. */
    static ObjectNode ofBuild(Grader grader) {
        Registration registration = grader.registration();
        return Naptime.object()
                .put("id", CompositeId.join(registration.branch(), grader.id()))
                .put("bucket", registration.file().bucket())
                .put("key", registration.file().key())
                .put("filename", registration.file().filename())
                .put("status", grader.status().name())
                .put("uploadedAt", grader.uploadedAt().toEpochMilli())
                .put("uploadedBy", registration.user().id());
    }
}
