package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineMissingTest {
    private static final String NOWHERE = "--docker-url unix:///nowhere ";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grade local image DIR --docker-url unix:///nowhere",
                "grade examples image DIR --docker-url unix:///nowhere",
                "ls image / --docker-url unix:///nowhere",
                "cat image /x --docker-url unix:///nowhere",
                "inspect image --docker-url unix:///nowhere",
                NOWHERE + "grade local image DIR",
                NOWHERE + "grade examples image DIR",
                NOWHERE + "ls image /",
                NOWHERE + "cat image /x",
                NOWHERE + "inspect image",
                NOWHERE + "--strict-docker-tls --timeout 5 -c cfg -vv -q --silence-urllib3 ls image /",
                "--docker-url tcp://192.0.2.1:1 ls image / --docker-url unix:///nowhere",
            })
    void saysThatNoEngineAnswersAndHowToGetOne(String commandLine) {
        new GraderFiles(directory).example("one", "1", "");

        Terminal.Result result = Terminal.NONE.run(commandLine
                .replace("DIR", directory.resolve("suite").toString())
                .split(" "));

        assertThat(result.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .isEqualTo("autograder: no Docker engine answers at unix:///nowhere (No such file or directory);"
                        + " start one (systemctl start docker), or set DOCKER_HOST to where it listens\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssh://host", "npipe:////./pipe/docker_engine", "nonsense"})
    void saysWhichAddressesAnEngineCanHave(String address) {
        Terminal.Result result = Terminal.NONE.run("ls", "image", "/", "--docker-url", address);

        assertThat(result.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(result.err()).contains("unix:///path").contains("tcp://host:port");
    }
}
