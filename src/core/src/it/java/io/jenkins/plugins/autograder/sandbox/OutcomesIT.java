package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a run can end, provoked in real containers. The ids are those of the adversarial pack. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutcomesIT {
    private DockerSandbox sandbox;

    @TempDir
    Path submission;

    @BeforeAll
    void open() throws Exception {
        sandbox = DockerSandbox.open(Optional.empty());
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    private Run run(String script, Limits limits) throws Exception {
        return sandbox.run(new RunRequest(
                TestImages.PYTHON, submission, Map.of(), List.of("sh", "-c", script), Profiles.COURSERA_V2, limits));
    }

    private Run run(String script) throws Exception {
        return run(script, LIMITS);
    }

    private static final Limits LIMITS =
            Profiles.COURSERA_V2.limits().withWallTime(Duration.ofSeconds(20)).withMemory(64 * Limits.MIB);

    @Test
    void completesAndBringsTheResultBack() throws Exception {
        Files.writeString(submission.resolve("answer.txt"), "42");
        Run run = run("echo out; echo err >&2; cp /shared/submission/answer.txt /shared/feedback.json");
        assertThat(run.outcome()).as(run.toString()).isEqualTo(Outcome.COMPLETED);
        assertThat(run.exitCode()).hasValue(0);
        assertThat(run.stdout().text()).isEqualTo("out\n");
        assertThat(run.stderr().text()).isEqualTo("err\n");
        assertThat(run.results().get(0).state()).isEqualTo(ResultFile.State.READ);
        assertThat(new String(run.results().get(0).content(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("42");
        System.err.println(run.usage());
    }
}
