package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a sweep removes, and above all what it leaves alone. */
@Timeout(60)
@ExtendWith(TemporaryDirectory.class)
class SweepTest {
    private static final Instant FUTURE = Instant.now().plusSeconds(10_000);
    private static final Instant PAST = Instant.now().minusSeconds(10);
    private static final String DEAD = "1-1-dead";

    @TempDir
    private Path directory;

    @BeforeEach
    void useOwnDirectory() throws Exception {
        TemporaryDirectory.use(Files.createDirectory(directory.resolve("tmp")));
    }

    private void leaveDeadSession() throws Exception {
        Path left = Files.createDirectory(directory.resolve("tmp/autograder-session-" + DEAD));
        Files.createFile(left.resolve("lock"));
    }

    private static String container(String id, String state, Map<String, String> labels) {
        String fields = labels.entrySet().stream()
                .map(label -> "\"" + label.getKey() + "\":\"" + label.getValue() + "\"")
                .collect(Collectors.joining(","));
        return "{\"Id\":\"" + id + "\",\"State\":\"" + state + "\",\"Labels\":{" + fields + "}}";
    }

    /** An engine with these containers; what it is asked to do is in its requests. */
    private ScriptedEngine engine(int removal, String... containers) throws Exception {
        return ScriptedEngine.unix(directory.resolve("engine.sock"), wire -> {
            while (wire.request()) {
                String asked = wire.requested();
                if (asked.startsWith("GET /version")) {
                    wire.say(answer(200, "{\"Version\":\"1\",\"ApiVersion\":\"1.41\"}"));
                } else if (asked.contains("/containers/json")) {
                    wire.say(answer(200, "[" + String.join(",", containers) + "]"));
                } else {
                    wire.say(answer(removal, "{\"message\":\"x\"}"));
                }
            }
        });
    }

    private static String answer(int status, String json) {
        return "HTTP/1.1 " + status + " X\r\nContent-Length: " + json.length() + "\r\n\r\n" + json;
    }

    private static DockerEngine open(ScriptedEngine engine) throws SandboxException {
        return DockerEngine.open(Optional.of(engine.host()), Duration.ofSeconds(30));
    }

    /** What a sweep did, such as {@code DELETE a} and {@code kill b}. */
    private static List<String> sweep(ScriptedEngine scripted) throws SandboxException {
        try (DockerEngine engine = open(scripted)) {
            new Sweep(engine).run();
        }
        return scripted.requests().stream()
                .filter(request -> !request.startsWith("GET"))
                .map(request ->
                        request.replaceAll("(DELETE|POST) /v1.41/containers/([^/? ]+)(?:/(\\w+))?.*", "$1 $3 $2"))
                .toList();
    }

    @Test
    void removesWhatADeadSessionLeft() throws Exception {
        leaveDeadSession();
        try (ScriptedEngine engine = engine(200, container("a", "running", Labels.of(DEAD, FUTURE, false)))) {
            assertThat(sweep(engine)).containsExactly("DELETE  a");
            assertThat(Session.known()).isEmpty();
        }
    }

    @Test
    void triesAgainNextTimeWhereTheEngineCannotRemove() throws Exception {
        leaveDeadSession();
        try (ScriptedEngine engine = engine(500, container("a", "running", Labels.of(DEAD, FUTURE, false)))) {
            assertThat(sweep(engine)).containsExactly("DELETE  a");
            assertThat(Session.known()).as("by which the next sweep knows").containsExactly(DEAD);
        }
    }

    @Test
    void leavesALivingSessionAloneWhateverTheClockSays() throws Exception {
        try (Session living = Session.start();
                ScriptedEngine engine = engine(200, container("a", "running", Labels.of(living.id(), PAST, false)))) {
            assertThat(sweep(engine)).isEmpty();
            assertThat(living.directory()).exists();
        }
    }

    @Test
    void leavesAContainerOfAnotherMachineUntilItsTimeIsOver() throws Exception {
        try (ScriptedEngine engine = engine(
                200,
                container("young", "running", Labels.of("1-1-elsewhere", FUTURE, false)),
                container("old", "exited", Labels.of("1-1-elsewhere", PAST, false)))) {
            assertThat(sweep(engine)).containsExactly("DELETE  old");
        }
    }

    @Test
    void onlyStopsWhatIsToBeKept() throws Exception {
        leaveDeadSession();
        try (ScriptedEngine engine = engine(
                200,
                container("a", "running", Labels.of(DEAD, FUTURE, true)),
                container("b", "exited", Labels.of(DEAD, FUTURE, true)))) {
            assertThat(sweep(engine)).containsExactly("POST kill a");
        }
    }

    @Test
    void failsSilentlyWhereTheEngineIsLost() throws Exception {
        leaveDeadSession();
        try (ScriptedEngine scripted = engine(200);
                DockerEngine engine = open(scripted)) {
            scripted.close();
            new Sweep(engine).run();
            assertThat(Session.known()).containsExactly(DEAD);
        }
    }

    @Test
    void canBeMadeByManyAtOnce() throws Exception {
        leaveDeadSession();
        String[] containers = IntStream.range(0, 20)
                .mapToObj(i -> container("c" + i, "running", Labels.of(DEAD, FUTURE, false)))
                .toArray(String[]::new);
        try (ScriptedEngine scripted = engine(200, containers);
                DockerEngine engine = open(scripted);
                Session living = Session.start()) {
            IntStream.range(0, 8).parallel().forEach(i -> new Sweep(engine).run());
            new Sweep(engine).run();
            List<String> removals = scripted.requests().stream()
                    .filter(request -> request.startsWith("DELETE"))
                    .toList();
            Arrays.stream(containers).forEach(container -> assertThat(removals)
                    .anyMatch(removal -> removal.contains("/" + container.split("\"")[3] + "?")));
            assertThat(Session.known()).containsExactly(living.id());
        }
    }
}
