package io.jenkins.plugins.autograder.evaluation.spec.course;

import io.jenkins.plugins.autograder.config.JsonFile;
import io.jenkins.plugins.autograder.config.Place;
import io.jenkins.plugins.autograder.config.Problems;
import io.jenkins.plugins.autograder.config.YamlMap;
import io.jenkins.plugins.autograder.config.YamlValue;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code tasks.json}. */
final class CourseReader {
    private static final List<String> KEYS = List.of(
            "course",
            "offering",
            "course_name",
            "image",
            "tasks",
            "psets",
            "projects",
            "exercises",
            "extension_hours",
            "review_hours",
            "revision_hours",
            "grace_minutes",
            "default_time_of_day",
            "default_due_time_of_day",
            "default_release_time_of_day",
            "timezone",
            "starter_url",
            "submission_url",
            "project_url_format",
            "task_url_format",
            "exercise_url_format");

    private static final List<String> TASK_KEYS = List.of("target", "tests_target", "title", "desc", "image");

    /** What a task's id becomes a part of: paths, and ids in pages. */
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_. -]{0,99}");

    private final Problems problems;
    private final Problems warnings;

    /**
     * For one file.
     *
     * @param problems takes what is wrong
     * @param warnings takes what is worth to be known
     */
    CourseReader(Problems problems, Problems warnings) {
        this.problems = problems;
        this.warnings = warnings;
    }

    /** The course, as far as it could be read; empty where there is nothing. */
    Optional<Course> read(Path file, String name) {
        return JsonFile.read(file, name, problems).map(map -> course(map, name));
    }

    private Course course(YamlMap map, String name) {
        Members members = Members.of(map, KEYS, warnings);
        ZoneId zone = members.get("timezone").flatMap(Moments::zone).orElse(ZoneOffset.UTC);
        Map<String, Task> tasks = tasks(members);
        if (members.get("tasks").isEmpty()) {
            problems.add(
                    Place.of(name), "there are no tasks; add \"tasks\": { \"areas\": { \"target\": \"areas.py\" } }");
        }
        Periods periods = periods(members, Periods.USUAL);
        LocalTime usual = timeOfDay(members, "default_time_of_day", Moments.END_OF_DAY);
        ProjectReader projects = new ProjectReader(
                new Moments(zone),
                new ProjectReader.Times(
                        timeOfDay(members, "default_release_time_of_day", usual),
                        timeOfDay(members, "default_due_time_of_day", usual)),
                tasks.keySet(),
                periods,
                warnings);
        // The newer name of the same list comes first, as it does in potluck's server.
        List<YamlValue> sets = members.get("projects").isPresent() ? members.list("projects") : members.list("psets");
        return new Course(
                members.text("course"),
                members.text("offering"),
                members.text("course_name"),
                members.get("image").flatMap(YamlValue::name),
                tasks,
                Members.all(sets, projects::project),
                Members.all(members.list("exercises"), projects::exerciseGroup),
                periods,
                new Course.Addresses(
                        members.text("starter_url"),
                        members.text("submission_url"),
                        members.text("project_url_format"),
                        members.text("task_url_format"),
                        members.text("exercise_url_format")),
                members.settings());
    }

    static Periods periods(Members members, Periods outer) {
        return new Periods(
                members.number("extension_hours", outer.extensionHours()),
                members.number("review_hours", outer.reviewHours()),
                members.number("revision_hours", outer.revisionHours()),
                members.number("grace_minutes", outer.graceMinutes()));
    }

    private static LocalTime timeOfDay(Members members, String key, LocalTime otherwise) {
        return members.get(key).flatMap(Moments::timeOfDay).orElse(otherwise);
    }

    private Map<String, Task> tasks(Members members) {
        Map<String, Task> tasks = new LinkedHashMap<>();
        members.get("tasks").flatMap(YamlValue::freeMap).ifPresent(map -> map.all()
                .forEach((id, value) -> task(id, value).ifPresent(task -> tasks.put(id, task))));
        return tasks;
    }

    private Optional<Task> task(String id, YamlValue value) {
        if (!ID.matcher(id).matches() || id.endsWith(".")) {
            return value.report("the id of a task is \"" + id
                    + "\"; allowed are letters, digits, _, - and dots, since there is a directory of that name");
        }
        return value.freeMap().flatMap(map -> {
            Members members = Members.of(map, TASK_KEYS, warnings);
            Optional<String> target = members.get("target").flatMap(CourseReader::fileName);
            if (members.get("target").isEmpty()) {
                value.report("task " + id + " has no target; name the file to hand in: \"target\": \"areas.py\"");
            }
            return target.map(name -> new Task(
                    id,
                    name,
                    members.text("tests_target", "test_" + name),
                    members.text("title", id),
                    members.text("desc"),
                    members.get("image").flatMap(YamlValue::name),
                    members.settings()));
        });
    }

    /** A name of a file or directory, not a path. */
    private static Optional<String> fileName(YamlValue value) {
        return value.name()
                .flatMap(name -> name.contains("/") || name.contains("\\") || name.startsWith(".")
                        ? value.<String>refuse("allowed is the name of a file or directory, such as areas.py")
                        : Optional.of(name));
    }
}
