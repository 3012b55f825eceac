package io.jenkins.plugins.autograder.simulator.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.autograder.simulator.http.Answer;
import io.jenkins.plugins.autograder.simulator.http.Naptime;
import io.jenkins.plugins.autograder.simulator.http.Request;
import io.jenkins.plugins.autograder.simulator.world.CompositeId;
import io.jenkins.plugins.autograder.simulator.world.Generation;
import io.jenkins.plugins.autograder.simulator.world.Grader;
import io.jenkins.plugins.autograder.simulator.world.Registration;
import io.jenkins.plugins.autograder.simulator.world.ResourceLimits;
import io.jenkins.plugins.autograder.simulator.world.StoredFile;
import io.jenkins.plugins.autograder.simulator.world.User;
import io.jenkins.plugins.autograder.simulator.world.World;
import java.io.IOException;
import java.util.List;

/** Makes graders of what was uploaded. */
final class RegistrationCalls {
    private final World world;

    RegistrationCalls(World world) {
        this.world = world;
    }

    Answer registerImage(Request request, User user) throws IOException {
        JsonNode body = Required.object(request);
        Grader grader = register(Generation.V1, Required.text(body, "courseId"), body, user);
        String id = CompositeId.join(grader.registration().branch(), grader.id());
        return Naptime.elements(201, List.of(GraderElement.ofAttempt(grader)))
                .with("Location", request.base() + "/api/gridExecutorCreationAttempts.v1/" + id);
    }

    Answer registerZip(Request request, User user) throws IOException {
        JsonNode body = Required.object(request);
        JsonNode context = body.path("context");
        if (!context.path("typeName").asText().equals("branchContext")) {
            throw Required.refusal("the field context.typeName is not branchContext");
        }
        String branch = Required.text(context.path("definition"), "branchId");
        Grader grader = register(Generation.V2, branch, body, user);
        ObjectNode element = GraderElement.ofBuild(grader);
        element.set("context", context);
        return Naptime.elements(201, List.of(element));
    }

    private Grader register(Generation generation, String branch, JsonNode body, User user) {
        Permission.toEdit(world.courses(), user, branch);
        String bucket = Required.text(body, "bucket");
        String key = Required.text(body, "key");
        ResourceLimits limits = Required.limits(body);
        List<String> problems = limits.problems(generation);
        if (!problems.isEmpty()) {
            throw Required.refusal(String.join("; ", problems));
        }
        StoredFile file = world.uploads()
                .file(bucket, key)
                .orElseThrow(() -> Required.refusal("there is no such file in the bucket " + bucket));
        return world.graders().register(new Registration(generation, branch, file, limits, user));
    }
}
