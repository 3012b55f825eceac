package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every flow as a process of its own, as talkative as it gets, with every log of every library on. Then everything that it
 * left is searched for every secret that was sent.
 */
@Tag("X-01")
@Tag("X-06")
class SecretsIT {
    private static final Set<String> KEPT = Set.of("tokens.json", "client.json", "cache.pickle", "secret");

    @TempDir
    Path directory;

    private final List<String> said = new ArrayList<>();
    private final Set<String> commandLines = new HashSet<>();
    private Course course;

    @BeforeEach
    void start() throws IOException {
        course = new Course(directory);
        course.environment().remove("COURSERA_TOKEN");
        Files.writeString(directory.resolve("logging.properties"), """
                handlers = java.util.logging.ConsoleHandler
                .level = ALL
                java.util.logging.ConsoleHandler.level = ALL
                jdk.event.security.level = OFF
                """);
        Files.createDirectory(directory.resolve("tmp"));
    }

    @AfterEach
    void stop() {
        course.close();
    }

    @Test
    void noSecretIsAnywhereButWhereItIsKept() throws Exception {
        String refresh = course.simulator()
                .world()
                .accounts()
                .issueRefreshToken(course.world().user(), course.world().client());
        Path cache = Files.write(directory.resolve("cache.pickle"), Pickles.of("old-access-token", refresh));
        Path secret = Files.writeString(directory.resolve("secret"), "demo-client-secret");
        String zip = course.zip().toString();
        String receipt = course.receipt().toString();

        assertThat(run(
                        "configure",
                        "import-cache",
                        cache.toString(),
                        "--client-id",
                        "demo-client",
                        "--client-secret-file",
                        secret.toString()))
                .isZero();
        assertThat(run("configure", "check-auth")).isZero();
        assertThat(run("configure", "display-auth-cache")).isZero();
        assertThat(run("course", "demo-course")).isZero();
        assertThat(run("upload", zip, course.id(), "wOrds", "count", "wOrds", "longest", "--receipt", receipt))
                .isZero();
        assertThat(run("upload", zip, course.id(), "--plan")).isZero();
        assertThat(run(
                        "publish",
                        course.id(),
                        "wOrds",
                        "--experimental",
                        "--receipt",
                        directory.resolve("publish.json").toString()))
                .isZero();
        assertThat(run("list", course.id())).isZero();
        assertThat(run("limits", "get", course.id(), "wOrds", "count")).isZero();
        // And everything that goes wrong and is told.
        for (String fault : List.of(
                "token=500",
                "token=rotated-token",
                "graders=not-json",
                "assembly=truncated",
                "register-v2=400",
                "upload=page-status",
                "attach-v2=302",
                "publish=403",
                "draft=wrong-json")) {
            course.simulator().faults().clear();
            course.simulator().faults().arm(fault);
            if (fault.startsWith("token")) {
                course.simulator().clock().advance(Duration.ofHours(1));
            }
            if (fault.startsWith("publish") || fault.startsWith("draft")) {
                run("publish", course.id(), "wOrds", "--experimental", "--receipt", receipt);
            } else {
                run("upload", zip, course.id(), "wOrds", "count", "--receipt", receipt);
            }
        }
        assertThat(run("configure", "authorize", "--no-browser")).isNotZero();

        Set<String> secrets = new HashSet<>(List.of("old-access-token", refresh, "demo-client-secret"));
        course.simulator()
                .record()
                .forEach(call -> secrets.addAll(call.sent().secrets().values().values()));
        secrets.addAll(course.simulator().world().accounts().refreshTokens());
        assertThat(secrets).hasSizeGreaterThan(4);
        assertThat(String.join("\n", said)).contains("FINE", "POST ");
        for (String each : secrets) {
            String bare = each.replaceFirst("^(?i:bearer) ", "");
            assertThat(said).as("printed and logged").noneMatch(line -> line.contains(bare));
            assertThat(commandLines).as("process list").noneMatch(line -> line.contains(bare));
            assertThat(files()).as("files").noneMatch(file -> file.contains(bare));
        }
        assertThat(String.join("\n", said) + String.join("\n", files()))
                .doesNotContain("Signature=", "AWSAccessKeyId=");
    }

    /** A command as a process of its own; what others could see of it is kept. */
    private int run(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Djava.util.logging.config.file=" + directory.resolve("logging.properties"),
                "-Djava.io.tmpdir=" + directory.resolve("tmp"),
                "-Djdk.httpclient.HttpClient.log=none",
                "-Dautograder.trace=true",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        Collections.addAll(command, args);
        command.add("-v");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        Map<String, String> environment = new LinkedHashMap<>(course.environment());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        process.toHandle().info().commandLine().ifPresent(commandLines::add);
        process.descendants().forEach(child -> child.info().commandLine().ifPresent(commandLines::add));
        said.addAll(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList());
        return process.waitFor();
    }

    /** The content of every file that was left, but of those that are there to keep secrets. */
    private List<String> files() {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !KEPT.contains(file.getFileName().toString()))
                    .map(SecretsIT::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
