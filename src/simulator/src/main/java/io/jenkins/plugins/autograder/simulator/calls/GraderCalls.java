package io.jenkins.plugins.autograder.simulator.calls;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.autograder.simulator.http.Answer;
import io.jenkins.plugins.autograder.simulator.http.Naptime;
import io.jenkins.plugins.autograder.simulator.http.Refusal;
import io.jenkins.plugins.autograder.simulator.http.Request;
import io.jenkins.plugins.autograder.simulator.world.Generation;
import io.jenkins.plugins.autograder.simulator.world.Grader;
import io.jenkins.plugins.autograder.simulator.world.GraderStatus;
import io.jenkins.plugins.autograder.simulator.world.User;
import io.jenkins.plugins.autograder.simulator.world.World;
import java.util.List;
import java.util.stream.Stream;

/** Graders that were registered: one, or all of a branch. Each answer counts as a look at what it shows. */
final class GraderCalls {
    private final World world;

    GraderCalls(World world) {
        this.world = world;
    }

    Answer attempt(Request request, User user) {
        return Naptime.elements(200, List.of(GraderElement.ofAttempt(grader(request, user, Generation.V1))));
    }

    Answer attempts(Request request, User user) {
        String course = Required.parameter(request, "courseId");
        return Elements.page(
                request,
                ofBranch(course, user, Generation.V1)
                        .map(GraderElement::ofAttempt)
                        .toList(),
                world.rules().pageSize());
    }

    Answer status(Request request, User user) {
        return Naptime.elements(200, List.of(told(grader(request, user, Generation.V2), "status")));
    }

    Answer list(Request request, User user) {
        String branch = Required.parameter(request, "branchId");
        return Elements.page(
                request,
                ofBranch(branch, user, Generation.V2)
                        .map(grader -> told(grader, "filename"))
                        .toList(),
                world.rules().pageSize());
    }

    /** A grader with its id and one more field, or with all. */
    private ObjectNode told(Grader grader, String field) {
        ObjectNode element = GraderElement.ofBuild(grader);
        return world.rules().buildsToldInFull() ? element : element.retain("id", field);
    }

    private Grader grader(Request request, User user, Generation generation) {
        List<String> ids = Required.pair(request.id());
        String branch = known(ids.get(0), user);
        return world.graders()
                .find(ids.get(1))
                .filter(grader -> grader.registration().branch().equals(branch))
                .filter(grader -> grader.registration().generation() == generation)
                .flatMap(grader -> world.graders().look(grader.id()))
                .orElseThrow(() -> new Refusal(Naptime.error(404, "there is no grader " + ids.get(1))));
    }

    private Stream<Grader> ofBranch(String branch, User user, Generation generation) {
        return world.graders().ofBranch(known(branch, user)).stream()
                .filter(grader -> grader.registration().generation() == generation)
                .flatMap(grader -> world.graders().look(grader.id()).stream())
                .filter(grader -> world.rules().pendingListed() || grader.status() != GraderStatus.PENDING);
    }

    private String known(String branch, User user) {
        if (world.courses().withBranch(branch).isEmpty()) {
            throw new Refusal(Naptime.error(404, "there is no course or branch " + branch));
        }
        Permission.toEdit(world.courses(), user, branch);
        return branch;
    }
}
