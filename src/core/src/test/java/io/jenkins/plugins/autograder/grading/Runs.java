package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.feedback.Feedback;
import io.jenkins.plugins.autograder.feedback.RichFeedback;
import io.jenkins.plugins.autograder.sandbox.Outcome;
import io.jenkins.plugins.autograder.sandbox.Output;
import io.jenkins.plugins.autograder.sandbox.ResultFile;
import io.jenkins.plugins.autograder.sandbox.Run;
import io.jenkins.plugins.autograder.sandbox.Usage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Runs and grades for tests. */
final class Runs {
    static final String FEEDBACK = "/shared/feedback.json";
    static final String HTML = "/shared/htmlFeedback.html";

    private Runs() {}

    /** A run that was answered with full marks. */
    static Run well() {
        return answering(1, "well");
    }

    /** A run that ended well and answered as graders of the second generation do. */
    static Run answering(double score, String feedback) {
        return answering("{\"fractionalScore\": " + score + ", \"feedback\": \"" + feedback + "\"}");
    }

    static Run answering(String json) {
        return run(Outcome.COMPLETED, "", "", "", List.of(file(FEEDBACK, json)));
    }

    static Run ended(Outcome outcome, String detail) {
        return run(outcome, detail, "", "", List.of());
    }

    static Run run(Outcome outcome, String detail, String stdout, String stderr, List<ResultFile> results) {
        return new Run(
                outcome,
                detail,
                OptionalInt.of(outcome == Outcome.COMPLETED ? 0 : 1),
                new Usage(Duration.ofMillis(1500), Optional.empty(), OptionalLong.empty(), OptionalInt.empty(), 0),
                output(stdout),
                output(stderr),
                results,
                List.of());
    }

    static ResultFile file(String path, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new ResultFile(path, ResultFile.State.READ, bytes, bytes.length);
    }

    /** A grade with a score. */
    static Grade graded(double score, String text) {
        return grade(GradeStatus.GRADED, Optional.of(new Feedback(score, text, Optional.empty(), true)));
    }

    static Grade withRich(RichFeedback rich) {
        return grade(GradeStatus.GRADED, Optional.of(new Feedback(1, "", Optional.of(rich), true)));
    }

    static Grade grade(GradeStatus status, Optional<Feedback> feedback) {
        return new Grade(status, "the reason", feedback, List.of(), ended(Outcome.COMPLETED, ""));
    }

    private static Output output(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Output(bytes, bytes.length);
    }
}
