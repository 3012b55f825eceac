package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.ContextResult.Shown;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Excerpt;
import io.jenkins.plugins.autograder.evaluation.observe.CapturedFile;
import io.jenkins.plugins.autograder.evaluation.observe.Observation;
import io.jenkins.plugins.autograder.evaluation.observe.Outcome;
import io.jenkins.plugins.autograder.evaluation.observe.SourceObservation;
import io.jenkins.plugins.autograder.evaluation.value.Repr;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what was seen in the contexts. */
final class ContextResults {
    private static final int LONGEST = 5_000;

    private final List<Context> contexts;

    ContextResults(List<Context> contexts) {
        this.contexts = contexts;
    }

    /** Of contexts in which nothing was seen yet. */
    List<ContextResult> blank() {
        return contexts.stream()
                .map(context -> result(context, List.of(), List.of()))
                .toList();
    }

    List<ContextResult> of(Side side) {
        return contexts.stream().map(context -> of(side, context)).toList();
    }

    private ContextResult of(Side side, Context context) {
        if (context instanceof Context.OfRun run) {
            Optional<Observation> seen = side.run(run.payload());
            List<String> warnings = new ArrayList<>();
            seen.filter(one -> one.outcome() != Outcome.COMPLETED)
                    .ifPresent(one -> warnings.add(
                            new Obstacles("your", context.file()).of(one).root()));
            return result(context, seen.map(ContextResults::shown).orElse(List.of()), warnings);
        }
        Optional<SourceObservation> source = side.source(context.file());
        List<Shown> shown = source.map(one -> List.of(new Shown("Code", Excerpt.of(one.text()))))
                .orElse(List.of());
        return result(context, shown, source.map(ContextResults::warnings).orElse(List.of()));
    }

    /** What had to be left out of a file for the rest to run. */
    static List<String> warnings(SourceObservation source) {
        return source.repairs().stream()
                .map(repair -> source.file() + ", line " + repair.line() + ": " + repair.message()
                        + ". The line was left out, so that the rest could be judged.")
                .toList();
    }

    private ContextResult result(Context context, List<Shown> shown, List<String> warnings) {
        boolean run = context instanceof Context.OfRun;
        List<Integer> depends = new ArrayList<>();
        for (int i = 0; run && i < contexts.size(); i++) {
            if (contexts.get(i) instanceof Context.OfFile file && file.file().equals(context.file())) {
                depends.add(i);
            }
        }
        return new ContextResult(
                context.id(), context.description(), context.file(), depends, run ? 1 : 0, shown, warnings);
    }

    private static List<Shown> shown(Observation run) {
        List<Shown> shown = new ArrayList<>();
        run.value()
                .filter(value -> !(value instanceof Value.None))
                .ifPresent(value -> shown.add(new Shown("Result", Excerpt.of(Repr.of(value, LONGEST)))));
        addText(shown, "Output", run.printed().output());
        addText(shown, "Error output", run.printed().stderr());
        for (CapturedFile file : run.files()) {
            if (file.state() == CapturedFile.State.READ) {
                addText(shown, file.path(), file.text());
            }
        }
        return shown;
    }

    private static void addText(List<Shown> shown, String title, String text) {
        if (!text.isEmpty()) {
            shown.add(new Shown(title, Excerpt.of(text)));
        }
    }
}
