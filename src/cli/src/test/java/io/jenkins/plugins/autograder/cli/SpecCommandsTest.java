package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author of tasks does at a command line. */
class SpecCommandsTest {
    private final Path directory;
    private final TaskArea area;

    SpecCommandsTest(@TempDir Path directory) {
        this.directory = directory;
        this.area = TaskArea.at(directory);
    }

    @Test
    void aCheckThatIsAsExpectedSaysOfWhat() {
        Terminal.Result result = area.run("check", "-t", "sums", "--no-container");
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        assertThat(area.plain(result.out()).lines())
                .startsWith(
                        "✓ the solution  excellent, 2 goals to be accomplished",
                        "✓ the untouched starter  incomplete, 1 expectation",
                        "✓ example wrong  partially complete, 2 expectations, 1 goal to be accomplished",
                        "Goals that no example fails: goal:core.test:add",
                        "3 of 3 as expected in SOON");
    }

    @Test
    void aCheckThatIsNotSaysWhatAndWhereAndFails() {
        area.file("examples/wrong/sums/sums.py", "def add(a, b):\n    return a + b\n");
        Path junit = directory.resolve("check.xml");
        Terminal.Result result = area.run("check", "-t", "sums", "--no-container", "--junit", junit.toString(), "-q");
        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(result.out())
                .startsWith("✗ example wrong  ")
                .contains("evaluation", "spec.yaml:7", "2 of 3 as expected")
                .doesNotContain("the solution");
        assertThat(junit).content().contains("failures=\"1\"", "<skipped message=\"no example fails it\"");
    }

    @Test
    void pagesAreWrittenWherePotluckHasThem() {
        assertThat(area.plain(area.run("rubric", "-t", "sums").out())).isEqualTo("Rubric: rubrics/rubric-sums.html\n");
        assertThat(area.plain(
                        area.run("snippets", "-t", "sums", "--no-container").out()))
                .isEqualTo("Snippets: snippets/sums\n");
        Terminal.Result instructions = area.run("instructions", "-t", "sums", "--no-container");
        assertThat(area.plain(instructions.out())).isEqualTo("Instructions: instructions/sums/index.html\n");
        assertThat(directory.resolve("rubrics/rubric-sums.html")).content().contains("add adds texts");
        assertThat(directory.resolve("snippets/sums/first.part.html"))
                .content()
                .contains("add(1, 2)")
                .doesNotContain("<html");
        assertThat(directory.resolve("instructions/sums/index.html")).content().contains("add adds texts");
        assertThat(directory.resolve("instructions/sums/resources/picture.txt")).hasContent("a picture");
    }

    @Test
    void instructionsThatLeaveOutGoalsOrLeadNowhereAreToldOf() {
        area.file("specs/sums/instructions.md", "See [this](#goal:core.test:sub).")
                .file("specs/sums/spec.yaml", "goals: [{calls: 'add(1, 2)'}]");
        Terminal.Result result = area.run("instructions", "-t", "sums", "--docker-url", "unix:///nowhere");
        assertThat(result.exitCode()).as("no snippet needs no engine").isZero();
        assertThat(result.err().lines())
                .containsExactly(
                        "autograder: a link of the instructions leads to #goal:core.test:sub, which there is not",
                        "autograder: no link of the instructions leads to the goal goal:core.test:add");
    }

    @Test
    void prepWritesAllPagesOfATaskThatIsAsExpected() {
        Terminal.Result result = area.run("prep", "-t", "sums", "--no-container");
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        assertThat(area.plain(result.out()))
                .containsSubsequence("3 of 3 as expected", "Rubric: ", "Snippets: ", "Instructions: ");
    }

    @Test
    void prepStopsAtACheckThatIsNotAsExpected() {
        area.file("specs/sums/starter/sums.py", "def add(a, b):\n    total = a + b\n    return total\n");
        Terminal.Result result = area.run("prep", "-t", "sums", "--no-container");
        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(result.out()).contains("✗ the untouched starter").doesNotContain("Rubric");
        assertThat(directory.resolve("rubrics")).doesNotExist();
    }

    @Test
    void lintLooksAtAllTasksAndFailsForErrorsOnly() {
        Terminal.Result fine = area.run("spec", "lint");
        assertThat(fine.exitCode()).isZero();
        assertThat(fine.out()).isEqualTo("1 task: 0 errors, 0 warnings\n");
        area.file("specs/sums/spec.yaml", "goals: [{check: lop}]");
        Terminal.Result wrong = area.run("spec", "lint", "-t", "sums");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(area.plain(wrong.out())).isEqualTo("""
                        specs/sums/spec.yaml:1:17: error: goals.check is "lop"; did you mean loop?
                        1 task: 1 error, 0 warnings
                        """);
    }

    @Test
    void listHasAllGoalsByTheirIds() {
        assertThat(area.run("spec", "list", "-t", "sums").outLines())
                .containsExactly(
                        "goal:core.test:add        add adds numbers", "goal:core.test:add:texts  add adds texts");
    }

    @Test
    void specAloneAsksWhatIsMeant() {
        Terminal.Result result = Terminal.NONE.run("spec");
        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.firstError()).isEqualTo("autograder: what of the spec: lint or list?");
    }
}
