package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The header by which the engine describes a path, as engines send it. */
class PathStatTest {
    private static PathStat parse(String json) throws IOException {
        return PathStat.parse(Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsWhatAnEngineSays() throws Exception {
        PathStat stat = parse("{\"name\":\"feedback.json\",\"size\":42,\"mode\":420,"
                + "\"mtime\":\"2026-01-01T00:00:00Z\",\"linkTarget\":\"\"}");
        assertThat(stat).isEqualTo(new PathStat(42, 0644, ""));
        assertThat(stat.isRegular()).isTrue();
    }

    @Test
    void readsWhereALinkLeads() throws Exception {
        PathStat stat = parse("{\"name\":\"sh\",\"size\":4,\"mode\":134218239,\"linkTarget\":\"/bin/dash\"}");
        assertThat(stat.isLink()).isTrue();
        assertThat(stat.isRegular()).isFalse();
        assertThat(stat.linkTarget()).isEqualTo("/bin/dash");
    }

    @ParameterizedTest
    @CsvSource({
        "420, a file, true",
        "33188, a file, true",
        "8388973, a file, true",
        "2147484141, a directory, false",
        "2148532735, a directory, false",
        "134218239, a link, false",
        "33554852, a pipe, false",
        "16777645, a socket, false",
        "69206454, a device, false",
        "67109296, a device, false",
        "524708, a device, false"
    })
    void tellsWhatItIs(long mode, String kind, boolean regular) {
        PathStat stat = new PathStat(1, mode, "");
        assertThat(stat.kind()).isEqualTo(kind);
        assertThat(stat.isRegular()).isEqualTo(regular);
    }

    @ParameterizedTest
    @CsvSource({"511, true", "2147484159, true", "2148532735, true", "509, false", "438, false", "2147484141, false"})
    void knowsWhetherEverybodyMayWriteThere(long mode, boolean writable) {
        assertThat(new PathStat(0, mode, "").isWritableByAll()).isEqualTo(writable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "bm8ganNvbg==", "e30"})
    void refusesWhatItCannotUnderstand(String header) {
        // The last one is an empty object, which an engine never sends.
        assertThatThrownBy(() -> PathStat.parse(header))
                .isInstanceOf(IOException.class)
                .hasMessage("the engine says of a path what cannot be understood: " + header);
    }
}
