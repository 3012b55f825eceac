package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A CI server stops a build in the middle of a suite. */
class InterruptionIT {
    @TempDir
    static Path directory;

    private static GraderImage grader;

    @BeforeAll
    static void build() throws Exception {
        grader = GraderImage.build("interruption", directory);
    }

    @AfterAll
    static void remove() throws Exception {
        grader.close();
    }

    @Test
    void endsInOrderAndLeavesNoContainer() throws Exception {
        GraderFiles files = new GraderFiles(directory);
        files.example("quick", "1", "score: 1");
        files.example("slow", "1", "score: 1");
        files.write("suite/slow/submission/wait", "");
        Path report = directory.resolve("report");

        Process program = ChildProgram.start(
                "grade",
                "examples",
                grader.name(),
                files.suite().toString(),
                "--parallel",
                "1",
                "--no-standing-checks",
                "--report",
                report.toString());
        BufferedReader out = program.inputReader(StandardCharsets.UTF_8);
        assertThat(out.readLine()).isEqualTo("Grading 2 examples");
        assertThat(out.readLine()).startsWith("✓ quick");
        // Not of the process itself, which would close its output unread.
        program.toHandle().destroy();
        Terminal.Result result =
                ChildProgram.end(program, String.join("\n", out.lines().toList()));

        assertThat(result.exitCode()).isEqualTo(143);
        assertThat(result.outLines().get(0)).startsWith("1 of 2 as expected (1 not run) in ");
        assertThat(result.outLines()).endsWith("Report: " + report.resolve("index.html"));
        assertThat(result.err()).isEqualTo("autograder: interrupted; nothing is left running\n");
        assertThat(grader.containers()).isEmpty();
        assertThat(report.resolve("index.html")).exists();
    }
}
