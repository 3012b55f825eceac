package io.jenkins.plugins.autograder.evaluation.spec;

import io.jenkins.plugins.autograder.config.Place;
import io.jenkins.plugins.autograder.config.Problems;
import io.jenkins.plugins.autograder.config.YamlFile;
import io.jenkins.plugins.autograder.config.YamlMap;
import io.jenkins.plugins.autograder.config.YamlValue;
import io.jenkins.plugins.autograder.evaluation.judge.Goal;
import io.jenkins.plugins.autograder.evaluation.observe.Conditions;
import io.jenkins.plugins.autograder.evaluation.observe.Inputs;
import io.jenkins.plugins.autograder.evaluation.observe.ObserveRequest;
import io.jenkins.plugins.autograder.evaluation.spec.course.TaskDirectory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reads {@code spec.yaml}; its form is {@code docs/schemas/spec.schema.json}. */
public final class SpecReader {
    private static final List<String> KEYS = List.of(
            "image",
            "memory",
            "file",
            "loading",
            "defaults",
            "goals",
            "snippets",
            "examples",
            "instructions",
            "grouping");
    private static final List<String> LOADING_KEYS = List.of("inputs", "inputs-end");
    private static final List<String> GROUPINGS = Arrays.stream(TaskSpec.Grouping.values())
            .map(grouping -> grouping.name().toLowerCase(Locale.ROOT))
            .toList();

    private final TaskDirectory directory;
    private final Problems problems;

    private SpecReader(TaskDirectory directory, Problems problems) {
        this.directory = directory;
        this.problems = problems;
    }

    /**
     * Read the spec of a task.
     *
     * @param problems takes whatever is wrong with it; where there is something, the spec must not be used
     * @return what could be read; empty where there is nothing
     */
    public static Optional<TaskSpec> read(TaskDirectory directory, Problems problems) {
        return new SpecReader(directory, problems).read();
    }

    private Optional<TaskSpec> read() {
        String name = directory.spec().normalize().toString();
        if (!Files.exists(directory.spec())) {
            problems.add(Place.of(name), words());
            return Optional.empty();
        }
        return YamlFile.read(directory.spec(), name, KEYS, problems).map(map -> spec(map, name));
    }

    private String words() {
        return "task " + directory.task().id() + " has no spec; write one here"
                + (Files.exists(directory.path().resolve("spec.py"))
                        ? " (spec.py is a program of potluck, which is not run; docs/evaluation.md says how to write it anew)"
                        : "");
    }

    private TaskSpec spec(YamlMap map, String name) {
        String file =
                Options.text(Optional.of(map), "file").orElse(directory.task().target());
        Draft draft = new Draft(file);
        ConditionsReader conditions = new ConditionsReader(draft, directory.path());
        Conditions usual = map.get("defaults")
                .flatMap(value -> value.map(ConditionsReader.KEYS))
                .map(defaults -> conditions.read(defaults, Conditions.DEFAULT))
                .orElse(Conditions.DEFAULT);
        Runs runs = new Runs(draft, conditions);
        List<Goal> goals = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        goals(map, new GoalReader(draft, new TestReader(draft, runs), usual, file), goals, places);
        if (map.get("file").isEmpty() && Files.isDirectory(directory.solutionTarget())) {
            problems.add(
                    Place.of(name),
                    "what is handed in is the directory " + file + "; say which file of it is run: file: " + file
                            + "/main.py");
        }
        if (map.get("goals").isEmpty()) {
            problems.add(Place.of(name), "there are no goals; add goals: and what submissions are judged by");
        }
        SnippetReader snippets = new SnippetReader(draft, runs, usual, file, directory.solution());
        List<Snippet> shown = map.get("snippets").stream()
                .flatMap(value -> value.oneOrMore().stream())
                .flatMap(value -> Draft.make(value, () -> snippets.read(value)).stream())
                .flatMap(Optional::stream)
                .toList();
        return new TaskSpec(
                map.get("image").flatMap(YamlValue::name),
                memory(map),
                draft.sources(),
                loading(map, conditions),
                draft.payloads(),
                draft.contexts(),
                goals,
                places,
                draft.code(),
                shown,
                map.get("examples").map(ExampleReader::read).orElse(List.of()),
                map.get("instructions").flatMap(YamlValue::text).orElse(""),
                map.get("grouping")
                        .flatMap(value -> value.word(GROUPINGS))
                        .map(word -> TaskSpec.Grouping.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(TaskSpec.Grouping.CATEGORY));
    }

    private static void goals(YamlMap map, GoalReader reader, List<Goal> goals, List<Place> places) {
        map.get("goals").ifPresent(list -> list.oneOrMore().forEach(entry -> {
            // The model says what it does not allow; that is a mistake of the entry.
            Draft.make(entry, () -> reader.read(entry, Optional.empty())).stream()
                    .flatMap(List::stream)
                    .forEach(goal -> {
                        goals.add(goal);
                        places.add(entry.place());
                    });
        }));
    }

    private static OptionalLong memory(YamlMap map) {
        return map.get("memory").stream()
                .flatMap(value -> value.size().stream()
                        .flatMap(bytes -> bytes < ObserveRequest.LEAST_MEMORY
                                ? value
                                        .<Long>refuse("Python alone needs most of 64 MB, so allowed is 64MB or more")
                                        .stream()
                                : Stream.of(bytes)))
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private static Inputs loading(YamlMap map, ConditionsReader conditions) {
        return map.get("loading")
                .flatMap(value -> value.map(LOADING_KEYS))
                .map(loading -> conditions
                        .read(loading, Conditions.DEFAULT.withInputs(Inputs.ONES))
                        .inputs())
                .orElse(Inputs.ONES);
    }
}
