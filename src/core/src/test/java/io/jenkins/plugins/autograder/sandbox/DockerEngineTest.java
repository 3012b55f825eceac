package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.autograder.sandbox.SandboxException.Reason;
import io.jenkins.plugins.autograder.sandbox.ScriptedEngine.Script;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding an engine, agreeing with it, and turning what goes wrong into a sentence. */
@Timeout(60)
class DockerEngineTest {
    @TempDir
    private Path directory;

    private static String answer(int status, String json) {
        return "HTTP/1.1 " + status + " X\r\nContent-Length: " + json.length() + "\r\n\r\n" + json;
    }

    private static Script versioned(String newest, String oldest, String next) {
        String version = answer(
                200, "{\"Version\":\"99.1\",\"ApiVersion\":\"" + newest + "\",\"MinAPIVersion\":\"" + oldest + "\"}");
        return wire -> {
            while (wire.request()) {
                wire.say(wire.requested().contains("/version") ? version : next);
            }
        };
    }

    private ScriptedEngine start(Script script) throws Exception {
        return ScriptedEngine.unix(directory.resolve("engine.sock"), script);
    }

    private static DockerEngine open(ScriptedEngine engine) throws SandboxException {
        return open(engine, 50);
    }

    private static DockerEngine open(ScriptedEngine engine, int seconds) throws SandboxException {
        return DockerEngine.open(Optional.of(engine.host()), Duration.ofSeconds(seconds));
    }

    private static void assertUnreachable(ScriptedEngine engine, String reason) {
        assertUnreachable(engine, 50, reason);
    }

    private static void assertUnreachable(ScriptedEngine engine, int seconds, String reason) {
        assertThatThrownBy(() -> open(engine, seconds))
                .isInstanceOfSatisfying(
                        SandboxException.class, e -> assertThat(e.reason()).isEqualTo(Reason.ENGINE_UNREACHABLE))
                .hasMessage("no Docker engine answers at " + engine.host() + " (" + reason
                        + "); start one (systemctl start docker), or set DOCKER_HOST to where it listens");
    }

    @ParameterizedTest
    @CsvSource({
        "1.41, 1.12, 1.41, an older engine",
        "1.44, 1.24, 1.44, the one we know",
        "1.52, 1.24, 1.44, a newer engine",
        "1.60, 1.50, 1.50, an engine that has forgotten ours"
    })
    void agreesOnAVersion(String newest, String oldest, String agreed, String why) throws Exception {
        try (ScriptedEngine scripted = start(versioned(newest, oldest, answer(200, "[]")));
                DockerEngine engine = open(scripted)) {
            engine.api().containers("x");
            assertThat(scripted.requests().get(1)).as(why).startsWith("GET /v" + agreed + "/containers/json");
            assertThat(engine.description()).isEqualTo("Docker 99.1 at " + scripted.host());
        }
    }

    @Test
    void refusesAnEngineThatIsTooOld() throws Exception {
        try (ScriptedEngine scripted = start(versioned("1.24", "1.12", ""))) {
            assertThatThrownBy(() -> open(scripted))
                    .hasMessage("what answers at " + scripted.host() + " speaks version 1.24 of Docker's API; needed is"
                            + " 1.32 or newer, that is Docker 17.09 or newer");
        }
    }

    @Test
    void refusesWhatIsNoEngine() throws Exception {
        try (ScriptedEngine scripted = start(ScriptedEngine.always(answer(200, "{}")))) {
            assertThatThrownBy(() -> open(scripted)).hasMessageContaining("speaks no version of Docker's API");
        }
    }

    @Test
    void saysThatAWebServerIsNoEngine() throws Exception {
        try (ScriptedEngine scripted = start(ScriptedEngine.always(answer(200, "<html>hello</html>")))) {
            assertUnreachable(scripted, "its answer is not what Docker's API promises");
        }
    }

