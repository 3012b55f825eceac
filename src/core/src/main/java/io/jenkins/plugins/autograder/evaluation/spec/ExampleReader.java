package io.jenkins.plugins.autograder.evaluation.spec;

import io.jenkins.plugins.autograder.config.YamlMap;
import io.jenkins.plugins.autograder.config.YamlValue;
import io.jenkins.plugins.autograder.evaluation.judge.Evaluation;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what is expected of examples. */
final class ExampleReader {
    private static final List<String> STATUSES =
            Stream.of(Status.values()).map(Status::word).toList();
    private static final List<String> KEYS = Stream.concat(
                    STATUSES.stream(), Stream.of("evaluation", "score", "warnings"))
            .toList();
    private static final List<String> EVALUATIONS = Stream.of(Evaluation.values())
            .filter(word -> word != Evaluation.NOT_EVALUATED && word != Evaluation.UNKNOWN)
            .map(Evaluation::word)
            .toList();
    private static final String SCORE = "a score is from 0 to 1, or two of them: at least and at most";

    private ExampleReader() {}

    static List<ExampleSpec> read(YamlValue value) {
        List<ExampleSpec> examples = new ArrayList<>();
        value.freeMap().ifPresent(map -> map.all()
                .forEach((name, example) -> example(name, example).ifPresent(examples::add)));
        return examples;
    }

    private static Optional<ExampleSpec> example(String name, YamlValue value) {
        if (name.contains("/") || name.startsWith(".")) {
            return value.report("the name of an example is \"" + name + "\"; it has to be that of a directory");
        }
        return value.map(KEYS)
                .map(map -> new ExampleSpec(
                        name,
                        goals(map),
                        map.get("evaluation")
                                .flatMap(word -> word.word(EVALUATIONS))
                                .map(Evaluation::of),
                        map.get("score").flatMap(ExampleReader::score),
                        Options.texts(Optional.of(map), "warnings"),
                        value.place()));
    }

    private static List<ExampleSpec.ExpectedGoal> goals(YamlMap map) {
        List<ExampleSpec.ExpectedGoal> goals = new ArrayList<>();
        for (String status : STATUSES) {
            map.get(status).ifPresent(value -> value.oneOrMore().forEach(item -> item.name()
                    .ifPresent(reference ->
                            goals.add(new ExampleSpec.ExpectedGoal(reference, Status.of(status), item.place())))));
        }
        return goals;
    }

    private static Optional<ExampleSpec.ScoreRange> score(YamlValue value) {
        List<Double> bounds = value.oneOrMore().stream()
                .flatMap(bound -> bound.number(SCORE).stream())
                .toList();
        boolean fits = !bounds.isEmpty()
                && bounds.size() <= 2
                && bounds.stream().allMatch(bound -> bound >= 0 && bound <= 1)
                && bounds.get(0) <= bounds.get(bounds.size() - 1);
        return fits
                ? Optional.of(new ExampleSpec.ScoreRange(bounds.get(0), bounds.get(bounds.size() - 1)))
                : value.refuse(SCORE);
    }
}
