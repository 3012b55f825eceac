package io.jenkins.plugins.autograder.evaluation;

import io.jenkins.plugins.autograder.config.Place;
import io.jenkins.plugins.autograder.evaluation.judge.Category;
import io.jenkins.plugins.autograder.evaluation.judge.Goal;
import io.jenkins.plugins.autograder.evaluation.judge.Judgement;
import io.jenkins.plugins.autograder.evaluation.spec.ExampleSpec;
import io.jenkins.plugins.autograder.evaluation.spec.TaskSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at the files of a task, without running anything: what is missing, and what cannot be meant. */
public final class SpecLint {
    private final LoadedTask task;
    private final Place spec;
    private final List<SpecFinding> findings = new ArrayList<>();

    private SpecLint(LoadedTask task) {
        this.task = task;
        this.spec = Place.of(task.files().spec().normalize().toString());
    }

    /**
     * All findings, errors first.
     *
     * @throws IOException if files of the task cannot be read
     */
    public static List<SpecFinding> of(LoadedTask task) throws IOException {
        SpecLint lint = new SpecLint(task);
        lint.files();
        lint.goals();
        lint.examples();
        lint.instructions();
        lint.task.warnings().forEach(problem -> lint.warn(problem.place(), problem.message()));
        lint.findings.sort(Comparator.comparing(finding -> !finding.error()));
        return List.copyOf(lint.findings);
    }

    private void files() throws IOException {
        Path solution = task.files().solutionTarget();
        if (!Files.exists(solution)) {
            fail(Place.of(solution.normalize().toString()), "there is no solution; put one here");
        }
        Path starter = task.files().starterTarget();
        if (Files.isRegularFile(starter) && Files.isRegularFile(solution) && Files.mismatch(starter, solution) == -1) {
            fail(
                    Place.of(starter.normalize().toString()),
                    "what students begin with is the solution; take out what they are to write");
        }
    }

    private void goals() {
        Map<String, Integer> titles = new HashMap<>();
        TaskSpec read = task.spec();
        for (int i = 0; i < read.goals().size(); i++) {
            Goal goal = read.goals().get(i);
            String title = goal.description().title();
            Integer first = titles.putIfAbsent(title, i);
            if (first != null) {
                warn(
                        read.places().get(i),
                        "the goal in line " + read.places().get(first).line() + " has the title \"" + title
                                + "\", too; give them different ones, so that students can tell them apart");
            }
        }
        boolean core = read.goals().stream()
                .anyMatch(goal ->
                        goal.tags().category() == Category.CORE || goal.tags().category() == Category.FOUNDATIONAL);
        if (!core) {
            warn(spec, "there is no core goal, so everybody is complete; give a goal the category core");
        }
    }

    private void examples() throws IOException {
        Judgement blank = Evaluator.blank(task);
        if (task.spec().examples().isEmpty()) {
            warn(
                    spec,
                    "there are no examples, so nothing shows that the goals can fail; add some, and examples: to the spec");
        }
        Set<String> names = new HashSet<>();
        for (ExampleSpec example : task.spec().examples()) {
            names.add(example.name());
            Path target = task.directory().example(example.name(), task.task());
            if (!Files.exists(target)) {
                fail(example.place(), "example " + example.name() + " has no " + target.normalize() + "; put it there");
            }
            for (ExampleSpec.ExpectedGoal expected : example.goals()) {
                try {
                    new GoalReference(expected.reference()).in(blank.goals());
                } catch (GoalReference.Unclear e) {
                    fail(expected.place(), String.valueOf(e.getMessage()));
                }
            }
        }
        for (String name : task.directory().exampleNames(task.task())) {
            if (!names.contains(name)) {
                warn(
                        spec,
                        "nothing is expected of the example "
                                + task.directory().examples().resolve(name).normalize()
                                + "; add it to examples:");
            }
        }
    }

    private void instructions() throws IOException {
        Place place = Place.of(task.files().instructions().normalize().toString());
        if (!Files.exists(task.files().instructions())
                && task.spec().instructions().isBlank()) {
            warn(place, "there are no instructions; write them here, in Markdown");
            return;
        }
        List<ShownSnippet> snippets = task.spec().snippets().stream()
                .map(snippet -> new ShownSnippet(snippet.id(), snippet.title(), "", List.of(), ""))
                .toList();
        TaskSheet.Coverage coverage = TaskSheet.of(task, snippets).coverage();
        coverage.dangling().forEach(link -> fail(place, "a link leads to #" + link + ", which there is not"));
        Optional.of(coverage.unlinked())
                .filter(unlinked -> !unlinked.isEmpty())
                .ifPresent(unlinked -> warn(place, "no link leads to the goals " + String.join(", ", unlinked)));
    }

    private void fail(Place place, String message) {
        findings.add(new SpecFinding(true, place, message));
    }

    private void warn(Place place, String message) {
        findings.add(new SpecFinding(false, place, message));
    }
}
