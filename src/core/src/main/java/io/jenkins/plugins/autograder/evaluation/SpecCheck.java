package io.jenkins.plugins.autograder.evaluation;

import io.jenkins.plugins.autograder.evaluation.SpecCheckResult.Subject;
import io.jenkins.plugins.autograder.evaluation.judge.GoalResult;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.spec.ExampleSpec;
import io.jenkins.plugins.autograder.evaluation.spec.course.CourseDirectory;
import io.jenkins.plugins.autograder.evaluation.spec.course.Task;
import io.jenkins.plugins.autograder.grading.Workers;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Checks a spec: its solution has to accomplish everything, the untouched starter must not pass, and every example has to be what
 * the spec says of it.
 */
public final class SpecCheck {
    private final Evaluator evaluator;

    /** With an evaluator, whose sandbox has to stay open. */
    public SpecCheck(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** Something to evaluate, and what comes of that. */
    private record Piece(Submission submission, Function<EvaluationResult, Subject> judge, boolean example) {}

    /**
     * Check a spec and wait for the end.
     *
     * @throws SpecException if code in the spec is none
     * @throws EvaluationException if there is no solution
     * @throws SandboxException if nothing can be run, or the engine was lost
     * @throws IOException if files of the task cannot be read
     * @throws InterruptedException if the thread was interrupted; nothing is left running
     */
    public SpecCheckResult check(SpecCheckRequest request)
            throws SpecException, EvaluationException, SandboxException, IOException, InterruptedException {
        long started = System.nanoTime();
        LoadedTask task = request.task();
        PreparedTask prepared = evaluator.prepare(task, request.image());
        List<Piece> pieces = pieces(task);
        Subject[] subjects = new Subject[pieces.size()];
        Set<String> failed = new HashSet<>();
        Optional<String> interruption = new Workers("evaluation")
                .run(request.parallel(), pieces.size(), index -> {}, index -> {
                    Piece piece = pieces.get(index);
                    EvaluationResult result = prepared.evaluateAnew(piece.submission());
                    synchronized (failed) {
                        subjects[index] = piece.judge().apply(result);
                        if (piece.example()) {
                            failed.addAll(failed(result));
                        }
                    }
                });
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (interruption.isPresent()) {
            throw new SandboxException(SandboxException.Reason.ENGINE_LOST, interruption.get());
        }
        List<String> untested = Evaluator.blank(task).goals().stream()
                .filter(goal -> goal.status() != Status.NOT_APPLICABLE)
                .map(GoalResult::id)
                .filter(id -> !failed.contains(id))
                .toList();
        return new SpecCheckResult(
                prepared.info(),
                Arrays.asList(subjects),
                untested,
                unnamed(task),
                Duration.ofNanos(System.nanoTime() - started));
    }

    private static List<Piece> pieces(LoadedTask task) {
        CourseDirectory directory = task.directory();
        Task of = task.task();
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(Solutions.submission(task), Expectations::solution, false));
        if (Files.exists(task.files().starterTarget())) {
            pieces.add(new Piece(Submission.at("starter", task.files().starterTarget()), Expectations::starter, false));
        }
        for (ExampleSpec example : task.spec().examples()) {
            pieces.add(new Piece(
                    Submission.at(example.name(), directory.example(example.name(), of)),
                    result -> Expectations.example(example, result),
                    true));
        }
        return pieces;
    }

    private static List<String> failed(EvaluationResult result) {
        return result.judgement().goals().stream()
                .filter(goal -> goal.status() == Status.FAILED || goal.status() == Status.PARTIAL)
                .map(GoalResult::id)
                .toList();
    }

    private static List<String> unnamed(LoadedTask task) throws IOException {
        Set<String> named = new HashSet<>();
        task.spec().examples().forEach(example -> named.add(example.name()));
        return task.directory().exampleNames(task.task()).stream()
                .filter(name -> !named.contains(name))
                .toList();
    }
}
