package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void sayWhoseAContainerIsAndForHowLong() {
        assertThat(Labels.of("7-abc", NOON, true))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "io.jenkins.plugins.autograder.session", "7-abc",
                        "io.jenkins.plugins.autograder.expires", "1772366400",
                        "io.jenkins.plugins.autograder.keep", "true"));
    }

    @Test
    void expireAfterTheirTimeOnly() {
        Map<String, String> labels = Labels.of("7-abc", NOON, false);
        assertThat(Labels.expired(labels, NOON.minusSeconds(1))).isFalse();
        assertThat(Labels.expired(labels, NOON)).isFalse();
        assertThat(Labels.expired(labels, NOON.plusSeconds(1))).isTrue();
    }

    @Test
    void neverExpireWhereNoTimeIsGiven() {
        assertThat(Labels.expired(Map.of(), NOON)).isFalse();
        assertThat(Labels.expired(Map.of(Labels.EXPIRES, "soon"), NOON)).isFalse();
        assertThat(Labels.expired(Map.of(Labels.EXPIRES, ""), NOON)).isFalse();
    }

    @Test
    void keepOnlyWhatIsToBeKept() {
        assertThat(Labels.keep(Labels.of("7-abc", NOON, true))).isTrue();
        assertThat(Labels.keep(Labels.of("7-abc", NOON, false))).isFalse();
        assertThat(Labels.keep(Map.of())).isFalse();
    }
}
