package io.jenkins.plugins.autograder.coursera.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import io.jenkins.plugins.autograder.coursera.http.TestTime;
import io.jenkins.plugins.autograder.coursera.http.Time;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTokenStoreTest {
    static final Tokens TOKENS = new Tokens(
            Secret.of("access-of-a-test"),
            TestTime.START.plusSeconds(3600),
            Optional.of(Secret.of("refresh-of-a-test")));

    @TempDir
    Path directory;

    private Path file;
    private FileTokenStore store;

    @BeforeEach
    void open() {
        file = directory.resolve("config/tokens.json");
        store = new FileTokenStore(file, new TestTime().time());
    }

    @Test
    void hasNothingAtFirst() throws Exception {
        assertThat(store.read()).isEmpty();
    }

    @Test
    void givesBackWhatItKeeps() throws Exception {
        store.write(TOKENS);
        store.write(new Tokens(TOKENS.access(), TOKENS.expires(), Optional.empty()));
        assertThat(store.read()).contains(new Tokens(TOKENS.access(), TOKENS.expires(), Optional.empty()));

        store.write(TOKENS);
        assertThat(new FileTokenStore(file, Time.real()).read()).contains(TOKENS);
    }

    @Test
    @Tag("X-02")
    void isForItsOwnerAloneAndLeavesNothingBeside() throws Exception {
        store.exclusively(() -> {
            store.write(TOKENS);
            return TOKENS;
        });

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files.map(Path::getFileName))
                    .extracting(Path::toString)
                    .containsOnly("tokens.json", "tokens.json.lock");
        }
    }

    @Test
    void refusesToReadWhatOthersCanRead() throws Exception {
        store.write(TOKENS);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatExceptionOfType(CourseraException.class)
                .isThrownBy(() -> store.read())
                .withMessageStartingWith(file + " can be read or changed by others; make it yours alone: chmod 600 ");
    }

    @Test
    void refusesALink() throws Exception {
        Path elsewhere = Files.writeString(directory.resolve("elsewhere"), "untouched");
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, elsewhere);

        assertThat(catchThrowable(() -> store.read())).hasMessageContaining("is a symbolic link");
        assertThat(catchThrowable(() -> store.write(TOKENS))).hasMessageContaining("is a symbolic link");
        assertThat(elsewhere).hasContent("untouched");
    }

    @Test
    void doesNotQuoteAFileThatIsNone() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"accessToken\": \"half-a-secret");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        Throwable failure = catchThrowable(() -> store.read());

        assertThat(failure)
                .hasMessage(file + " is no file of tokens; remove it, then: autograder configure authorize")
                .hasNoCause();
    }

    @Test
    void waitsForAnotherProcess() throws Exception {
        Files.createDirectories(file.getParent());
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            BufferedReader said = other.inputReader(StandardCharsets.UTF_8);
            assertThat(said.readLine()).isEqualTo("locked");

            assertThatExceptionOfType(CourseraException.class)
                    .isThrownBy(() -> store.exclusively(() -> TOKENS))
                    .withMessageContaining("another process has kept ");

            other.destroyForcibly();
            other.waitFor();
            assertThat(store.exclusively(() -> TOKENS)).isEqualTo(TOKENS);
        } finally {
            other.destroyForcibly();
        }
    }

    /** Another process that refreshes, and takes its time. */
    static final class Holder {
        public static void main(String[] args) throws Exception {
            new FileTokenStore(Path.of(args[0]), Time.real()).exclusively(() -> {
                System.out.println("locked");
                Thread.sleep(60_000);
                return TOKENS;
            });
        }
    }
}
