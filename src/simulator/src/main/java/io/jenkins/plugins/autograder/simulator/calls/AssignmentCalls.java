package io.jenkins.plugins.autograder.simulator.calls;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.autograder.simulator.http.Answer;
import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import io.jenkins.plugins.autograder.simulator.http.Naptime;
import io.jenkins.plugins.autograder.simulator.http.Refusal;
import io.jenkins.plugins.autograder.simulator.http.Request;
import io.jenkins.plugins.autograder.simulator.world.Assignment;
import io.jenkins.plugins.autograder.simulator.world.Generation;
import io.jenkins.plugins.autograder.simulator.world.Part;
import io.jenkins.plugins.autograder.simulator.world.ResourceLimits;
import io.jenkins.plugins.autograder.simulator.world.User;
import io.jenkins.plugins.autograder.simulator.world.World;
import java.io.IOException;
import java.util.List;

/** The parts of an item: which grader each has, and what that may use. */
final class AssignmentCalls {
    /** A part, and where it is. */
    private record Place(Assignment assignment, Part part) {}

    private final World world;

    AssignmentCalls(World world) {
        this.world = world;
    }

    Answer attach(Request request, User user) {
        Place place = place(request, user);
        String grader = Required.parameter(request, "executorId");
        Generation generation = request.endpoint() == Endpoint.ATTACH_V1 ? Generation.V1 : Generation.V2;
        boolean fits = world.graders()
                .find(grader)
                .filter(each -> each.registration().generation() == generation)
                .filter(each ->
                        each.registration().branch().equals(place.assignment().branch()))
                .isPresent();
        if (!fits) {
            throw new Refusal(Naptime.error(404, "there is no grader " + grader + " for this item"));
        }
        world.courses()
                .attach(
                        place.assignment().branch(),
                        place.assignment().item(),
                        place.part().id(),
                        grader);
        return Naptime.elements(200, List.of());
    }

    Answer limits(Request request, User user) {
        return Answer.json(200, json(place(request, user).part().limits()));
    }

    Answer updateLimits(Request request, User user) throws IOException {
        Place place = place(request, user);
        ResourceLimits limits =
                Required.limits(Required.object(request)).or(place.part().limits());
        List<String> problems = limits.problems(Generation.V2);
        if (!problems.isEmpty()) {
            throw Required.refusal(String.join("; ", problems));
        }
        world.courses()
                .limit(
                        place.assignment().branch(),
                        place.assignment().item(),
                        place.part().id(),
                        limits);
        return Answer.json(200, json(limits));
    }

    private static ObjectNode json(ResourceLimits limits) {
        ObjectNode json = Naptime.object();
        limits.cpu().ifPresent(value -> json.put("reservedCpu", value));
        limits.memory().ifPresent(value -> json.put("reservedMemory", value));
        limits.timeout().ifPresent(value -> json.put("wallClockTimeout", value));
        return json;
    }

    private Place place(Request request, User user) {
        List<String> ids = Required.pair(Required.parameter(request, "id"));
        String partId = Required.parameter(request, "partId");
        Permission.toEdit(world.courses(), user, ids.get(0));
        Assignment assignment = world.courses()
                .assignment(ids.get(0), ids.get(1))
                .orElseThrow(() -> new Refusal(Naptime.error(404, "there is no item " + ids.get(1))));
        Part part = assignment
                .part(partId)
                .orElseThrow(() -> new Refusal(Naptime.error(404, "there is no part " + partId)));
        return new Place(assignment, part);
    }
}
