package io.jenkins.plugins.autograder.simulator.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {
    /** However the bytes come, they are the same parts. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 65_536})
    void findsThePartsInPieces(int piece) throws IOException {
        byte[] random = new byte[300_000];
        new Random(1).nextBytes(random);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(bytes("a preamble\r\n--XX\r\nName: a\r\n\r\n"));
        body.writeBytes(random);
        body.writeBytes(bytes(
                "\r\n--X\r\n--\r\n--XX  \r\nNAME:  b \r\nOther: x\r\n\r\n\r\n--XX\r\n\r\n\r\n--XX--\r\nand more"));

        List<byte[]> contents = new ArrayList<>();
        Multipart multipart = new Multipart(pieces(body.toByteArray(), piece), "XX");
        List<Map<String, String>> headers = new ArrayList<>();
        for (Optional<Map<String, String>> part = multipart.next(); part.isPresent(); part = multipart.next()) {
            headers.add(part.get());
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            multipart.content(content::write);
            contents.add(content.toByteArray());
        }

        assertThat(headers).containsExactly(Map.of("name", "a"), Map.of("name", "b", "other", "x"), Map.of());
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        first.writeBytes(random);
        first.writeBytes(bytes("\r\n--X\r\n--"));
        assertThat(contents.get(0)).isEqualTo(first.toByteArray());
        assertThat(contents.get(1)).isEmpty();
        assertThat(contents.get(2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "--XX\r\nName: a",
                "--XX\r\nno field\r\n\r\n",
                "--XXmore\r\n\r\n",
                "--XX\r\nName: a\r\n\r\ncontent\r\n--X"
            })
    void refusesWhatIsNotComplete(String body) {
        assertThatThrownBy(() -> {
                    Multipart multipart = new Multipart(new ByteArrayInputStream(bytes(body)), "XX");
                    while (multipart.next().isPresent()) {
                        multipart.content((buffer, offset, length) -> {});
                    }
                })
                .isInstanceOf(Multipart.FormatException.class);
    }

    @Test
    void refusesEndlessHeaders() {
        byte[] body = bytes("--XX\r\nName: " + "a".repeat(10_000) + "\r\n\r\n--XX--");

        assertThatThrownBy(() -> new Multipart(new ByteArrayInputStream(body), "XX").next())
                .isInstanceOf(Multipart.FormatException.class)
                .hasMessage("a header field is too long");
    }

    private static InputStream pieces(byte[] body, int size) {
        return new ByteArrayInputStream(body) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, size));
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
