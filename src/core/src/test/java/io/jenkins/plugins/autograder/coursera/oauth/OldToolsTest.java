package io.jenkins.plugins.autograder.coursera.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldToolsTest {
    static final byte[] CACHE = Base64.getDecoder()
            .decode(
                    "gASVXQAAAAAAAAB9lCiMBXRva2VulIwWYWNjZXNzLXRva2VuLW9mLWEtdGVzdJSMB2V4cGlyZXOUR0HWWgvAEAAAjAdyZWZyZXNo"
                            + "lIwXcmVmcmVzaC10b2tlbi1vZi1hLXRlc3SUdS4=");

    @TempDir
    Path directory;

    private OldTools tools;

    @BeforeEach
    void lookHere() throws Exception {
        Files.createDirectories(directory.resolve("home/.coursera"));
        Files.createDirectories(directory.resolve("here"));
        tools = new OldTools(directory.resolve("home"), directory.resolve("here"));
    }

    @Test
    void readsTheCache() throws Exception {
        Path cache = tools.cache(Map.of());
        assertThat(cache).isEqualTo(directory.resolve("home/.coursera/oauth2_cache.pickle"));
        Files.write(cache, CACHE);

        Tokens tokens = tools.tokens(cache);

        assertThat(tokens.access()).isEqualTo(Secret.of("access-token-of-a-test"));
        assertThat(tokens.refresh()).contains(Secret.of("refresh-token-of-a-test"));
        assertThat(tokens.expires()).isEqualTo(Instant.ofEpochSecond(1_500_000_000));
    }

    @Test
    @Tag("X-02")
    void saysThatAForeignCacheWasNotRun() throws Exception {
        Path cache = Files.writeString(directory.resolve("cache"), "cos\nsystem\n(S'true'\ntR.");

        assertThatExceptionOfType(CourseraException.class)
                .isThrownBy(() -> tools.tokens(cache))
                .withMessage(
                        cache + " is no cache of Coursera's tools: it has the instruction 0x63, which builds something"
                                + " other than a dict, a text or a float; nothing of it was run or taken; instead: autograder"
                                + " configure authorize");
    }

    @Test
    @Tag("B-35")
    @Tag("B-36")
    void readsTheConfigurationFilesTheNearerWinning() throws Exception {
        Path home = Files.writeString(directory.resolve("home/.coursera/courseraprogramming.cfg"), """
                # of the whole team
                [upload]
                client_id = of another section
                [oauth2]
                client_id = first
                client_secret: with%%percent
                token_cache = ~/cache.pickle
                """);
        Path here = Files.writeString(directory.resolve("here/coursera_autograder.cfg"), """
                [oauth2]
                client_id=second
                ;client_secret=no
                """);

        List<Path> files = tools.configurationFiles();
        Map<String, String> settings = tools.configuration(files);

        assertThat(files).endsWith(home, here);
        assertThat(settings)
                .containsEntry("client_id", "second")
                .containsEntry("client_secret", "with%percent")
                .hasSize(3);
        assertThat(tools.cache(settings)).isEqualTo(directory.resolve("home/cache.pickle"));
    }

    @Test
    void saysThatThereIsNoCache() {
        assertThatExceptionOfType(CourseraException.class)
                .isThrownBy(() -> tools.tokens(directory.resolve("nowhere")))
                .withMessage(
                        "there is no " + directory.resolve("nowhere") + "; name the cache that the old tool wrote");
    }
}
