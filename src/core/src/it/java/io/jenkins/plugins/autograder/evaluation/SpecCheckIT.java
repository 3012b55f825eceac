package io.jenkins.plugins.autograder.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.evaluation.SpecCheckResult.Kind;
import io.jenkins.plugins.autograder.evaluation.SpecCheckResult.Subject;
import io.jenkins.plugins.autograder.evaluation.judge.Evaluation;
import io.jenkins.plugins.autograder.evaluation.observe.AnswerCache;
import io.jenkins.plugins.autograder.evaluation.spec.course.CourseDirectory;
import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a check tells an author that a spec judges otherwise than the author thinks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpecCheckIT {
    private Sandbox sandbox;
    private Evaluator evaluator;

    @BeforeAll
    void open() throws SandboxException {
        sandbox = DockerSandbox.open(Optional.empty());
        evaluator = new Evaluator(sandbox, AnswerCache.inMemory());
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    private SpecCheckResult check(LoadedTask task) throws Exception {
        return new SpecCheck(evaluator).check(new SpecCheckRequest(task, Optional.empty(), 2));
    }

    private static Subject subject(SpecCheckResult result, Kind kind, String name) {
        return result.subjects().stream()
                .filter(subject -> subject.kind() == kind && subject.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> mismatches(Subject subject) {
        return subject.mismatches().stream()
                .map(one -> one.what() + ": " + one.expected() + " / "
                        + one.actual().replaceFirst(" \\(.*", "") + " " + one.where())
                .map(String::strip)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"receipt", "converter", "stairs", "wordcount"})
    void theTasksOfTheExampleCourseAreAsTheirAuthorSays(String id) throws Exception {
        LoadedTask task = LoadedTask.load(CourseDirectory.of(Path.of("../../docs/course/tasks")), id);
        assertThat(SpecLint.of(task)).isEmpty();
        SpecCheckResult result = check(task);
        assertThat(result.subjects()).allSatisfy(subject -> assertThat(mismatches(subject))
                .as(subject.kind() + " " + subject.name())
                .isEmpty());
        assertThat(result.examples()).isGreaterThanOrEqualTo(2);
        assertThat(result.untested()).isEmpty();
        assertThat(result.unnamed()).isEmpty();
        assertThat(result.subjects()).extracting(Subject::kind).contains(Kind.SOLUTION, Kind.STARTER);
    }

    @Test
    void eachSubjectIsHeldAgainstWhatIsSaidOfIt(@TempDir Path directory) throws Exception {
        LoadedTask task = CourseFiles.at(directory)
                .spec("""
                        goals:
                          - {calls: "add(1, 2)", title: adds}
                          - {calls: "add(0, 0)", group: zero, title: adds zeros}
                          - {style: docstrings, category: extra}
                        examples:
                          right: {failed: "#docstrings"}
                          wrong:
                            partial: core.test:add
                            evaluation: almost complete
                            score: 1
                            warnings: careful
                          gone: {}
                          misspelt: {failed: core.test:ad}
                        """)
                .example("right", "def add(a, b):\n    return a + b\n")
                .example("wrong", "def add(a, b):\n    return 0\n")
                .example("misspelt", "def add(a, b):\n    'x'\n    return a + b\n")
                .example("unnamed", "")
                .task();
        SpecCheckResult result = check(task);
        assertThat(result.asExpected()).isFalse();
        assertThat(subject(result, Kind.SOLUTION, "the solution").asExpected()).isTrue();
        assertThat(subject(result, Kind.STARTER, "the untouched starter").evaluation())
                .hasValue(Evaluation.INCOMPLETE);
        assertThat(subject(result, Kind.EXAMPLE, "right").asExpected()).isTrue();
        assertThat(mismatches(subject(result, Kind.EXAMPLE, "wrong")))
                .containsExactlyInAnyOrder(
                        "goal:core.test:add: partial / failed spec.yaml:8",
                        "goal:extra.lint:docstrings: accomplished, since nothing else is said / failed",
                        "evaluation: almost complete / partially complete spec.yaml:8",
                        "score: 1.0 / 0.500 spec.yaml:8",
                        "warnings: one with the text careful / no warning spec.yaml:8");
        assertThat(mismatches(subject(result, Kind.EXAMPLE, "gone")))
                .singleElement()
                .asString()
                .startsWith("submission: a file to evaluate / Nothing was handed in");
        assertThat(mismatches(subject(result, Kind.EXAMPLE, "misspelt")))
                .containsExactly(
                        "goal: failed / there is no goal core.test:ad; did you mean core.test:add? spec.yaml:13");
        assertThat(result.untested()).containsExactly("goal:core.test:add:zero");
        assertThat(result.unnamed()).containsExactly("unnamed");
    }

    @Test
    void aSolutionThatFailsAndAStarterThatPassesAreFound(@TempDir Path directory) throws Exception {
        LoadedTask task = CourseFiles.at(directory)
                .starter("def add(a, b):\n    return 4\n")
                .spec("goals: [{calls: 'add(1, 2) == 4'}]")
                .task();
        SpecCheckResult result = check(task);
        assertThat(mismatches(subject(result, Kind.SOLUTION, "the solution")))
                .containsExactly("goal:core.test:add: accomplished, since nothing else is said / failed");
        assertThat(mismatches(subject(result, Kind.STARTER, "the untouched starter")))
                .containsExactly("evaluation: less than complete, since nothing was done yet / excellent");
    }
}
