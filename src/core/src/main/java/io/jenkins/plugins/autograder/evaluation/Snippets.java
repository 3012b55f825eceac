package io.jenkins.plugins.autograder.evaluation;

import io.jenkins.plugins.autograder.evaluation.ShownSnippet.ShownCell;
import io.jenkins.plugins.autograder.evaluation.ShownSnippet.ShownFile;
import io.jenkins.plugins.autograder.evaluation.judge.refine.MemoryDiagram;
import io.jenkins.plugins.autograder.evaluation.observe.Action;
import io.jenkins.plugins.autograder.evaluation.observe.CapturedFile;
import io.jenkins.plugins.autograder.evaluation.observe.Failure;
import io.jenkins.plugins.autograder.evaluation.observe.Observation;
import io.jenkins.plugins.autograder.evaluation.observe.Observations;
import io.jenkins.plugins.autograder.evaluation.observe.ObserveRequest;
import io.jenkins.plugins.autograder.evaluation.observe.Outcome;
import io.jenkins.plugins.autograder.evaluation.observe.Payload;
import io.jenkins.plugins.autograder.evaluation.observe.Plan;
import io.jenkins.plugins.autograder.evaluation.spec.Snippet;
import io.jenkins.plugins.autograder.evaluation.spec.Snippet.Cell;
import io.jenkins.plugins.autograder.evaluation.value.Repr;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import io.jenkins.plugins.autograder.sandbox.Limits;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Fills snippets: runs the solution, and nothing else. */
public final class Snippets {
    private static final int LONGEST_RESULT = 4_000;
    private static final MemoryDiagram DIAGRAM = new MemoryDiagram();

    private final Evaluator evaluator;

    /** With an evaluator, whose sandbox has to stay open. */
    public Snippets(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /**
     * All snippets of a task, in the order of the spec.
     *
     * @param image in which the solution runs; absent for the task's
     * @throws EvaluationException if there is no solution
     * @throws SandboxException if it cannot be run
     * @throws IOException if files of the task cannot be read
     * @throws InterruptedException if the thread was interrupted; nothing is left running
     */
    public List<ShownSnippet> of(LoadedTask task, Optional<String> image)
            throws EvaluationException, SandboxException, IOException, InterruptedException {
        List<Payload> payloads = payloads(task);
        Observations seen = payloads.isEmpty()
                ? new Observations(List.of(), List.of(), List.of())
                : run(task, task.image(image), payloads);
        return task.spec().snippets().stream()
                .map(snippet -> shown(snippet, seen))
                .toList();
    }

    /** What the run of the solution may use. */
    public static Limits limits(LoadedTask task) {
        return ObserveRequest.limits(payloads(task), task.memory());
    }

    private static List<Payload> payloads(LoadedTask task) {
        return task.spec().snippets().stream()
                .flatMap(snippet -> snippet.cells().stream())
                .flatMap(cell -> cell.payload().stream())
                .toList();
    }

    private Observations run(LoadedTask task, String image, List<Payload> payloads)
            throws EvaluationException, SandboxException, IOException, InterruptedException {
        Plan plan = new Plan(task.spec().sources(), task.helpers(), task.spec().loading(), payloads);
        try (Staged solution = Solutions.stage(task)) {
            return evaluator.observer().solution(new ObserveRequest(image, solution.path(), plan, task.memory()));
        }
    }

    private static ShownSnippet shown(Snippet snippet, Observations seen) {
        return new ShownSnippet(
                snippet.id(),
                snippet.title(),
                snippet.caption(),
                snippet.cells().stream().map(cell -> shown(cell, seen)).toList(),
                snippet.postscript());
    }

    private static ShownCell shown(Cell cell, Observations seen) {
        Optional<Observation> run = cell.payload().flatMap(payload -> seen.payload(payload.id()));
        if (run.isEmpty()) {
            // A text that is fixed is what is printed; the content of a file is named by what is typed.
            return cell.code().isEmpty()
                    ? new ShownCell("", cell.fixed(), "", "", "", List.of(), "")
                    : new ShownCell("", "", "", "", "", List.of(new ShownFile(cell.code(), cell.fixed())), "");
        }
        Observation observed = run.get();
        boolean hasResult = cell.payload()
                .filter(payload -> !(payload.action() instanceof Action.Import))
                .isPresent();
        Optional<Value> result = observed.value().filter(value -> hasResult && !(value instanceof Value.None));
        return new ShownCell(
                cell.code(),
                observed.printed().output(),
                observed.printed().stderr(),
                result.map(value -> Repr.of(value, LONGEST_RESULT)).orElse(""),
                cell.memory() ? result.map(DIAGRAM::apply).map(Snippets::text).orElse("") : "",
                observed.files().stream()
                        .filter(file -> file.state() == CapturedFile.State.READ)
                        .map(file -> new ShownFile(file.path(), file.text()))
                        .toList(),
                problem(observed));
    }

    private static String text(Value value) {
        return value instanceof Value.Text text ? text.text() : "";
    }

    private static String problem(Observation observed) {
        if (observed.outcome() == Outcome.COMPLETED || observed.outcome() == Outcome.EXITED) {
            return "";
        }
        return observed.failure()
                .map(Failure::message)
                .filter(message -> !message.isBlank())
                .map(message -> observed.failure().map(Failure::type).orElse("") + " " + message)
                .map(String::strip)
                .orElse("It " + observed.outcome().meaning() + ".");
    }
}
