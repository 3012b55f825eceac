package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer runs first. */
class DemoIT {
    @TempDir
    Path report;

    @BeforeEach
    void findTheCourse() {
        System.setProperty(
                "autograder.home", Path.of("../..").toAbsolutePath().normalize().toString());
    }

    @AfterEach
    void forgetTheCourse() {
        System.clearProperty("autograder.home");
    }

    @Test
    void gradesTheCourseInContainers() {
        Terminal.Result result = Terminal.NONE.run("demo", "--report", report.toString());

        assertThat(result.exitCode()).as(result.out() + result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .containsSubsequence("Building autograder-demo-words", "Building autograder-demo-greeting")
                .containsSubsequence(
                        "The grader words",
                        "Report: " + report.resolve("words/index.html"),
                        "The grader greeting",
                        "Report: " + report.resolve("greeting/index.html"),
                        "The grader words goes to Coursera",
                        "wOrds is not published: Coursera still processes its grader",
                        "✓ wOrds  published",
                        "Report: " + report.resolve("coursera/index.html"),
                        "To try next:")
                .contains("✓ count/fork-bomb  pids-limit", "✓ count/memory-hog  oom")
                .doesNotContain("isolation");
        assertBothReports();
        assertTheClassIsEvaluated();
    }

    @Test
    void gradesTheCourseInPlainProcessesWhereThereIsNoEngineAndSaysSo() {
        Terminal.Result result =
                Terminal.NONE.run("demo", "--docker-url", "unix:///nowhere", "--report", report.toString());

        assertThat(result.exitCode()).as(result.out() + result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.err())
                .contains("no Docker engine answers at unix:///nowhere")
                .contains("going on without containers");
        assertThat(result.out())
                .contains("ran without isolation")
                .contains("start Docker, and then:\n      ./autograder demo\n")
                .contains(" --process 'python3 -I -B docs/course/graders/words/grader'\n");
        assertBothReports();
        assertTheClassIsEvaluated();
    }

    private void assertTheClassIsEvaluated() {
        assertThat(report.resolve("receipt/gradebook-receipt.csv"))
                .content()
                .contains("full_marks,excellent,", "own_sum,partially complete,", "forgot_colon,incomplete,");
        assertThat(report.resolve("receipt/prints_instead/receipt.html"))
                .content()
                .containsIgnoringCase("partially complete");
    }

    private void assertBothReports() {
        assertThat(report.resolve("words/index.html")).exists();
        assertThat(report.resolve("words/junit.xml")).exists();
        assertThat(report.resolve("greeting/index.html")).exists();
        assertThat(report.resolve("coursera/index.html")).content().contains("All 5 steps done");
        assertThat(report.resolve("flawed/lint.sarif")).exists();
        assertThat(report.resolve("flawed/index.html"))
                .content()
                .contains("apt install asks a question that nobody answers");
    }
}