    @Test
    void saysWhatAnEngineSaysThatRefuses() throws Exception {
        String json = "{\"message\":\"not \\u003cyou\\u003e,\\nplease\"}\n";
        try (ScriptedEngine scripted = start(ScriptedEngine.always(answer(403, json)))) {
            assertUnreachable(scripted, "not <you>, please");
        }
    }

    @Test
    void saysThatAnEngineDoesNotAnswerInTime() throws Exception {
        try (ScriptedEngine scripted = start(ScriptedEngine.Wire::listen)) {
            assertUnreachable(scripted, 1, "no answer within 1 s");
        }
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        ScriptedEngine scripted = start(ScriptedEngine.Wire::listen);
        scripted.close();
        assertUnreachable(scripted, "Connection refused");
    }

    @Test
    void tellsARefusalFromALoss() throws Exception {
        try (ScriptedEngine scripted = start(versioned("1.41", "1.12", answer(500, "{\"message\":\"no room\"}")));
                DockerEngine engine = open(scripted)) {
            assertThatThrownBy(() -> engine.call("list", () -> engine.api().containers("x")))
                    .isInstanceOfSatisfying(
                            SandboxException.class, e -> assertThat(e.reason()).isEqualTo(Reason.ENGINE_REFUSED))
                    .hasMessage("the Docker engine at " + scripted.host() + " refused to list: no room");
            scripted.close();
            assertThatThrownBy(() -> engine.call("list", () -> engine.api().containers("x")))
                    .isInstanceOfSatisfying(
                            SandboxException.class, e -> assertThat(e.reason()).isEqualTo(Reason.ENGINE_LOST))
                    .hasMessage(
                            "the Docker engine at " + scripted.host() + " was lost while we tried to list (Connection"
                                    + " refused); see whether it still runs (docker info), then start again");
        }
    }

    @Test
    void countsARefusedLookAtAFileAsARefusal() throws Exception {
        String refusal = "{\"message\":\"filesystem layer is corrupt\"}";
        try (ScriptedEngine scripted = start(versioned("1.41", "1.12", answer(500, refusal)));
                DockerEngine engine = open(scripted)) {
            ContainerArchive files = new ContainerArchive(engine, "abc");
            assertThatThrownBy(() -> engine.call("read it", () -> {
                        files.put(java.io.InputStream.nullInputStream());
                        return "";
                    }))
                    .hasMessage("the Docker engine at " + scripted.host()
                            + " refused to read it: filesystem layer is corrupt");
        }
    }

    @ParameterizedTest
    @CsvSource({"204, true", "404, true", "409, true", "500, false", "503, false"})
    void knowsWhetherAContainerIsGone(int status, boolean gone) throws Exception {
        String removal = status == 204 ? "HTTP/1.1 204 X\r\n\r\n" : answer(status, "{\"message\":\"x\"}");
        try (ScriptedEngine scripted = start(wire -> {
                    wire.request();
                    wire.say(
                            wire.requested().contains("/version")
                                    ? answer(200, "{\"Version\":\"1\",\"ApiVersion\":\"1.41\"}")
                                    : removal);
                });
                DockerEngine engine = open(scripted)) {
            assertThat(engine.remove("abc")).isEqualTo(gone);
        }
    }

    @Test
    void removesAContainerThatTheEngineIsJustStarting() throws Exception {
        List<String> removals = new CopyOnWriteArrayList<>();
        List<String> answers = List.of(
                answer(500, "{\"message\":\"could not kill\"}"),
                answer(409, "{\"message\":\"removal in progress\"}"),
                answer(404, "{\"message\":\"no such container\"}"));
        try (ScriptedEngine scripted = start(wire -> {
                    wire.request();
                    if (wire.requested().contains("/version")) {
                        wire.say(answer(200, "{\"Version\":\"1\",\"ApiVersion\":\"1.41\"}"));
                    } else {
                        removals.add(wire.requested());
                        wire.say(answers.get(removals.size() - 1));
                    }
                });
                DockerEngine engine = open(scripted)) {
            engine.removeForSure("abc");
            assertThat(removals).hasSize(3);
        }
    }
}
