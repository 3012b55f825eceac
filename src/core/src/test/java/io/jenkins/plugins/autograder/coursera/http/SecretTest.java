package io.jenkins.plugins.autograder.coursera.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    private static final String VALUE = "ya29.a-secret-of-some-length";

    @Test
    void doesNotPrintItself() {
        assertThat("" + Optional.of(Secret.of(VALUE))).doesNotContain("ya29");
    }

    @Test
    void hintsAtALongOneAndNotAtAShortOne() {
        assertThat(Secret.of(VALUE).hint()).isEqualTo("ya29…");
        assertThat(Secret.of("short").hint()).isEqualTo("…");
    }

    @Test
    void isTheSameAsOneOfTheSameValue() {
        assertThat(Secret.of(VALUE)).isEqualTo(Secret.of(VALUE)).hasSameHashCodeAs(Secret.of(VALUE));
        assertThat(Secret.of(VALUE)).isNotEqualTo(Secret.of(VALUE + "x"));
    }

    @Test
    void cannotBeSerialized() {
        Assertions.assertThatExceptionOfType(NotSerializableException.class)
                .isThrownBy(() -> new ObjectOutputStream(OutputStream.nullOutputStream()).writeObject(Secret.of("x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "line\r\nX-Injected: yes", "ümlaut"})
    void refusesWhatNoHeaderCanCarryAndDoesNotQuoteIt(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.of(value))
                .withMessage(
                        "a secret is blank, or has blanks, line ends or other characters that no token has; copy it"
                                + " again");
    }
}
