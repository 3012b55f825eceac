package io.jenkins.plugins.autograder.feedback;

import static io.jenkins.plugins.autograder.feedback.Answers.feedback;
import static io.jenkins.plugins.autograder.feedback.Answers.file;
import static io.jenkins.plugins.autograder.feedback.Answers.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextProblemsTest {

    @Test
    void readsTheTextWithItsEscapes() {
        FeedbackReading reading =
                file("{\"fractionalScore\": 1, \"feedback\": \"a\\n\\t\\\"b\\\" \\u00e9 \\ud83d\\ude00 \\/\"}");

        assertThat(feedback(reading).text()).isEqualTo("a\n\t\"b\" é \uD83D\uDE00 /");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void missesTheFeedback() {
        assertThat(problems(file("{\"fractionalScore\": 1}")))
                .containsExactly("GR102 ERROR 1:1 feedback is missing -> "
                        + "add \"feedback\", a string; it may be empty beside rich feedback");
    }

    @Test
    void missesEverythingInAnEmptyObject() {
        assertThat(problems(file("{}")))
                .containsExactly(
                        "GR100 ERROR 1:1 fractionalScore is missing -> "
                                + "add \"fractionalScore\", a number from 0.0 to 1.0",
                        "GR102 ERROR 1:1 feedback is missing -> "
                                + "add \"feedback\", a string; it may be empty beside rich feedback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feedbak", "Feedback", "feed_back", "message"})
    void guessesTheKeyThatWasMeant(String key) {
        assertThat(problems(file("{\"fractionalScore\": 1, \"" + key + "\": \"ok\"}")))
                .containsExactly("GR102 ERROR 1:24 feedback is missing, and nobody reads the key \"" + key
                        + "\" -> did you mean \"feedback\"? its value is a string");
    }

    @ParameterizedTest
    @CsvSource({"null, null", "3, 'a number, 3'", "true, 'a boolean, true'", "[], an array", "{}, an object"})
    @Tag("B-25")
    void refusesAnythingButAString(String value, String inWords) {
        assertThat(problems(file("{\"fractionalScore\": 1, \"feedback\": " + value + "}")))
                .containsExactly(
                        "GR102 ERROR 1:36 feedback is " + inWords + "; it has to be a string -> "
                                + "write text in double quotes; where there is nothing to say, an empty string beside rich feedback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\n"})
    void warnsOfAnEmptyFeedback(String text) {
        assertThat(problems(file("{\"fractionalScore\": 1, \"feedback\": \"" + text + "\"}")))
                .containsExactly(
                        "GR102 WARNING 1:36 feedback is empty, so that the learner sees a score and no reason -> "
                                + "say what was right, what was wrong and what to try next");
    }

    @Test
    @Tag("B-25")
    void warnsOfWhatCourseraCutsOffAndCountsInBytes() {
        String most = "é".repeat(32 * 1024);

        FeedbackReading fits = file("{\"fractionalScore\": 1, \"feedback\": \"" + most + "\"}");
        FeedbackReading tooLong = file("{\"fractionalScore\": 1, \"feedback\": \"" + most + "!\"}");

        assertThat(fits.problems()).isEmpty();
        assertThat(feedback(tooLong).text()).isEqualTo(most + "!");
        assertThat(problems(tooLong))
                .containsExactly(
                        "GR102 WARNING 1:36 feedback has 65537 bytes in UTF-8; Coursera cuts it after 64 KB (65536 bytes)"
                                + " -> shorten it, and put what matters most first");
    }

    @Test
    void ignoresWhatItDoesNotKnow() {
        FeedbackReading reading = file("{\"fractionalScore\": 1, \"feedback\": \"ok\", \"testCaseResults\": \"[]\", "
                + "\"more\": {\"a\": [1, null, {\"b\": -1.5e300}]}}");

        assertThat(feedback(reading).text()).isEqualTo("ok");
        assertThat(reading.problems()).isEmpty();
    }
}
