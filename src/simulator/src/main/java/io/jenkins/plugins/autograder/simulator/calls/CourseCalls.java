package io.jenkins.plugins.autograder.simulator.calls;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.autograder.simulator.http.Answer;
import io.jenkins.plugins.autograder.simulator.http.Naptime;
import io.jenkins.plugins.autograder.simulator.http.Request;
import io.jenkins.plugins.autograder.simulator.world.Branch;
import io.jenkins.plugins.autograder.simulator.world.Course;
import io.jenkins.plugins.autograder.simulator.world.User;
import io.jenkins.plugins.autograder.simulator.world.World;
import java.util.List;

/** Who am I, and what are the ids of my courses and their branches. */
final class CourseCalls {
    private final World world;

    CourseCalls(World world) {
        this.world = world;
    }

    Answer profile(Request request, User user) {
        ObjectNode element = Naptime.object().put("id", Long.toString(user.id()));
        if (Elements.wants(request, "name")) {
            element.put("name", user.name());
        }
        return Naptime.elements(200, List.of(element));
    }

    Answer course(Request request, User user) {
        String slug = Required.parameter(request, "slug");
        return Naptime.elements(
                200,
                world.courses().withSlug(slug).map(CourseCalls::element).stream()
                        .toList());
    }

    private static ObjectNode element(Course course) {
        return Naptime.object()
                .put("id", course.id())
                .put("slug", course.slug())
                .put("name", course.name())
                .put("courseType", "v2.ondemand");
    }

    Answer branches(Request request, User user) {
        String id = Required.parameter(request, "courseId");
        Permission.toEdit(world.courses(), user, id);
        boolean named = Elements.wants(request, "properties");
        return Naptime.elements(
                200,
                world.courses().withBranch(id).orElseThrow().branches().stream()
                        .map(branch -> element(branch, named))
                        .toList());
    }

    private static ObjectNode element(Branch branch, boolean named) {
        ObjectNode element = Naptime.object().put("id", branch.id());
        if (named) {
            element.putObject("properties").put("name", branch.name());
        }
        return element;
    }
}
