package io.jenkins.plugins.autograder.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author is told of a task's files before anything is run. */
class SpecLintTest {
    private static final String GOOD = """
            goals: [{calls: "add(1, 2)"}]
            examples: {wrong: {failed: core.test:add}}
            """;

    private final Path directory;
    private final CourseFiles files;

    SpecLintTest(@TempDir Path directory) {
        this.directory = directory;
        this.files = CourseFiles.at(directory)
                .spec(GOOD)
                .example("wrong", "def add(a, b):\n    return a\n")
                .file("specs/sums/instructions.md", "It has to [add](#goal:core.test:add).");
    }

    private List<String> findings() throws Exception {
        return SpecLint.of(files.task()).stream()
                .map(SpecFinding::toString)
                .map(finding -> finding.replace(directory + "/", ""))
                .toList();
    }

    @Test
    void isSilentAboutATaskThatIsAllThere() throws Exception {
        assertThat(findings()).isEmpty();
    }

    @Test
    void missesTheSolution() throws Exception {
        Files.delete(directory.resolve("specs/sums/soln/sums.py"));
        assertThat(findings()).containsExactly("specs/sums/soln/sums.py: error: there is no solution; put one here");
    }

    @Test
    void seesThatTheStarterIsTheSolution() throws Exception {
        files.starter(Files.readString(directory.resolve("specs/sums/soln/sums.py")));
        assertThat(findings())
                .containsExactly("specs/sums/starter/sums.py: error: what students begin with is the solution; take out"
                        + " what they are to write");
    }

    @Test
    void seesGoalsThatStudentsCannotTellApartAndSpecsThatEverybodyPasses() throws Exception {
        files.spec("""
                goals:
                  - {calls: "add(1, 2)", category: extra}
                  - {calls: "add(3, 4)", category: extra}
                examples: {wrong: {failed: "#add$", partial: "#add-2$"}}
                """);
        assertThat(findings())
                .contains(
                        "specs/sums/spec.yaml:3:5: warning: the goal in line 2 has the title \"add returns the right"
                                + " result\", too; give them different ones, so that students can tell them apart",
                        "specs/sums/spec.yaml: warning: there is no core goal, so everybody is complete; give a goal the"
                                + " category core");
    }

    @Test
    void seesExamplesThatAreMissingUnknownOrWithoutAnyExpectation() throws Exception {
        files.spec("""
                        goals: [{calls: "add(1, 2)"}]
                        examples:
                          gone: {}
                          wrong: {failed: core.test:ad}
                        """).example("other", "");
        assertThat(findings())
                .containsExactly(
                        "specs/sums/spec.yaml:3:9: error: example gone has no examples/gone/sums/sums.py; put it there",
                        "specs/sums/spec.yaml:4:19: error: there is no goal core.test:ad; did you mean core.test:add?",
                        "specs/sums/spec.yaml: warning: nothing is expected of the example examples/other; add it to"
                                + " examples:");
    }

    @Test
    void seesLinksOfTheInstructionsThatLeadNowhereAndGoalsThatTheyLeaveOut() throws Exception {
        files.file(
                "specs/sums/instructions.md",
                "[a](#goal:core.test:sub) and [b](#snippet:none) and [c](https://a.b/#goal:x)");
        assertThat(findings())
                .containsExactly(
                        "specs/sums/instructions.md: error: a link leads to #goal:core.test:sub, which there is not",
                        "specs/sums/instructions.md: error: a link leads to #snippet:none, which there is not",
                        "specs/sums/instructions.md: warning: no link leads to the goals goal:core.test:add");
    }

    @Test
    void missesInstructions() throws Exception {
        Files.delete(directory.resolve("specs/sums/instructions.md"));
        assertThat(findings())
                .containsExactly("specs/sums/instructions.md: warning: there are no instructions; write them here, in"
                        + " Markdown");
    }

    @Test
    void tellsUnknownKeysOfTasksJson() throws Exception {
        files.file(
                "tasks.json", "{\"tasks\": {\"sums\": {\"target\": \"sums.py\", \"titel\": \"Sums\"}}, \"psets\": []}");
        assertThat(findings()).anyMatch(finding -> finding.startsWith("tasks.json:1:") && finding.contains("title"));
    }

    @Test
    void aTaskThatThereIsNotIsAnsweredWithOneThatIsMeant() {
        assertThatThrownBy(() -> LoadedTask.load(files.directory(), "sumz"))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("there is no task sumz in " + directory.resolve("tasks.json") + "; did you mean sums?");
    }

    @Test
    void aDirectoryThatIsNoCourseIsSaidToBeNone(@TempDir Path empty) throws IOException {
        assertThatThrownBy(
                        () -> LoadedTask.load(CourseFiles.at(empty.resolve("x")).directory(), "sums"))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("task sums has no spec; write one here");
        assertThatThrownBy(() -> LoadedTask.load(new CourseFiles(empty).directory(), "sums"))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("name the directory of the course, which has a tasks.json");
    }
}
