package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.feedback.Feedback;
import io.jenkins.plugins.autograder.feedback.FeedbackProblem;
import io.jenkins.plugins.autograder.feedback.FeedbackReading;
import io.jenkins.plugins.autograder.feedback.Severity;
import io.jenkins.plugins.autograder.sandbox.Outcome;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.Run;
import java.util.List;
import java.util.Optional;

/**
 * Makes a grade of a run: is there an answer, is it valid, and did the run end as it has to?
 *
 * <p>A valid answer is kept whatever the run's outcome was, but it is a grade only if the grader ended by itself with
 * exit code 0, which is what Coursera asks for.
 */
final class GradeDecision {
    private static final int LONGEST_QUOTE = 200;

    private final Run run;
    private final Answer answer;

    GradeDecision(Profile profile, Run run) {
        this.run = run;
        this.answer = new Answer(profile, run);
    }

    Grade grade() {
        Optional<FeedbackReading> reading = answer.reading();
        Optional<Feedback> valid = reading.flatMap(FeedbackReading::feedback);
        Optional<GradeStatus> ended = GradeStatus.without(run.outcome());
        if (ended.isPresent()) {
            boolean answered = valid.isPresent() || run.outcome() == Outcome.NON_ZERO_EXIT;
            return grade(ended.get(), failed(valid), answered ? reading : Optional.empty());
        }
        if (reading.isEmpty()) {
            return grade(GradeStatus.GRADER_ERROR, missing(), reading);
        }
        if (valid.isEmpty()) {
            return grade(GradeStatus.GRADER_ERROR, broken(reading.get().problems()), reading);
        }
        return valid.get().gradable()
                ? grade(GradeStatus.GRADED, "the grader gave the score " + score(valid.get()), reading)
                : grade(GradeStatus.NOT_GRADABLE, GradeStatus.NOT_GRADABLE.meaning(), reading);
    }

    private Grade grade(GradeStatus status, String reason, Optional<FeedbackReading> reading) {
        return new Grade(
                status,
                reason,
                reading.flatMap(FeedbackReading::feedback),
                reading.map(FeedbackReading::problems).orElse(List.of()),
                run);
    }

    private String failed(Optional<Feedback> valid) {
        if (run.outcome() != Outcome.NON_ZERO_EXIT) {
            return run.detail()
                    + valid.map(feedback -> "; by then its answer was there, with the score " + score(feedback))
                            .orElse("");
        }
        return valid.map(feedback -> run.detail() + ", though its answer is valid, with the score " + score(feedback)
                        + "; Coursera takes any exit code but 0 as a failure, so end with 0")
                .orElseGet(() -> run.detail() + lastWords());
    }

    private String missing() {
        return "the grader ended with exit code 0 but left no answer " + answer.place() + answer.hint() + lastWords();
    }

    private static String broken(List<FeedbackProblem> problems) {
        List<FeedbackProblem> errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        String more = errors.size() > 1 ? " (and " + (errors.size() - 1) + " more)" : "";
        return "the answer breaks the feedback contract: " + errors.get(0).message() + more;
    }

    /** The last line on standard error is where most languages say what went wrong. */
    private String lastWords() {
        return run.stderr()
                .text()
                .lines()
                .filter(line -> !line.isBlank())
                .reduce((earlier, later) -> later)
                .map(line ->
                        "; its last words on standard error: \"" + NearLine.cut(line.strip(), LONGEST_QUOTE) + "\"")
                .orElse("");
    }

    private static String score(Feedback feedback) {
        return ScoreCheck.number(feedback.score());
    }
}
