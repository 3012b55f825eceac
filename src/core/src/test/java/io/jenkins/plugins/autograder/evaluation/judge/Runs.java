package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.observe.CallArguments;
import io.jenkins.plugins.autograder.evaluation.observe.CapturedFile;
import io.jenkins.plugins.autograder.evaluation.observe.Ending;
import io.jenkins.plugins.autograder.evaluation.observe.Failure;
import io.jenkins.plugins.autograder.evaluation.observe.Observation;
import io.jenkins.plugins.autograder.evaluation.observe.Observations;
import io.jenkins.plugins.autograder.evaluation.observe.Outcome;
import io.jenkins.plugins.autograder.evaluation.observe.SourceObservation;
import io.jenkins.plugins.autograder.evaluation.observe.Stage;
import io.jenkins.plugins.autograder.evaluation.tree.Trees;
import io.jenkins.plugins.autograder.evaluation.value.Py;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What might have been seen of submissions. */
final class Runs {
    static final String FILE = "areas.py";

    private Runs() {}

    static Observations of(Observation... runs) {
        return new Observations(List.of(source("x = 1\n")), List.of(runs), List.of());
    }

    static Observations of(SourceObservation source, Observation... runs) {
        return new Observations(List.of(source), List.of(runs), List.of());
    }

    static SourceObservation source(String program) {
        return new SourceObservation(
                FILE,
                program,
                List.of(),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.of(Trees.of(program)),
                Map.of());
    }

    /** A call that returned something, written as in Python. */
    static Observation returned(String payload, String value) {
        return completed(payload, Optional.of(Py.value(value)), "", List.of());
    }

    static Observation printed(String payload, String output) {
        return completed(payload, Optional.of(new Value.None()), output, List.of());
    }

    static Observation wrote(String payload, String file, String content) {
        String base64 = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        CapturedFile captured = new CapturedFile(file, CapturedFile.State.READ, base64, content.length());
        return completed(payload, Optional.of(new Value.None()), "", List.of(captured));
    }

    static Observation wroteNothing(String payload, String file) {
        CapturedFile missing = new CapturedFile(file, CapturedFile.State.MISSING, "", 0);
        return completed(payload, Optional.of(new Value.None()), "", List.of(missing));
    }

    static Observation sampled(String payload, Map<String, Long> counts) {
        return new Observation(
                payload,
                end(Outcome.COMPLETED, Stage.END, Optional.empty()),
                Optional.empty(),
                counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new Observation.Sample(Py.value(entry.getKey()), entry.getValue()))
                        .toList(),
                Optional.empty(),
                Observation.Printed.NOTHING,
                List.of());
    }

    static Observation changed(String payload, String argument) {
        CallArguments.Actual after = new CallArguments.Actual(List.of(Py.value(argument)), Map.of());
        return new Observation(
                payload,
                end(Outcome.COMPLETED, Stage.END, Optional.empty()),
                Optional.of(new Value.None()),
                List.of(),
                Optional.of(new CallArguments(after, Optional.of(after))),
                Observation.Printed.NOTHING,
                List.of());
    }

    /** A run that raised an exception in line 3 of the file, after it printed something. */
    static Observation raised(String payload, Stage stage, String type, String message) {
        Failure failure = new Failure(
                type, message, List.of(new Failure.Frame(FILE, 3, OptionalInt.empty(), "rect", "return a / b")));
        return ended(payload, Outcome.RAISED, stage, Optional.of(failure));
    }

    static Observation ended(String payload, Outcome outcome, Stage stage, Optional<Failure> failure) {
        return new Observation(
                payload,
                end(outcome, stage, failure),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new Observation.Printed("so far\n", false, "", false),
                List.of());
    }

    private static Observation completed(
            String payload, Optional<Value> value, String output, List<CapturedFile> files) {
        return new Observation(
                payload,
                end(Outcome.COMPLETED, Stage.END, Optional.empty()),
                value,
                List.of(),
                Optional.empty(),
                new Observation.Printed(output, false, "", false),
                files);
    }

    private static Ending end(Outcome outcome, Stage stage, Optional<Failure> failure) {
        return new Ending(outcome, stage, failure, OptionalInt.empty(), OptionalInt.empty(), Duration.ofMillis(5));
    }
}
