package io.jenkins.plugins.autograder.evaluation.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.sandbox.Limits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObserveRequestTest {

    @Test
    void givesARunTheTimeOfAllPayloadsTogetherAndMoreToStart() {
        Limits limits = ObserveRequest.limits(List.of(payload(5), payload(20)), 256 * Limits.MIB);

        assertThat(limits.wallTime()).isEqualTo(Duration.ofSeconds(50 + 5 + 20 + 1));
        assertThat(limits.memory()).isEqualTo((256 + 128) * Limits.MIB);
        assertThat(limits.cpus()).isEqualTo(1);
        assertThat(limits.processes()).isEqualTo(64);
    }

    @Test
    void givesNoRunMoreThanHalfAnHour() {
        List<Payload> payloads = List.of(payload(600), payload(600), payload(600));

        assertThat(ObserveRequest.limits(payloads, ObserveRequest.DEFAULT_MEMORY)
                        .wallTime())
                .isEqualTo(Duration.ofMinutes(30));
    }

    private static Payload payload(int seconds) {
        return new Payload(
                "p", "a.py", new Action.Variable("x"), Conditions.DEFAULT.withTimeLimit(Duration.ofSeconds(seconds)));
    }
}
