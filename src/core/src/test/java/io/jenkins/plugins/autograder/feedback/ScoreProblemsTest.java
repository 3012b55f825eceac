package io.jenkins.plugins.autograder.feedback;

import static io.jenkins.plugins.autograder.feedback.Answers.feedback;
import static io.jenkins.plugins.autograder.feedback.Answers.file;
import static io.jenkins.plugins.autograder.feedback.Answers.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreProblemsTest {
    private static final String RANGE = "; it has to be a number from 0.0 to 1.0 -> ";
    private static final String DIVIDE = "divide the points by the points that can be had";

    @ParameterizedTest
    @CsvSource({"0, 0.0", "1, 1.0", "0.85, 0.85", "1e-2, 0.01", "0.0e5, 0.0", "1E0, 1.0", "1e-999, 0.0"})
    void readsAFraction(String written, double score) {
        FeedbackReading reading = file("{\"fractionalScore\": " + written + ", \"feedback\": \"ok\"}");

        assertThat(feedback(reading).score()).isEqualTo(score);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void readsMinusZeroAsZero() {
        double score = feedback(file("{\"fractionalScore\": -0.0, \"feedback\": \"ok\"}"))
                .score();

        assertThat(Double.doubleToRawLongBits(score)).isZero();
    }

    @ParameterizedTest
    @MethodSource("values")
    @Tag("B-25")
    void refusesAnythingButANumberInRange(String value, String problem) {
        assertThat(problems(file("{\"fractionalScore\": " + value + ", \"feedback\": \"ok\"}")))
                .containsExactly("GR100 ERROR 1:21 fractionalScore is " + problem);
    }

    static Stream<Arguments> values() {
        String division = "; JSON has finite numbers only -> "
                + "find the division by zero or the mean of nothing behind it, and decide what such a submission gets";
        return Stream.of(
                arguments("NaN", "NaN" + division),
                arguments("Infinity", "Infinity" + division),
                arguments("-Infinity", "-Infinity" + division),
                arguments("1e999", "1e999" + RANGE + DIVIDE),
                arguments("85", "85" + RANGE + DIVIDE + "; did you mean 0.85?"),
                arguments("100.0", "100.0" + RANGE + DIVIDE + "; did you mean 1?"),
                arguments("7.5", "7.5" + RANGE + DIVIDE + "; did you mean 0.075?"),
                arguments("850", "850" + RANGE + DIVIDE),
                arguments(
                        "1.0000000000000002",
                        "1.0000000000000002" + RANGE + "limit what rounding makes of it: min(1.0, score)"),
                arguments("-0.25", "-0.25" + RANGE + "limit it from below: max(0.0, score)"),
                arguments("true", "a boolean, true" + RANGE + "write 1.0"),
                arguments("false", "a boolean, false" + RANGE + "write 0.0"),
                arguments("\"0.85\"", "a string, \"0.85\"" + RANGE + "write the number without quotes"),
                arguments("null", "null" + RANGE + "give every submission a score; one that cannot be graded gets 0.0"),
                arguments("{\"q1\": 1}", "an object" + RANGE + "write one number for the whole submission"),
                arguments("[1]", "an array" + RANGE + "write one number for the whole submission"));
    }

    @Test
    void missesTheScore() {
        assertThat(problems(file("{\"feedback\": \"ok\"}")))
                .containsExactly("GR100 ERROR 1:1 fractionalScore is missing -> "
                        + "add \"fractionalScore\", a number from 0.0 to 1.0");
    }

    @ParameterizedTest
    @CsvSource({"fractionScore", "fractional_score", "FractionalScore", "score", "grade", "is_correct"})
    void guessesTheKeyThatWasMeant(String key) {
        assertThat(problems(file("{\"feedback\": \"ok\",\n\"" + key + "\": 1}")))
                .containsExactly("GR100 ERROR 2:1 fractionalScore is missing, and nobody reads the key \"" + key
                        + "\" -> did you mean \"fractionalScore\"? its value is a number from 0.0 to 1.0");
    }

    @Test
    void leavesAKeyAloneThatIsNearOneThatIsThere() {
        assertThat(problems(file("{\"feedback\": \"ok\", \"feedbacks\": [], \"fractionalScore\": 1, \"score\": 7}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, 1.0", "false, 0.0"})
    void readsTheOldIsCorrectWithAWarning(String written, double score) {
        FeedbackReading reading = file("{\"isCorrect\": " + written + ", \"feedback\": \"ok\"}");

        assertThat(feedback(reading).score()).isEqualTo(score);
        assertThat(problems(reading))
                .containsExactly("GR101 WARNING 1:15 isCorrect is the old way to give a score; it is read as " + score
                        + " -> write \"fractionalScore\": " + score);
    }

    @Test
    void refusesAnIsCorrectThatIsNoBoolean() {
        assertThat(problems(file("{\"isCorrect\": \"yes\", \"feedback\": \"ok\"}")))
                .containsExactly("GR100 ERROR 1:15 isCorrect is a string, \"yes\"; it has to be true or false -> "
                        + "write \"fractionalScore\" instead, a number from 0.0 to 1.0");
    }

    @ParameterizedTest
    @CsvSource({"true, 0.5", "true, 0.0", "false, 1.0"})
    @Tag("B-25")
    void refusesScoresThatContradictEachOther(String isCorrect, String score) {
        assertThat(problems(file("{\"isCorrect\": " + isCorrect + ", \"fractionalScore\": " + score
                        + ", \"feedback\": \"ok\"}")))
                .containsExactly("GR101 ERROR 1:15 isCorrect is " + isCorrect + ", and fractionalScore is " + score
                        + "; only a score of 1.0 is correct -> take isCorrect away; fractionalScore says it all");
    }

    @ParameterizedTest
    @CsvSource({"true, 1.0", "false, 0.5", "false, 0.0"})
    void acceptsScoresThatAgree(String isCorrect, double score) {
        FeedbackReading reading =
                file("{\"isCorrect\": " + isCorrect + ", \"fractionalScore\": " + score + ", \"feedback\": \"ok\"}");

        assertThat(feedback(reading).score()).isEqualTo(score);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void readsWhetherTheSubmissionCanBeGraded() {
        String start = "{\"fractionalScore\": 0, \"feedback\": \"no file\", \"gradable\": ";

        assertThat(feedback(file(start + "false}")).gradable()).isFalse();
        assertThat(feedback(file(start + "true}")).gradable()).isTrue();
        assertThat(feedback(file("{\"fractionalScore\": 0, \"feedback\": \"no\"}"))
                        .gradable())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("gradables")
    void warnsOfAGradableThatHasNoEffect(String member, String problem) {
        FeedbackReading reading = file("{\"fractionalScore\": 0, \"feedback\": \"no\", " + member + "}");

        assertThat(feedback(reading).gradable()).isTrue();
        assertThat(problems(reading)).containsExactly(problem);
    }

    static Stream<Arguments> gradables() {
        return Stream.of(
                arguments(
                        "\"gradable\": \"false\"",
                        "GR100 WARNING 1:54 gradable is a string, \"false\"; it has to be true or false, and is read as true"
                                + " -> write false without quotes where a submission cannot be graded, and leave the key "
                                + "out otherwise"),
                arguments(
                        "\"gradeable\": false",
                        "GR100 WARNING 1:42 nobody reads the key \"gradeable\" -> "
                                + "did you mean \"gradable\"? its value is true or false"));
    }
}
