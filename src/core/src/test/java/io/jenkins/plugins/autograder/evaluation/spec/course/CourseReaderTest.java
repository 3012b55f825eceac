package io.jenkins.plugins.autograder.evaluation.spec.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.config.Problem;
import io.jenkins.plugins.autograder.config.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseReaderTest {
    private final Problems problems = new Problems();
    private final Problems warnings = new Problems();

    @TempDir
    private Path directory;

    private Course course(String json) throws IOException {
        Path file = directory.resolve("tasks.json");
        Files.writeString(file, json);
        return new CourseReader(problems, warnings).read(file, "tasks.json").orElseThrow();
    }

    private List<String> problems() {
        return problems.list().stream().map(Problem::toString).toList();
    }

    private List<String> warnings() {
        return warnings.list().stream().map(Problem::toString).toList();
    }

    @Test
    void readsEveryKey() throws IOException {
        Course course = course("""
                {"course": "intro", "offering": "spring", "course_name": "Intro", "image": "py",
                 "extension_hours": 48, "review_hours": 0, "revision_hours": 120, "grace_minutes": 15,
                 "default_time_of_day": "22:00", "default_due_time_of_day": "18:30",
                 "default_release_time_of_day": "08:00:00", "timezone": "Europe/Berlin",
                 "starter_url": "s/{taskid}", "submission_url": "u/{psid}/{taskid}", "project_url_format": "p",
                 "task_url_format": "t", "exercise_url_format": "e", "SCORE_BASIS": 10,
                 "EVALUATION_SCORES": {"excellent": 10, "__other__": null},
                 "tasks": {"areas": {"target": "areas.py", "tests_target": "tests.py", "title": "Areas", "desc": "Three.",
                                     "image": "py2", "SCORE_BASIS": 20}},
                 "psets": [{"id": "ps1", "release": "2030-02-01", "due": "2030-02-08", "hide": true, "review_hours": 1,
                            "timing": {"reading": [1, 2], "tasks": [3]}, "GRADE_THRESHOLDS": {"low": 1},
                            "tasks": [{"id": "areas", "partner": true, "pool": "a", "weight": 2}]}],
                 "exercises": [{"group": "week1", "desc": "Warm-up", "release": "2030-02-01 10:00",
                                "timely": "2030-02-05 10:00:01 +0530", "url": "x", "soln_url": "y", "hide": false,
                                "exercises": [{"id": "add", "count": 3, "passive": [0], "concepts": ["loops"]},
                                              {"id": "sub", "per_outcome": ["a:b", ["c", "d"]]}]}]}
                """);
        assertThat(problems()).isEmpty();
        assertThat(warnings()).isEmpty();
        assertThat(course.id()).isEqualTo("intro");
        assertThat(course.offering()).isEqualTo("spring");
        assertThat(course.name()).isEqualTo("Intro");
        assertThat(course.image()).contains("py");
        assertThat(course.periods()).isEqualTo(new Periods(48, 0, 120, 15));
        assertThat(course.addresses())
                .isEqualTo(new Course.Addresses("s/{taskid}", "u/{psid}/{taskid}", "p", "t", "e"));

        Task task = course.tasks().get("areas");
        assertThat(task.target()).isEqualTo("areas.py");
        assertThat(task.testsTarget()).isEqualTo("tests.py");
        assertThat(task.title()).isEqualTo("Areas");
        assertThat(task.description()).isEqualTo("Three.");
        assertThat(task.image()).contains("py2");
        assertThat(task.settings().orElse(course.settings()).texts()).containsEntry("SCORE_BASIS", "20");

        Project project = course.projects().get(0);
        assertThat(project.release()).contains(ZonedDateTime.parse("2030-02-01T08:00:00+01:00[Europe/Berlin]"));
        assertThat(project.due()).contains(ZonedDateTime.parse("2030-02-08T18:30:59+01:00[Europe/Berlin]"));
        assertThat(project.hidden()).isTrue();
        assertThat(project.periods()).isEqualTo(new Periods(48, 1, 120, 15));
        assertThat(project.timing())
                .containsExactly(
                        new Project.Timing("reading", 1, OptionalDouble.of(2)),
                        new Project.Timing("tasks", 3, OptionalDouble.empty()));
        assertThat(project.tasks()).containsExactly(new Project.Entry("areas", true, "a", 2));
        assertThat(course.assigned("areas")).hasSize(1);

        ExerciseGroup group = course.exercises().get(0);
        assertThat(group.release()).contains(ZonedDateTime.parse("2030-02-01T10:00:59+01:00[Europe/Berlin]"));
        assertThat(group.timely()).contains(ZonedDateTime.parse("2030-02-05T10:00:01+05:30"));
        assertThat(group.url() + group.solutionUrl()).isEqualTo("xy");
        assertThat(group.exercises())
                .containsExactly(
                        new ExerciseGroup.Exercise("add", 3, List.of(), List.of(0), List.of("loops")),
                        new ExerciseGroup.Exercise(
                                "sub", 2, List.of(List.of("a:b"), List.of("c", "d")), List.of(), List.of()));
    }

    @Test
    void completesWhatIsLeftOut() throws IOException {
        Course course = course("{\"tasks\": {\"areas\": {\"target\": \"areas.py\"}}, \"projects\": [{\"id\": \"p\","
                + " \"due\": \"2030-02-08\", \"tasks\": [{\"id\": \"areas\"}]}]}");
        assertThat(problems()).isEmpty();
        assertThat(course.tasks().get("areas").testsTarget()).isEqualTo("test_areas.py");
        assertThat(course.tasks().get("areas").title()).isEqualTo("areas");
        assertThat(course.projects().get(0).due()).contains(ZonedDateTime.parse("2030-02-08T23:59:59Z"));
        assertThat(course.projects().get(0).tasks()).containsExactly(new Project.Entry("areas", false, "areas", 1));
        assertThat(course.periods()).isEqualTo(Periods.USUAL);
    }

    @Test
    void readsExercisesByTheirIds() throws IOException {
        Course course = course(
                "{\"tasks\": {}, \"exercises\": [{\"group\": \"g\", \"exercises\": {\"add\": {\"count\": 2}}}]}");
        assertThat(course.exercises().get(0).exercises())
                .containsExactly(new ExerciseGroup.Exercise("add", 2, List.of(), List.of(), List.of()));
    }

    @Test
    void warnsOfUnknownKeysAndGoesOn() throws IOException {
        Course course = course("""
                {"tasks": {"areas": {"target": "areas.py", "titel": "Areas"}},
                 "wether": "fine",
                 "SCORE_BASE": 3,
                 "psets": [{"id": "p", "tasks": [{"id": "aeras"}]}]}
                """);
        assertThat(problems()).isEmpty();
        assertThat(course.tasks()).containsKey("areas");
        assertThat(warnings())
                .containsExactly(
                        "tasks.json:1:53: unknown key titel, which is not used; did you mean title?",
                        "tasks.json:2:12: unknown key wether, which is not used; see whether it is spelled right",
                        "tasks.json:3:16: unknown key SCORE_BASE, which is not used; did you mean SCORE_BASIS?",
                        "tasks.json:4:34: there is no task aeras; the project has it in vain");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | there are no tasks",
                "{\"tasks\": []} | tasks is a list",
                "{\"tasks\": {\"a\": {}}} | task a has no target",
                "{\"tasks\": {\"a\": {\"target\": \"../a.py\"}}} | allowed is the name of a file or directory",
                "{\"tasks\": {\"../a\": {\"target\": \"a.py\"}}} | the id of a task is",
                "{\"tasks\": {}, \"timezone\": \"Europe/Berlim\"} | a time zone has a name such as Europe/Berlin",
                "{\"tasks\": {}, \"psets\": [{\"id\": \"p\", \"due\": \"8.2.2030\"}]} | a moment is a date such as",
                "{\"tasks\": {}, \"psets\": [{\"id\": \"p\", \"due\": \"2030-02-30\"}]} | a moment is a date such as",
                "{\"tasks\": {}, \"psets\": [{\"tasks\": []}]} | a project has no id",
                "{\"tasks\": {}, \"default_time_of_day\": \"25:00\"} | a time of day is such as 23:59",
                "{\"tasks\": {}, \"grace_minutes\": -1} | allowed is a number from 0",
            })
    void refuses(String json, String why) throws IOException {
        course(json);
        assertThat(problems()).hasSize(1);
        assertThat(problems().get(0)).startsWith("tasks.json").contains(why);
    }

    @Test
    void tasksOfAPoolHaveOneWeight() throws IOException {
        course(
                "{\"tasks\": {\"a\": {\"target\": \"a.py\"}, \"b\": {\"target\": \"b.py\"}}, \"psets\": [{\"id\": \"p\", \"tasks\":"
                        + " [{\"id\": \"a\", \"pool\": \"x\"}, {\"id\": \"b\", \"pool\": \"x\", \"weight\": 2}]}]}");
        assertThat(problems().get(0)).contains("the tasks of pool x have the weights 1.0 and 2.0");
    }

    @Test
    void scoresAreThoseOfTheCourse() throws IOException {
        Settings settings = course("{\"tasks\": {}, \"EVALUATION_SCORES\": {\"complete\": 95}}")
                .settings();
        assertThat(settings.score("complete")).hasValue(95);
        assertThat(settings.score("incomplete")).isEmpty();
        assertThat(Settings.NONE.score("almost complete")).hasValue(85);
        assertThat(Settings.NONE.score("unknown")).isEmpty();
    }

    @Test
    void readsTheCourseOfTheDocumentation() {
        CourseDirectory documentation = CourseDirectory.of(Path.of("../../docs/course/tasks"));
        Optional<Course> course = documentation.course(problems, warnings);
        assertThat(problems()).isEmpty();
        assertThat(warnings()).isEmpty();
        assertThat(course.orElseThrow().tasks()).hasSizeGreaterThanOrEqualTo(4);
    }
}
