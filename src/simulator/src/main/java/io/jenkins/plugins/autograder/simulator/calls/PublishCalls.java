package io.jenkins.plugins.autograder.simulator.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.autograder.simulator.http.Answer;
import io.jenkins.plugins.autograder.simulator.http.Naptime;
import io.jenkins.plugins.autograder.simulator.http.Refusal;
import io.jenkins.plugins.autograder.simulator.http.Request;
import io.jenkins.plugins.autograder.simulator.world.Assignment;
import io.jenkins.plugins.autograder.simulator.world.Draft;
import io.jenkins.plugins.autograder.simulator.world.Grader;
import io.jenkins.plugins.autograder.simulator.world.GraderStatus;
import io.jenkins.plugins.autograder.simulator.world.Part;
import io.jenkins.plugins.autograder.simulator.world.User;
import io.jenkins.plugins.autograder.simulator.world.World;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** From the draft of an item to what learners meet. */
final class PublishCalls {
    private final World world;

    PublishCalls(World world) {
        this.world = world;
    }

    Answer item(Request request, User user) {
        List<String> ids = Required.pair(request.id());
        Permission.toEdit(world.courses(), user, ids.get(0));
        String atom = world.courses()
                .assignment(ids.get(0), ids.get(1))
                .flatMap(Assignment::atom)
                .orElseThrow(notFound(request.id()));
        ObjectNode element = Naptime.object().put("id", request.id());
        if (Elements.wants(request, "atomId")) {
            element.put("atomId", atom);
        }
        return Naptime.elements(200, List.of(element));
    }

    Answer draft(Request request, User user) {
        Assignment assignment = assignment(request.id(), user);
        ObjectNode element = Naptime.object().put("id", request.id()).put("readyForPublish", assignment.ready());
        if (Elements.wants(request, "writeAccessToken")) {
            element.set("writeAccessToken", writeToken(assignment, user));
        }
        return Naptime.elements(200, List.of(element));
    }

    Answer publish(Request request, User user) throws IOException {
        Assignment assignment = assignment(Required.parameter(request, "id"), user);
        JsonNode token = Required.object(request);
        if (!token.equals(PublishCalls::compare, writeToken(assignment, user))) {
            return Naptime.error(409, "the assignment was changed since the write token was read");
        }
        List<ObjectNode> graders =
                assignment.parts().stream().flatMap(this::obstacle).toList();
        if (!graders.isEmpty()) {
            return invalid(
                    "not every grader is ready",
                    JsonNodeFactory.instance.arrayNode().addAll(graders));
        }
        if (!assignment.ready() || assignment.problem().isPresent()) {
            String problem = assignment.problem().orElse("the assignment is not ready to be published");
            return invalid(problem, Naptime.object());
        }
        world.courses().publish(assignment.branch(), assignment.item());
        return Naptime.elements(200, List.of());
    }

    private static Answer invalid(String message, JsonNode details) {
        return Naptime.error(400, "VALIDATION_FAILED", message, details);
    }

    /** What is wrong with the grader of a part, as the API says it, if anything is. */
    private Stream<ObjectNode> obstacle(Part part) {
        Optional<Grader> grader = part.grader().flatMap(world.graders()::look);
        if (grader.isEmpty()) {
            return Stream.of(Naptime.object().put("partId", part.id()).put("status", "MISSING"));
        }
        return grader.filter(each -> each.status() != GraderStatus.COMPLETED).map(GraderElement::ofBuild).stream();
    }

    private Assignment assignment(String id, User user) {
        Assignment found = world.courses().withPublicId(id).orElseThrow(notFound(id));
        Permission.toEdit(world.courses(), user, found.branch());
        if (!found.draft().changed() && !world.rules().draftsOutlivePublishing()) {
            throw notFound(id).get();
        }
        return found;
    }

    private static Supplier<Refusal> notFound(String id) {
        return () -> new Refusal(Naptime.error(404, "there is no assignment " + id));
    }

    /** A number is the same number in whatever type. */
    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    private static ObjectNode writeToken(Assignment assignment, User user) {
        Draft draft = assignment.draft();
        return Naptime.object()
                .put("version", draft.version())
                .put("authorId", user.id())
                .put("updatedAt", draft.updatedAt().toEpochMilli());
    }
}
