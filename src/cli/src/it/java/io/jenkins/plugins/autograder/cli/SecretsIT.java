package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.coursera.ReceiptJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

    private final Set<String> secrets = new HashSet<>(Set.of("old-access-token", "demo-client-secret"));
    private Course course;
    private TalkativeProgram program;

    @BeforeEach
    void start() throws IOException {
        course = new Course(directory);
        course.environment().remove("COURSERA_TOKEN");
        program = new TalkativeProgram(directory, course.environment());
    }

    @AfterEach
    void stop() {
        course.close();
    }

    @Test
    void noSecretIsAnywhereButWhereItIsKept() throws Exception {
        takeOverAnOldAuthorisation();
        authoriseInABrowser();
        bringAnImageToLearners();
        bringAZipToAPart();
        lookAroundAndChangeLimits();
        failInEveryWay();

        course.simulator()
                .record()
                .forEach(call -> secrets.addAll(call.sent().secrets().values().values()));
        secrets.addAll(course.simulator().world().accounts().refreshTokens());
        assertThat(secrets).hasSizeGreaterThan(8);
        assertThat(program.said()).anyMatch(line -> line.startsWith("FINE")).anyMatch(line -> line.contains("POST "));
        assertThat(program.commandLines()).anyMatch(line -> line.contains("reregister"));
        for (String each : secrets) {
            String bare = each.replaceFirst("^(?i:bearer) ", "");
            assertThat(program.said()).as("printed and logged").noneMatch(line -> line.contains(bare));
            assertThat(program.commandLines()).as("process list").noneMatch(line -> line.contains(bare));
            assertThat(files()).as("files").noneMatch(file -> file.contains(bare));
        }
        assertThat(String.join("\n", program.said()) + String.join("\n", files()))
                .doesNotContain("Signature=", "AWSAccessKeyId=");
    }

    private void takeOverAnOldAuthorisation() throws Exception {
        String refresh = course.simulator()
                .world()
                .accounts()
                .issueRefreshToken(course.world().user(), course.world().client());
        secrets.add(refresh);
        Path cache = Files.write(directory.resolve("cache.pickle"), Pickles.of("old-access-token", refresh));
        Path secret = Files.writeString(directory.resolve("secret"), "demo-client-secret");

        works("configure import-cache " + cache + " --client-id demo-client --client-secret-file " + secret);
        works("configure check-auth");
        works("configure display-auth-cache");
    }

    private void authoriseInABrowser() throws Exception {
        Path settings = Files.createDirectories(directory.resolve("settings")).resolve("config.yaml");
        Files.writeString(settings, "redirect: http://localhost:0/callback\n");

        works(
                at("  http://127.0.0.1:", address -> {
                    Browser.open(address);
                    return Optional.empty();
                }),
                "configure authorize");
        works(
                at("  http://", address -> {
                    String end = Browser.follow(address);
                    secrets.add(end.replaceFirst(".*[?&]code=([^&]*).*", "$1"));
                    return Optional.of(end);
                }),
                "configure authorize --no-browser");
        fails("configure authorize --no-browser");
    }

    private static Function<String, Optional<String>> at(String beginning, Function<URI, Optional<String>> person) {
        return line -> line.startsWith(beginning) ? person.apply(URI.create(line.strip())) : Optional.empty();
    }

    private void bringAnImageToLearners() throws Exception {
        GraderImage image = GraderImage.build("secrets", directory);
        try {
            works("upload " + image.name() + " COURSE wOrds count wOrds longest --receipt image.json --report report");
        } finally {
            image.remove();
        }
        works("reregister " + grader("image.json") + " COURSE wOrds count --grader-cpu 2 --receipt again.json");
        works("attach --rollback again.json --receipt back.json");
        works("attach " + grader("again.json") + " COURSE wOrds longest --plan");
        works("publish COURSE wOrds --plan");
        works("publish COURSE wOrds --wait 1m --receipt published.json --report report");
    }

    private void bringAZipToAPart() throws Exception {
        works("upload ZIP COURSE wOrds count --plan");
        course.simulator().faults().arm("attach-v2=403");
        fails("upload ZIP COURSE wOrds count --receipt zip.json");
        works("upload --resume zip.json");
        works("status COURSE " + grader("zip.json") + " --wait 1m");
    }

    private void lookAroundAndChangeLimits() throws Exception {
        works("course demo-course");
        works("list COURSE --json");
        works("limits get COURSE wOrds count");
        works("limits update COURSE wOrds count --grader-cpu 2 --grader-memory-limit 8192");
    }

    private void failInEveryWay() throws Exception {
        for (String fault : List.of(
                "graders=not-json",
                "assembly=truncated",
                "register-v2=400",
                "upload=page-status",
                "attach-v2=302",
                "publish=403",
                "draft=wrong-json",
                // The last, since nothing is authorised any more after it.
                "token=500",
                "token=rotated-token")) {
            course.simulator().faults().arm(fault);
            if (fault.startsWith("token")) {
                course.simulator().clock().advance(Duration.ofHours(1));
            }
            boolean publishing = fault.startsWith("publish") || fault.startsWith("draft");
            run(
                    publishing
                            ? "publish COURSE wOrds --experimental --receipt at-fault.json"
                            : "upload ZIP COURSE wOrds count --receipt at-fault.json");
            assertThat(course.simulator().faults().armed()).as("met").isEmpty();
        }
    }

    private String grader(String receipt) throws IOException {
        return ReceiptJson.read(Files.readString(directory.resolve(receipt)))
                .grader()
                .id()
                .orElseThrow();
    }

    private void works(String line) throws Exception {
        int exitCode = run(line);
        assertThat(exitCode).as(line + lastWords()).isZero();
    }

    private void works(Function<String, Optional<String>> person, String line) throws Exception {
        int exitCode = run(person, line);
        assertThat(exitCode).as(line + lastWords()).isZero();
    }

    private void fails(String line) throws Exception {
        int exitCode = run(line);
        assertThat(exitCode).as(line + lastWords()).isNotZero();
    }

    private String lastWords() {
        List<String> said = program.said();
        return "\n" + String.join("\n", said.subList(Math.max(0, said.size() - 20), said.size()));
    }

    private int run(String line) throws Exception {
        return program.run(words(line));
    }

    private int run(Function<String, Optional<String>> person, String line) throws Exception {
        return program.run(person, words(line));
    }

    private String[] words(String line) throws IOException {
        return line.replace("COURSE", course.id())
                .replace("ZIP", course.zip().toString())
                .split(" ");
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
