package io.jenkins.plugins.autograder.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "999, 999 ms",
        "1240, 1.24 s",
        "30000, 30 s",
        "59999, 59.99 s",
        "60000, 1 min",
        "123000, 2 min 03 s",
        "3600000, 1 h",
        "3725000, 1 h 02 min"
    })
    void writesDurations(long millis, String words) {
        assertThat(Figures.duration(Duration.ofMillis(millis))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, 1 byte",
        "1023, 1023 bytes",
        "1024, 1 KB",
        "1536, 1.5 KB",
        "536870912, 512 MB",
        "4294967296, 4 GB"
    })
    void writesSizes(long bytes, String words) {
        assertThat(Figures.bytes(bytes)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.0",
        "0, 0.0",
        "0.75, 0.75",
        "0.9999999999, 0.999999",
        "0.3333333333, 0.333333",
        "0.0000000001, below 0.000001"
    })
    void neverRoundsAScoreUp(double score, String words) {
        assertThat(Figures.score(score)).isEqualTo(words);
    }
}
