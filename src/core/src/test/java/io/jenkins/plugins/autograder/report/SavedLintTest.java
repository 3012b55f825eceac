package io.jenkins.plugins.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.autograder.lint.LintRequest;
import io.jenkins.plugins.autograder.lint.LintResult;
import io.jenkins.plugins.autograder.lint.LintTarget;
import io.jenkins.plugins.autograder.lint.Linter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedLintTest {
    @TempDir
    Path directory;

    @Test
    void readsEverythingBack() throws Exception {
        Path dockerfile = Files.writeString(directory.resolve("Dockerfile"), """
                FROM debian:12-slim
                # grader-lint ignore=GR023 reason=no harm
                EXPOSE 80
                RUN apt-get install gcc
                """);
        LintResult result =
                new Linter().lint(LintRequest.of("coursera-v2", LintTarget.OfDockerfile.of(dockerfile.toFile())));
        assertThat(result.findings()).isNotEmpty();
        assertThat(result.ignored()).isNotEmpty();
        assertThat(result.sources()).isNotEmpty();

        assertThat(SavedLint.read(SavedLint.write(result))).isEqualTo(result);
    }

    @Test
    void refusesWhatItDidNotWrite() {
        assertThatThrownBy(() -> SavedLint.read(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
    }
}
