package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo where there is nothing to demonstrate. */
class DemoTest {
    private static final String HOME = "autograder.home";

    @TempDir
    Path directory;

    @AfterEach
    void forgetTheCourse() {
        System.clearProperty(HOME);
    }

    @Test
    void saysHowToStartItWhereThereIsNoCourse() {
        System.setProperty(HOME, directory.toString());

        Terminal.Result result = Terminal.NONE.run("demo");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err())
                .isEqualTo("autograder: there is no example course at " + directory.resolve("docs/course")
                        + "; start the demo as ./autograder demo, in a clone of the project\n");
    }
}
