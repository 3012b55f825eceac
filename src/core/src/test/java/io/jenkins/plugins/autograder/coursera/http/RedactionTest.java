package io.jenkins.plugins.autograder.coursera.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://api.coursera.org/api/x.v1?q=slug&slug=developer-iot | https://api.coursera.org/api/x.v1?q=slug&slug=developer-iot",
                "https://host/cb?code=SECRET&state=SECRET                     | https://host/cb?code=…&state=…",
                "https://user:SECRET@host:81/a#SECRET                         | https://host:81/a",
                "https://b.s3.amazonaws.com/k?AWSAccessKeyId=AKIA&Signature=S | https://b.s3.amazonaws.com/k?AWSAccessKeyId=…&Signature=…",
            })
    void showsOfAnAddressWhatItIsAboutOnly(URI address, String shown) {
        assertThat(Redaction.url(address)).isEqualTo(shown);
    }

    @Test
    @Tag("X-06")
    void takesSignedQueriesOutOfOtherPeoplesTexts() {
        String text =
                "cannot read \"https://coursera-uploads.s3.amazonaws.com/a/b.tar?Signature=abc%3D&Expires=1\" now";

        assertThat(Redaction.text(text, List.of()))
                .isEqualTo("cannot read \"https://coursera-uploads.s3.amazonaws.com/a/b.tar?…\" now");
    }

    @Test
    void takesOutWhatWasSent() {
        Secret sent = Secret.of("token-1234567890");

        assertThat(Redaction.text("no such token: token-1234567890;\n  authorization: Bearer token-x", List.of(sent)))
                .isEqualTo("no such token: …; authorization: Bearer …");
    }

    @Test
    void cutsLongTexts() {
        assertThat(Redaction.text("x".repeat(5_000), List.of())).hasSize(401).endsWith("x…");
    }
}
