package io.jenkins.plugins.autograder.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DefaultsTest {
    private static final Defaults AROUND = new Defaults("tcp://farm:2376", 4, "api=https://api.example.org");

    @Test
    void takesFromAroundWhatIsNotSaid() {
        assertThat(Defaults.NONE.orElse(AROUND)).isEqualTo(AROUND);
        assertThat(new Defaults("", 2, "").orElse(AROUND))
                .isEqualTo(new Defaults("tcp://farm:2376", 2, "api=https://api.example.org"));
        assertThat(AROUND.orElse(new Defaults("tcp://other:2376", 1, "www=https://www.example.org")))
                .isEqualTo(AROUND);
    }
}
