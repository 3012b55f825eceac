package io.jenkins.plugins.autograder.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "500ms,500",
        "30s,30000",
        "2m,120000",
        "1h,3600000",
        "1.5h,5400000",
        "90,90000",
        "0.25,250",
        "' 30 s ',30000"
    })
    void readsWhatPeopleWrite(String text, long millis) {
        assertThat(Durations.parse(text)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "s",
                "-1s",
                "0",
                "0.4ms",
                "25h",
                "1d",
                "1e3",
                "1,5s",
                "NaN",
                "30 seconds",
                "99999999999999999999s",
                "१s"
            })
    void refusesWhatIsNoDuration(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Durations.parse(text))
                .withMessage(
                        "\"" + text + "\" is not a duration; a duration is 1ms to 24h, such as 500ms, 30s, 2m, 1h or"
                                + " a number of seconds");
    }

    @ParameterizedTest
    @CsvSource({"1,1ms", "999,999ms", "1000,1s", "1250,1.25s", "90000,90s", "120000,2m", "3600000,1h"})
    void writesThemShort(long millis, String text) {
        assertThat(Durations.format(Duration.ofMillis(millis))).isEqualTo(text);
    }

    @Property
    void readsWhatItWrites(@ForAll @IntRange(min = 1, max = 86_400_000) int millis) {
        Duration duration = Duration.ofMillis(millis);
        assertThat(Durations.parse(Durations.format(duration))).isEqualTo(duration);
    }

    @Property
    void neverFailsOtherwiseThanByRefusing(@ForAll @StringLength(max = 20) String text) {
        try {
            assertThat(Durations.parse(text)).isPositive();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("is not a duration");
        }
    }

    @Test
    void refusesTextOfAnyLengthAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> Durations.parse("9".repeat(1_000_000)));
    }
}
