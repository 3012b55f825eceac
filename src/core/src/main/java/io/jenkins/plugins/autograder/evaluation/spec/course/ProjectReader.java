package io.jenkins.plugins.autograder.evaluation.spec.course;

import io.jenkins.plugins.autograder.config.Problems;
import io.jenkins.plugins.autograder.config.YamlValue;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads the projects and the groups of exercises of {@code tasks.json}. */
final class ProjectReader {
    private static final List<String> PROJECT_KEYS = List.of(
            "id",
            "release",
            "due",
            "tasks",
            "hide",
            "timing",
            "extension_hours",
            "review_hours",
            "revision_hours",
            "grace_minutes");
    private static final List<String> ENTRY_KEYS = List.of("id", "partner", "pool", "weight");
    private static final List<String> GROUP_KEYS =
            List.of("group", "desc", "release", "timely", "url", "soln_url", "hide", "exercises");
    private static final List<String> EXERCISE_KEYS = List.of("id", "count", "per_outcome", "passive", "concepts");
    private static final List<String> TIMING_KEYS = List.of("reading", "pertask", "tasks");

    private final Moments moments;
    private final Times usual;
    private final Set<String> tasks;
    private final Periods periods;
    private final Problems warnings;

    /** Times of day where a date alone is given. */
    record Times(LocalTime release, LocalTime due) {}

    ProjectReader(Moments moments, Times usual, Set<String> tasks, Periods periods, Problems warnings) {
        this.moments = moments;
        this.usual = usual;
        this.tasks = tasks;
        this.periods = periods;
        this.warnings = warnings;
    }

    Optional<Project> project(YamlValue value) {
        return value.freeMap().flatMap(map -> {
            Members members = Members.of(map, PROJECT_KEYS, warnings);
            Optional<String> id = id(value, members, "id", "a project");
            List<Project.Entry> entries = Members.all(members.list("tasks"), this::entry);
            checkPools(value, entries);
            return id.map(name -> new Project(
                    name,
                    members.get("release").flatMap(date -> moments.read(date, usual.release())),
                    members.get("due").flatMap(date -> moments.read(date, usual.due())),
                    entries,
                    members.flag("hide"),
                    timing(members),
                    CourseReader.periods(members, periods),
                    members.settings()));
        });
    }

    private Optional<Project.Entry> entry(YamlValue value) {
        return value.freeMap().flatMap(map -> {
            Members members = Members.of(map, ENTRY_KEYS, warnings);
            Optional<String> id = id(value, members, "id", "a task of a project");
            id.filter(name -> !tasks.contains(name))
                    .ifPresent(name ->
                            warnings.add(value.place(), "there is no task " + name + "; the project has it in vain"));
            return id.map(name -> new Project.Entry(
                    name, members.flag("partner"), members.text("pool", name), members.number("weight", 1)));
        });
    }

    private void checkPools(YamlValue project, List<Project.Entry> entries) {
        Map<String, Double> weights = new HashMap<>();
        for (Project.Entry entry : entries) {
            Double first = weights.putIfAbsent(entry.pool(), entry.weight());
            if (first != null && first != entry.weight()) {
                project.report("the tasks of pool " + entry.pool() + " have the weights " + first + " and "
                        + entry.weight() + "; one of them counts, so give them the same");
            }
        }
    }

    private static List<Project.Timing> timing(Members members) {
        List<Project.Timing> timings = new ArrayList<>();
        members.get("timing").flatMap(value -> value.map(TIMING_KEYS)).ifPresent(map -> map.all()
                .forEach((kind, value) -> {
                    List<Double> numbers = Members.all(value.oneOrMore(), hours -> hours.number("hours are a number"));
                    if (!numbers.isEmpty()) {
                        timings.add(new Project.Timing(
                                kind,
                                numbers.get(0),
                                numbers.size() > 1 ? OptionalDouble.of(numbers.get(1)) : OptionalDouble.empty()));
                    }
                }));
        return timings;
    }

    Optional<ExerciseGroup> exerciseGroup(YamlValue value) {
        return value.freeMap().flatMap(map -> {
            Members members = Members.of(map, GROUP_KEYS, warnings);
            return id(value, members, "group", "a group of exercises")
                    .map(name -> new ExerciseGroup(
                            name,
                            members.text("desc"),
                            members.get("release").flatMap(date -> moments.read(date, usual.release())),
                            members.get("timely").flatMap(date -> moments.read(date, usual.due())),
                            members.text("url"),
                            members.text("soln_url"),
                            members.flag("hide"),
                            exercises(members),
                            members.settings()));
        });
    }

    /** A list; or, as it was once, an object by their ids. */
    private List<ExerciseGroup.Exercise> exercises(Members members) {
        Optional<YamlValue> value = members.get("exercises");
        if (value.filter(YamlValue::isMap).isEmpty()) {
            return Members.all(members.list("exercises"), exercise -> exercise(exercise, Optional.empty()));
        }
        List<ExerciseGroup.Exercise> all = new ArrayList<>();
        value.flatMap(YamlValue::freeMap).ifPresent(map -> map.all()
                .forEach((id, exercise) -> exercise(exercise, Optional.of(id)).ifPresent(all::add)));
        return all;
    }

    private Optional<ExerciseGroup.Exercise> exercise(YamlValue value, Optional<String> key) {
        return value.freeMap().flatMap(map -> {
            Members members = Members.of(map, EXERCISE_KEYS, warnings);
            List<List<String>> perOutcome = Members.all(
                    members.list("per_outcome"),
                    concepts -> Optional.of(Members.all(concepts.oneOrMore(), YamlValue::text)));
            int count = members.get("count")
                    .flatMap(number -> number.wholeNumber("a count is a whole number"))
                    .orElse(perOutcome.size());
            List<Integer> passive = Members.all(
                    members.list("passive"), number -> number.wholeNumber("an index is a whole number from 0"));
            return key.or(() -> id(value, members, "id", "an exercise"))
                    .map(id -> new ExerciseGroup.Exercise(id, count, perOutcome, passive, members.texts("concepts")));
        });
    }

    private static Optional<String> id(YamlValue value, Members members, String key, String what) {
        Optional<YamlValue> id = members.get(key);
        return id.isPresent() ? id.get().name() : value.report(what + " has no " + key + "; give it one");
    }
}
