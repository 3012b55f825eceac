package io.jenkins.plugins.autograder.report;

import io.jenkins.plugins.autograder.feedback.Feedback;
import io.jenkins.plugins.autograder.feedback.RichFeedback;
import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.Grade;
import io.jenkins.plugins.autograder.grading.Mismatch;
import io.jenkins.plugins.autograder.report.view.Words;
import io.jenkins.plugins.autograder.sandbox.Output;
import io.jenkins.plugins.autograder.sandbox.Run;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Results whose long texts are cut.
 *
 * @param longest characters or bytes that are left of a text, shared by the repetitions of an example
 */
record Shortened(int longest) {
    private static final int LEAST = 100;

    ExampleResult of(ExampleResult result, Path submission) {
        int most = Math.max(LEAST, longest / Math.max(1, result.grades().size()));
        return new ExampleResult(
                result.name(),
                result.kind(),
                Words.cut(result.description(), longest),
                submission,
                result.parameters(),
                result.limits(),
                result.expected().stream().map(text -> Words.cut(text, longest)).toList(),
                result.verdict(),
                result.mismatches().stream().map(this::of).toList(),
                result.grades().stream().map(grade -> of(grade, most)).toList());
    }

    private Mismatch of(Mismatch mismatch) {
        return new Mismatch(
                mismatch.what(),
                Words.cut(mismatch.expected(), longest),
                Words.cut(mismatch.actual(), longest),
                mismatch.where());
    }

    private static Grade of(Grade grade, int most) {
        return new Grade(
                grade.status(),
                Words.cut(grade.reason(), most),
                grade.feedback().map(feedback -> of(feedback, most)),
                grade.problems(),
                of(grade.run(), most));
    }

    private static Feedback of(Feedback feedback, int most) {
        return new Feedback(
                feedback.score(),
                Words.cut(feedback.text(), most),
                feedback.rich().map(rich -> new RichFeedback(rich.type(), Words.cut(rich.content(), most))),
                feedback.gradable());
    }

    private static Run of(Run run, int most) {
        return new Run(
                run.outcome(),
                Words.cut(run.detail(), most),
                run.exitCode(),
                run.usage(),
                of(run.stdout(), most),
                of(run.stderr(), most),
                run.results(),
                run.notes());
    }

    private static Output of(Output output, int most) {
        return output.content().length <= most
                ? output
                : new Output(Arrays.copyOf(output.content(), most), output.written());
    }
}
