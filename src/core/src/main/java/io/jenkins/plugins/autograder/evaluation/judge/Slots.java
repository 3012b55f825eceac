package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.observe.CallArguments;
import io.jenkins.plugins.autograder.evaluation.observe.CapturedFile;
import io.jenkins.plugins.autograder.evaluation.observe.Echo;
import io.jenkins.plugins.autograder.evaluation.observe.Observation;
import io.jenkins.plugins.autograder.evaluation.observe.Outcome;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Takes what is looked at out of what was seen of a run. */
final class Slots {
    private static final OptionalInt NONE = OptionalInt.empty();

    /** The length of what is longer than was kept, where nobody counted. */
    private static final OptionalInt LONGER = OptionalInt.of(Integer.MAX_VALUE);

    private Slots() {}

    static Seen find(Observation run, Slot slot, boolean badEnds, Obstacles obstacles) {
        if (run.outcome() != Outcome.COMPLETED && !badEnds) {
            return Seen.none(obstacles.of(run));
        }
        Observation.Printed printed = run.printed();
        Optional<Value> value =
                switch (slot.kind()) {
                    case VALUE -> run.value();
                    case OUTPUT -> Optional.of(text(Echo.unmarked(printed.output()), printed.outputCut()));
                    case OUTPUT_WITHOUT_INPUTS ->
                        Optional.of(text(Echo.withoutInputs(printed.output()), printed.outputCut()));
                    case STDERR -> Optional.of(text(printed.stderr(), printed.stderrCut()));
                    case FILE -> file(run, slot.file()).map(Slots::content);
                    case SAMPLES -> samples(run);
                    case ARGUMENTS ->
                        run.arguments().flatMap(CallArguments::after).map(Slots::arguments);
                    case END -> Optional.of(new Value.None());
                };
        return value.map(Seen::of).orElseGet(() -> Seen.none(missing(run, slot, obstacles)));
    }

    private static Obstacle missing(Observation run, Slot slot, Obstacles obstacles) {
        if (run.outcome() != Outcome.COMPLETED) {
            return obstacles.of(run);
        }
        if (slot.kind() != Slot.Kind.FILE) {
            return new Obstacle("There is no " + slot.noun() + ".", List.of());
        }
        boolean there = run.files().stream()
                .anyMatch(file -> file.path().equals(slot.file()) && file.state() == CapturedFile.State.NOT_REGULAR);
        return new Obstacle(
                there ? slot.file() + " is no file that can be read." : "No file " + slot.file() + " was written.",
                List.of());
    }

    private static Optional<CapturedFile> file(Observation run, String name) {
        return run.files().stream()
                .filter(file -> file.path().equals(name) && file.state() == CapturedFile.State.READ)
                .findFirst();
    }

    private static Value content(CapturedFile file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.content()))
                    .toString();
            return text(text, file.cut());
        } catch (CharacterCodingException e) {
            OptionalInt cut = file.cut() ? OptionalInt.of((int) Math.min(file.size(), Integer.MAX_VALUE)) : NONE;
            return new Value.Bytes("bytes", NONE, file.base64(), cut);
        }
    }

    private static Optional<Value> samples(Observation run) {
        if (run.samples().isEmpty()) {
            return Optional.empty();
        }
        List<Value.Entry> entries = run.samples().stream()
                .map(sample ->
                        new Value.Entry(sample.value(), new Value.Int("int", BigInteger.valueOf(sample.count()))))
                .toList();
        return Optional.of(new Value.Dict("dict", NONE, entries, NONE));
    }

    private static Value arguments(CallArguments.Actual actual) {
        List<Value.Entry> entries = new ArrayList<>();
        for (Value argument : actual.positional()) {
            entries.add(new Value.Entry(new Value.Int("int", BigInteger.valueOf(entries.size())), argument));
        }
        actual.named().forEach((name, argument) -> entries.add(new Value.Entry(text(name, false), argument)));
        return new Value.Dict("dict", NONE, entries, NONE);
    }

    private static Value text(String text, boolean cut) {
        return new Value.Text("str", text, cut ? LONGER : NONE);
    }
}
