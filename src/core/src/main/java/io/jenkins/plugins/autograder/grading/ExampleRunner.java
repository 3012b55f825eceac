package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.feedback.Feedback;
import io.jenkins.plugins.autograder.grading.ExampleResult.Verdict;
import io.jenkins.plugins.autograder.sandbox.Limits;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Grades one example, as often as asked for, and holds the grades against what is expected. */
final class ExampleRunner {
    private final GradeRunner grader;
    private final SuiteRequest request;
    private final Profile profile;

    ExampleRunner(GradeRunner grader, SuiteRequest request, Profile profile) {
        this.grader = grader;
        this.request = request;
        this.profile = profile;
    }

    ExampleResult run(Example example) throws SandboxException, InterruptedException {
        try (SubmissionDirectory submission = example.open()) {
            GradeRequest once = new GradeRequest(
                    request.image(), submission.path(), example.parameters(), profile, limits(example));
            List<Grade> grades = new ArrayList<>();
            for (int i = 0; i < request.repeat(); i++) {
                grades.add(completed(grader.grade(once)));
            }
            return judged(example, grades);
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException("stopped while the submission was copied");
            }
            return unreadable(example, String.valueOf(e.getMessage()));
        } catch (SandboxException e) {
            if (e.reason() == SandboxException.Reason.SUBMISSION_UNREADABLE) {
                return unreadable(example, String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    /** The result of an example that does not run. */
    ExampleResult notRun(Example example) {
        return result(example, Verdict.NOT_RUN, List.of(), List.of());
    }

    private Limits limits(Example example) {
        return request.limitsInForce(example);
    }

    /** A run that was stopped from outside says nothing of the grader. */
    private static Grade completed(Grade grade) throws InterruptedException {
        if (grade.status() == GradeStatus.CANCELLED) {
            throw new InterruptedException(grade.reason());
        }
        return grade;
    }

    private ExampleResult judged(Example example, List<Grade> grades) {
        List<Mismatch> mismatches = grades.stream()
                .map(example.expectation()::check)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        long different = grades.stream().map(Said::by).distinct().count();
        Verdict verdict =
                !mismatches.isEmpty() ? Verdict.UNEXPECTED : different > 1 ? Verdict.VARIED : Verdict.AS_EXPECTED;
        return result(example, verdict, mismatches, grades);
    }

    /** The fault of this example and of no other: the suite goes on. */
    private ExampleResult unreadable(Example example, String why) {
        Mismatch mismatch = new Mismatch("submission", "a submission that can be read", why, "");
        return result(example, Verdict.UNEXPECTED, List.of(mismatch), List.of());
    }

    private ExampleResult result(Example example, Verdict verdict, List<Mismatch> mismatches, List<Grade> grades) {
        return new ExampleResult(
                example.name(),
                example.kind(),
                example.description(),
                example.shownSubmission(),
                example.parameters(),
                limits(example),
                example.expectation().describe(),
                verdict,
                mismatches,
                grades);
    }

    /** What must not change from one repetition to another. */
    private record Said(GradeStatus status, OptionalDouble score, Optional<Feedback> feedback) {
        static Said by(Grade grade) {
            return new Said(grade.status(), grade.score(), grade.feedback());
        }
    }
}
