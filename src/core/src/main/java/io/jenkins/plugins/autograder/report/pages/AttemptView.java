package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.feedback.Feedback;
import io.jenkins.plugins.autograder.feedback.FeedbackProblem;
import io.jenkins.plugins.autograder.grading.Grade;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Row;
import io.jenkins.plugins.autograder.sandbox.Run;
import io.jenkins.plugins.autograder.sandbox.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One grade and the run behind it.
 *
 * @param number from 1
 * @param answer status and score in words
 * @param meaning of the status, a clause
 * @param reason for the status, a sentence
 * @param text the plain feedback; absent where the grader said nothing that could be read
 * @param rich the rich feedback
 * @param ungradable whether the grader declared the submission ungradable
 * @param problems how the answer breaks the contract, or may
 * @param outputs what was printed on the two streams
 * @param usage what the run used
 * @param notes on the run
 * @param changes how it differs from the first repetition; empty for that one
 */
record AttemptView(
        int number,
        String answer,
        String meaning,
        String reason,
        Optional<Excerpt> text,
        Optional<RichView> rich,
        boolean ungradable,
        List<FeedbackProblem> problems,
        List<OutputView> outputs,
        List<Fact> usage,
        List<String> notes,
        List<Change> changes) {

    /** A thing that is not as it was in the first repetition. */
    record Change(String what, TextDiff difference) {}

    static AttemptView of(int number, Grade grade, Grade first) {
        Run run = grade.run();
        Optional<Feedback> feedback = grade.feedback();
        return new AttemptView(
                number,
                Row.answer(grade),
                grade.status().meaning(),
                grade.reason(),
                feedback.map(Feedback::text).map(Excerpt::of),
                feedback.flatMap(Feedback::rich).map(RichView::of),
                feedback.filter(said -> !said.gradable()).isPresent(),
                grade.problems(),
                List.of(OutputView.of("Standard output", run.stdout()), OutputView.of("Standard error", run.stderr())),
                usage(run),
                run.notes(),
                changes(first, grade));
    }

    private static List<Fact> usage(Run run) {
        Usage usage = run.usage();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Run", run.outcome().word() + ": " + run.outcome().meaning()));
        if (!run.detail().isEmpty()) {
            facts.add(new Fact("In detail", run.detail()));
        }
        run.exitCode().ifPresent(code -> facts.add(new Fact("Exit code", Integer.toString(code))));
        facts.add(new Fact("Time", Figures.duration(usage.wallTime())));
        facts.add(new Fact("CPU time", usage.cpuTime().map(Figures::duration).orElse("not measured")));
        facts.add(new Fact(
                "Peak memory",
                usage.peakMemory().isPresent()
                        ? Figures.bytes(usage.peakMemory().getAsLong())
                        : "not measured"));
        usage.peakProcesses().ifPresent(count -> facts.add(new Fact("Most processes", Figures.number(count))));
        return facts;
    }

    private static List<Change> changes(Grade first, Grade grade) {
        List<Change> changes = new ArrayList<>();
        addChange(changes, "Answer", Row.answer(first), Row.answer(grade));
        addChange(changes, "Feedback", plain(first), plain(grade));
        addChange(changes, "Rich feedback", rich(first), rich(grade));
        return changes;
    }

    private static void addChange(List<Change> changes, String what, String first, String now) {
        if (!first.equals(now)) {
            changes.add(new Change(what, TextDiff.of(first, now)));
        }
    }

    private static String plain(Grade grade) {
        return grade.feedback().map(Feedback::text).orElse("");
    }

    private static String rich(Grade grade) {
        return grade.feedback()
                .flatMap(Feedback::rich)
                .map(document -> document.type().fileName() + "\n" + document.content())
                .orElse("");
    }
}
