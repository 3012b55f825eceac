package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CappedOutputTest {
    private static boolean add(CappedOutput output, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return output.add(bytes, bytes.length);
    }

    @Test
    void keepsAllUpToTheLimit() {
        CappedOutput output = new CappedOutput(5);
        assertThat(add(output, "abc")).isFalse();
        assertThat(add(output, "de")).isFalse();
        assertThat(output.output().text()).isEqualTo("abcde");
        assertThat(output.output().truncated()).isFalse();
    }

    @Test
    void keepsTheFirstBytesAndCountsAll() {
        CappedOutput output = new CappedOutput(5);
        add(output, "abc");
        add(output, "defg");
        add(output, "hij");
        assertThat(output.output().text()).isEqualTo("abcde");
        assertThat(output.output().written()).isEqualTo(10);
        assertThat(output.output().truncated()).isTrue();
    }

    @Test
    void tellsOnceThatTheLimitIsPassed() {
        CappedOutput output = new CappedOutput(5);
        assertThat(add(output, "abcde")).isFalse();
        assertThat(add(output, "f")).isTrue();
        assertThat(add(output, "g")).isFalse();
    }

    @Test
    void takesOnlyTheBytesThatCount() {
        CappedOutput output = new CappedOutput(100);
        output.add("abcdef".getBytes(StandardCharsets.US_ASCII), 2);
        assertThat(output.output().text()).isEqualTo("ab");
    }

    @Test
    void showsMalformedBytesWithoutFailing() {
        CappedOutput output = new CappedOutput(100);
        output.add(new byte[] {'a', (byte) 0xff, 'b'}, 3);
        assertThat(output.output().text()).isEqualTo("a\uFFFDb");
    }

    @Test
    void comparesOutputByItsContent() {
        Output one = new Output(new byte[] {1, 2}, 2);
        assertThat(one).isEqualTo(new Output(new byte[] {1, 2}, 2)).hasSameHashCodeAs(new Output(new byte[] {1, 2}, 2));
        assertThat(one).isNotEqualTo(new Output(new byte[] {1, 2}, 3)).isNotEqualTo(new Output(new byte[] {1, 3}, 2));
        assertThat(one).hasToString("Output[2 of 2 bytes]");
    }
}
