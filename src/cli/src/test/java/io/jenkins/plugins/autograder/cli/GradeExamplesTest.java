package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.report.view.ShellWords;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suites, graded by a plain process. */
class GradeExamplesTest {
    @TempDir
    Path directory;

    private GraderFiles files;

    @BeforeEach
    void prepare() {
        files = new GraderFiles(directory);
    }

    @Test
    void isContentWhenAllIsAsExpected() {
        files.example("full", "1", "score: 1");
        files.example("half", "0.5", "score: [0.4, 0.6]");

        Terminal.Result result = grade();

        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        List<String> lines = result.outLines();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).isEqualTo("Grading 2 examples");
        assertThat(lines.get(1)).matches("✓ full  1\\.0, .*s");
        assertThat(lines.get(2)).matches("✓ half  0\\.5, .*s");
        assertThat(lines.get(3)).matches("2 of 2 as expected in .*s");
        assertThat(lines.get(4)).startsWith("The grader and the submissions ran without isolation");
    }

    @Test
    void saysWhatIsNotAsExpected() {
        files.example("sum/off-by-one", "0.5", "score: 1");
        files.example("sum/right", "1", "score: 1");

        Terminal.Result result = grade();

        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(result.out())
                .containsPattern("✗ sum/off-by-one  0\\.5, .*s, unexpected\\R"
                        + "    score: expected 1(\\.0)?, got 0\\.5 \\(.*expect\\.yaml:1.*\\)\\R")
                .containsPattern("(?m)^1 of 2 as expected \\(1 unexpected\\) in ");
    }

    @Test
    void saysAgainAtTheEndWhatToLookAt() {
        files.example("right", "1", "score: 1");
        files.example("wrong", "0", "score: 1");
        String grader = files.honestGrader();

        Terminal.Result result = Terminal.NONE.run(files.gradeSuite(grader));

        String end = result.out().substring(result.out().indexOf("What to look at:"));
        assertThat(end).doesNotContain("✓ right");
        List<String> lines = end.lines().toList();
        assertThat(lines.get(1)).startsWith("  ✗ wrong  0.0, ").endsWith(", unexpected");
        assertThat(lines.get(2)).startsWith("      score: expected 1");
        assertThat(lines.get(3))
                .isEqualTo("      ./autograder grade local grader " + files.suite()
                        + "/wrong/submission --profile coursera-v2 "
                        + ShellWords.join(List.of("--process", grader)));
    }

    @Test
    void repeatsNoMoreThanTwentyOfThem() {
        for (int i = 1; i <= 23; i++) {
            files.example("wrong-" + i, "0", "score: 1");
        }

        Terminal.Result result = grade();

        String end = result.out().substring(result.out().indexOf("What to look at:"));
        assertThat(end.lines().filter(line -> line.startsWith("  ✗ "))).hasSize(20);
        assertThat(end).contains("  and 3 more: all of them are above, and in the --report\n");
    }

    @Test
    void reportsGradesThatVary() {
        files.example("same", "1", "");

        Terminal.Result result = Terminal.NONE.run(files.gradeSuite(files.flakyGrader(), "--repeat", "2"));

        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(result.out())
                .containsPattern("≈ same  0\\.0 \\| 1\\.0, .*s, varied")
                .contains("0 of 1 as expected (1 varied) in ")
                .containsPattern("grade examples .* --process 'sh .* --repeat 2 --only same\n");
    }

    @Test
    void gradesOnlyWhatIsAskedFor() {
        files.example("sum/right", "1", "score: 1");
        files.example("sum/wrong", "0", "score: 1");
        files.example("max/wrong", "0", "score: 1");

        assertThat(grade("--only", "right").outLines().get(0)).isEqualTo("Grading 1 example");
        assertThat(grade("--only", "*/wrong").outLines().get(0)).isEqualTo("Grading 2 examples");
    }

    @Test
    void stopsAtTheFirstSurpriseIfAskedTo() {
        files.example("a", "0", "score: 1");
        files.example("b", "1", "score: 1");

        Terminal.Result result = grade("--fail-fast");

        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(result.out())
                .contains("0 of 2 as expected (1 unexpected, 1 not run) in ")
                .doesNotContain("✓ b");
    }

    @Test
    void saysOnlySurprisesWhenQuiet() {
        files.example("right", "1", "score: 1");
        files.example("wrong", "0", "score: 1");

        List<String> lines = grade("-q").outLines();

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("✗ wrong");
        assertThat(lines.get(1)).startsWith("    score: expected 1");
        assertThat(lines.get(2)).startsWith("1 of 2 as expected (1 unexpected) in ");
    }

    @Test
    void showsEveryGradeWhenVerbose() {
        files.example("right", "1", "score: 1");

        assertThat(grade("-v").out()).containsSubsequence("✓ right", "graded, score 1.0", "  used ", "  | You got 1.");
    }

    @Test
    void addsTheStandingChecksUnlessTheyAreLeftOut() {
        files.example("right", "1", "score: 1");
        String grader = files.honestGrader();

        Terminal.Result with =
                Terminal.NONE.run("grade", "examples", "grader", files.suite().toString(), "--process", grader);

        assertThat(with.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(with.out()).contains("✓ right").containsPattern("✗ standing/empty-file");
        assertThat(grade().exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void writesTheReportAndSaysWhere() {
        files.example("wrong", "0", "score: 1");
        Path report = directory.resolve("deep/report");

        Terminal.Result result = grade("--report", report.toString());

        assertThat(result.outLines()).endsWith("Report: " + report.resolve("index.html"));
        assertThat(report).isDirectoryContaining("glob:**/index.html");
        assertThat(report.resolve("report.json")).content().contains("\"wrong\"");
        assertThat(report.resolve("junit.xml")).content().contains("wrong");
        assertThat(report.resolve("summary.md")).content().contains("wrong");
    }

    @Test
    void listsEveryMistakeInTheSuitesFilesWithItsPlace() {
        files.example("one", "1", "scor: 1\noutcome: gradded");
        files.example("two", "1", "score: 1.5");
        files.write("suite/suite.yaml", "timeout: soon\n");

        Terminal.Result result = grade();

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.out()).isEmpty();
        List<String> lines = result.err().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).contains("one/expect.yaml:1:1: ").contains("did you mean score?");
        assertThat(lines.get(1)).contains("one/expect.yaml:2:10: ").contains("gradded", "graded");
        assertThat(lines.get(2)).contains("suite.yaml:1:10: ").contains("soon");
        assertThat(lines.get(3)).contains("two/expect.yaml:1:8: ").contains("1.5");
        assertThat(lines.get(4)).isEqualTo("autograder: 4 mistakes to mend; nothing was graded");
    }

    @Test
    void saysHowFarItCameWhenInterrupted() throws Exception {
        files.example("a", "1", "score: 1");
        files.example("b", "1", "score: 1");
        Path report = directory.resolve("report");

        Terminal.Result result = Interrupted.once(directory, begun -> {
                    String grader = files.grader("echo $$ > '" + begun + "'; sleep 100");
                    return Terminal.NONE.run(files.gradeSuite(grader, "--report", report.toString()));
                })
                .result();

        assertThat(result.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(result.out()).contains("0 of 2 as expected (2 not run) in ").contains("Ended early: ");
        assertThat(result.err()).endsWith("autograder: interrupted; nothing is left running\n");
        assertThat(report.resolve("index.html")).exists();
    }

    private Terminal.Result grade(String... more) {
        return Terminal.NONE.run(files.gradeSuite(files.honestGrader(), more));
    }
}
