package io.jenkins.plugins.autograder.evaluation;

import io.jenkins.plugins.autograder.evaluation.EvaluationResult.SubmittedFile;
import io.jenkins.plugins.autograder.evaluation.judge.Evaluation;
import io.jenkins.plugins.autograder.evaluation.judge.Judge;
import io.jenkins.plugins.autograder.evaluation.judge.Judgement;
import io.jenkins.plugins.autograder.evaluation.judge.Score;
import io.jenkins.plugins.autograder.evaluation.observe.Observations;
import io.jenkins.plugins.autograder.evaluation.observe.ObserveRequest;
import io.jenkins.plugins.autograder.evaluation.observe.Observer;
import io.jenkins.plugins.autograder.evaluation.observe.Plan;
import io.jenkins.plugins.autograder.evaluation.observe.SourceObservation;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A task that is ready for submissions: its solution was looked at. Safe for use by many threads. */
final class PreparedTask {
    private final LoadedTask task;
    private final TaskInfo info;
    private final Plan plan;
    private final Observer observer;
    private final Judge judge;
    private final Judgement blank;
    private final Clock clock;

    PreparedTask(
            LoadedTask task, TaskInfo info, Plan plan, Observer observer, Judge judge, Judgement blank, Clock clock) {
        this.task = task;
        this.info = info;
        this.plan = plan;
        this.observer = observer;
        this.judge = judge;
        this.blank = blank;
        this.clock = clock;
    }

    TaskInfo info() {
        return info;
    }

    /**
     * Evaluate a submission. Whatever it does, there is a result.
     *
     * @throws SandboxException if nothing can be run: no engine, no image, or the engine was lost
     * @throws InterruptedException if the thread was interrupted; nothing of the run is left
     */
    EvaluationResult evaluate(Submission submission) throws SandboxException, InterruptedException {
        return evaluate(submission, true);
    }

    /** The same, where it does not matter whether the submission is what students begin with. */
    EvaluationResult evaluateAnew(Submission submission) throws SandboxException, InterruptedException {
        return evaluate(submission, false);
    }

    private EvaluationResult evaluate(Submission submission, boolean noticeStarter)
            throws SandboxException, InterruptedException {
        long started = System.nanoTime();
        try (Staged staged = Staged.of(
                        submission, task.task().target(), task.spec().sources())
                .orElse(null)) {
            if (staged == null) {
                return missing(submission, nothing(submission), started);
            }
            Observations seen = observer.observe(new ObserveRequest(info.image(), staged.path(), plan, task.memory()));
            Judgement judgement = judge.judge(seen, noticeStarter && isUntouched(staged.path()));
            return new EvaluationResult(
                    info,
                    submission.user(),
                    false,
                    judgement,
                    files(seen, submission),
                    seen.notes(),
                    clock.instant(),
                    since(started));
        } catch (IOException e) {
            return missing(submission, "What was handed in cannot be read: " + e.getMessage() + ".", started);
        } catch (SandboxException e) {
            if (e.reason() != SandboxException.Reason.SUBMISSION_UNREADABLE) {
                throw e;
            }
            return missing(submission, "What was handed in cannot be evaluated: " + e.getMessage() + ".", started);
        }
    }

    private String nothing(Submission submission) {
        return Files.exists(submission.target())
                ? task.task().target()
                        + " is a link, or is reached by one, which is not followed. Hand in the file itself."
                : "Nothing was handed in: there is no " + task.task().target() + ".";
    }

    private EvaluationResult missing(Submission submission, String why, long started) {
        Score possible = blank.score();
        Judgement incomplete = new Judgement(
                Evaluation.INCOMPLETE,
                why,
                new Score(0, possible.possible(), 0, possible.extraPossible()),
                List.of(),
                List.of(),
                List.of(why));
        return new EvaluationResult(
                info, submission.user(), true, incomplete, List.of(), List.of(), clock.instant(), since(started));
    }

    private static List<SubmittedFile> files(Observations seen, Submission submission) {
        return seen.sources().stream()
                .filter(source -> source.loadable() || !source.text().isEmpty())
                .map(source -> file(source, submission))
                .toList();
    }

    private static SubmittedFile file(SourceObservation source, Submission submission) {
        boolean repaired = source.repaired().isPresent();
        Path place = submission.target().endsWith(source.file())
                ? submission.target()
                : submission.target().resolveSibling(source.file());
        return new SubmittedFile(
                source.file(),
                place.normalize().toString(),
                source.effectiveText(),
                repaired ? Optional.of(source.text()) : Optional.empty());
    }

    /** Whether it is what students begin with; blanks at the ends of lines do not count. */
    private boolean isUntouched(Path staged) throws IOException {
        Path starter = task.files().starterTarget();
        Path target = staged.resolve(task.task().target());
        return Files.isRegularFile(starter)
                && Files.isRegularFile(target)
                && stripped(starter).equals(stripped(target));
    }

    private static List<String> stripped(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .strip()
                .lines()
                .map(String::stripTrailing)
                .toList();
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
