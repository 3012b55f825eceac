package io.jenkins.plugins.autograder.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DidYouMeanTest {
    private static final List<String> KNOWN =
            List.of("fractionalScore", "feedback", "feedbackType", "full-marks", "timeout", "part", "parts", "os");

    @ParameterizedTest
    @CsvSource({
        "fractionScore, fractionalScore",
        "fractional_score, fractionalScore",
        "FractionalScore, fractionalScore",
        "fedback, feedback",
        "feedbakc, feedback",
        "feedback_type, feedbackType",
        "full_marks, full-marks",
        "fullmarks, full-marks",
        "time-out, timeout",
        "pat, part",
        "OS, os",
    })
    void findsTheWordThatWasMeant(String word, String meant) {
        assertThat(DidYouMean.nearest(word, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "is", "banana", "marks", "full", "scoring", "port of call"})
    void keepsSilentWhereNothingIsNear(String word) {
        assertThat(DidYouMean.nearest(word, KNOWN)).isEmpty();
    }

    @Test
    void knowsNothingWithoutWords() {
        assertThat(DidYouMean.nearest("part", List.of())).isEmpty();
    }

    @Test
    void prefersTheNearerWordAndThenTheFirst() {
        assertThat(DidYouMean.nearest("partz", List.of("part", "parts"))).contains("part");
        assertThat(DidYouMean.nearest("partz", List.of("parts", "part"))).contains("parts");
        assertThat(DidYouMean.nearest("prats", List.of("part", "parts"))).contains("parts");
    }

    @Test
    void isNotSlowedDownByAHugeWord() {
        assertThat(DidYouMean.nearest("p".repeat(50_000_000), KNOWN)).isEmpty();
    }
}
