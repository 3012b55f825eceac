package io.jenkins.plugins.autograder.simulator.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.autograder.simulator.http.Answer;
import io.jenkins.plugins.autograder.simulator.http.Naptime;
import io.jenkins.plugins.autograder.simulator.http.Refusal;
import io.jenkins.plugins.autograder.simulator.http.Request;
import io.jenkins.plugins.autograder.simulator.world.Assignment;
import io.jenkins.plugins.autograder.simulator.world.Course;
import io.jenkins.plugins.autograder.simulator.world.Part;
import io.jenkins.plugins.autograder.simulator.world.Submission;
import io.jenkins.plugins.autograder.simulator.world.Submissions;
import io.jenkins.plugins.autograder.simulator.world.World;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What scripts of learners submit. Nothing is graded here: each part that was submitted waits for its grader. */
final class SubmissionCalls {
    private final World world;

    SubmissionCalls(World world) {
        this.world = world;
    }

    Answer submit(Request request) throws IOException {
        JsonNode body = Required.object(request);
        String email = Required.text(body, "submitterEmail");
        String secret = Required.text(body, "secret");
        Submissions submissions = world.submissions();
        if (!submissions.knows(email, secret)) {
            return learnerError(401, "Your email and token are not valid. Get a new token from the assignment's page.");
        }
        Assignment assignment = submissions
                .withKey(Required.text(body, "assignmentKey"))
                .orElseThrow(() -> new Refusal(learnerError(400, "There is no assignment with this key.")));
        if (!submissions.fits(secret, assignment)) {
            return learnerError(400, "Your token is for another assignment.");
        }
        Submission submission = submissions.add(email, assignment, outputs(body.path("parts"), assignment));
        return Naptime.elements(201, List.of(element(submission, assignment)));
    }

    private static Map<String, String> outputs(JsonNode parts, Assignment assignment) {
        List<String> ids = assignment.parts().stream().map(Part::id).toList();
        Map<String, String> outputs = new LinkedHashMap<>();
        parts.properties().forEach(part -> {
            if (!ids.contains(part.getKey())) {
                throw new Refusal(learnerError(400, "There is no part " + part.getKey() + " in this assignment."));
            }
            JsonNode output = part.getValue().path("output");
            if (output.isTextual()) {
                outputs.put(part.getKey(), output.asText());
            }
        });
        if (parts.size() < ids.size()) {
            throw new Refusal(learnerError(400, "Every part has to be named: " + String.join(", ", ids) + "."));
        }
        return outputs;
    }

    private ObjectNode element(Submission submission, Assignment assignment) {
        String course =
                world.courses().withBranch(submission.branch()).map(Course::id).orElse(submission.branch());
        ObjectNode element = Naptime.object()
                .put("id", submission.id())
                .put("courseId", course)
                .put("itemId", submission.item());
        ObjectNode evaluation = element.putObject("evaluation")
                .put("maxScore", assignment.parts().size())
                .put("passingScore", 0.8 * assignment.parts().size());
        ObjectNode parts = evaluation.putObject("parts");
        for (int order = 0; order < assignment.parts().size(); order++) {
            String id = assignment.parts().get(order).id();
            parts.putObject(id)
                    .put("title", id)
                    .put("order", order)
                    .put("maxScore", 1)
                    .put("isSubmitted", submission.outputs().containsKey(id))
                    .put("isScored", false);
        }
        return element;
    }

    private static Answer learnerError(int status, String message) {
        return Naptime.error(status, null, message, Naptime.object().put("learnerMessage", message));
    }
}
