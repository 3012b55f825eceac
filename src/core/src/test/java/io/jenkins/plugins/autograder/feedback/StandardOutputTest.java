package io.jenkins.plugins.autograder.feedback;

import static io.jenkins.plugins.autograder.feedback.Answers.feedback;
import static io.jenkins.plugins.autograder.feedback.Answers.output;
import static io.jenkins.plugins.autograder.feedback.Answers.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StandardOutputTest {
    private static final String DOCUMENT = "{\"fractionalScore\": 1, \"feedback\": \"ok\"}";
    private static final String ALONE =
            "print the answer alone on standard output, and everything else on standard error";

    @Test
    void allowsWhiteSpaceAroundTheDocument() {
        FeedbackReading reading = output("\n\t " + DOCUMENT + "\r\n\n");

        assertThat(feedback(reading)).isEqualTo(new Feedback(1, "ok", Optional.empty(), true));
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void showsWhatElseWasPrinted(String output, String problem) {
        assertThat(problems(output(output))).containsExactly(problem);
    }

    static Stream<Arguments> outputs() {
        return Stream.of(
                arguments(
                        "",
                        "GR104 ERROR - standard output is empty -> write one JSON object with \"fractionalScore\" "
                                + "(a number from 0.0 to 1.0) and \"feedback\" (a string)"),
                arguments(
                        "Traceback (most recent call last):\n  File \"grader.py\", line 3",
                        "GR104 ERROR 1:1 standard output holds no JSON object, but "
                                + "\"Traceback (most recent call last):\\n  Fil\"... -> write one JSON object with "
                                + "\"fractionalScore\" (a number from 0.0 to 1.0) and \"feedback\" (a string)"),
                arguments(
                        "Loading {tests}\n42 tests\n" + DOCUMENT,
                        "GR104 ERROR 1:1 before the document stands \"Loading {tests}\\n42 tests\" -> " + ALONE),
                arguments(
                        "Result: " + DOCUMENT + "\n",
                        "GR104 ERROR 1:1 before the document stands \"Result:\" -> " + ALONE),
                arguments(
                        DOCUMENT + "\nFinished in 3 s\n",
                        "GR104 ERROR 2:1 behind the document stands \"Finished in 3 s\" -> " + ALONE),
                arguments(
                        DOCUMENT + "\n" + DOCUMENT,
                        "GR104 ERROR 2:1 behind the document stands a second one, "
                                + "\"{\"fractionalScore\": 1, \"feedback\": \"ok\"}\" -> " + ALONE),
                arguments(
                        "{\"fractionalScore\": 1, \"fee",
                        "GR104 ERROR 1:28 standard output ends before its document is complete -> print the answer in one "
                                + "piece and flush it, and see whether the grader was stopped before its end"),
                arguments(
                        "{\"fractionalScore\": 1, \"feedback\": \"ok\", \"feedbackType\": \"HTML\"}",
                        "GR102 WARNING 1:58 feedbackType has no effect on standard output; the learner sees the plain "
                                + "feedback -> leave it out, or move the grader to Autograder 2.0, which reads files"));
    }

    @Test
    void goesOnInTheDocumentBehindALogLine() {
        assertThat(problems(output("[INFO] done\n{\"fractionalScore\": 85, \"feedback\": \"ok\"}\nbye")))
                .satisfiesExactly(
                        before -> assertThat(before).startsWith("GR104 ERROR 1:1 before the document stands"),
                        score -> assertThat(score).startsWith("GR100 ERROR 2:21 fractionalScore is 85"),
                        behind -> assertThat(behind).startsWith("GR104 ERROR 3:1 behind the document stands"));
    }

    @Test
    void warnsOfAnEmptyFeedbackEvenWhereRichFeedbackIsDeclared() {
        assertThat(problems(output("{\"fractionalScore\": 1, \"feedback\": \"\", \"feedbackType\": \"HTML\"}")))
                .satisfiesExactly(
                        empty -> assertThat(empty).startsWith("GR102 WARNING 1:36 feedback is empty"),
                        type -> assertThat(type).startsWith("GR102 WARNING 1:56 feedbackType has no effect"));
    }
}
