package io.jenkins.plugins.autograder.feedback;

import static io.jenkins.plugins.autograder.feedback.Answers.feedback;
import static io.jenkins.plugins.autograder.feedback.Answers.file;
import static io.jenkins.plugins.autograder.feedback.Answers.problems;
import static io.jenkins.plugins.autograder.feedback.RichFeedback.Type.HTML;
import static io.jenkins.plugins.autograder.feedback.RichFeedback.Type.TXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RichFeedbackTest {
    private static final String TYPES = "; it has to be \"HTML\" or \"TXT\" -> ";
    private static final String WRITE_A_TYPE =
            "write \"HTML\" for htmlFeedback.html, \"TXT\" for txtFeedback.txt, or leave the key out";

    private static String answer(String type) {
        return "{\"fractionalScore\": 1, \"feedback\": \"\", \"feedbackType\": " + type + "}";
    }

    @Test
    void readsTheDocumentOfTheDeclaredType() {
        FeedbackReading html = file(answer("\"HTML\""), Map.of(HTML, "<p>\u00e9</p>"));
        FeedbackReading txt = file(answer("\"TXT\""), Map.of(TXT, "<p>"));

        assertThat(feedback(html).rich()).contains(new RichFeedback(HTML, "<p>\u00e9</p>"));
        assertThat(feedback(txt).rich()).contains(new RichFeedback(TXT, "<p>"));
        assertThat(html.problems()).isEmpty();
        assertThat(txt.problems()).isEmpty();
    }

    @Test
    void readsADocumentBehindAByteOrderMark() {
        FeedbackReading reading = file(answer("\"TXT\""), Map.of(TXT, "\uFEFFok"));

        assertThat(feedback(reading).rich()).contains(new RichFeedback(TXT, "ok"));
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("broken")
    @Tag("B-27")
    void refusesADeclarationThatCannotBeMet(String type, String problem) {
        assertThat(problems(file(answer(type)))).containsExactly("GR102 ERROR 1:56 feedbackType is " + problem);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(
                        "\"HTML\"",
                        "\"HTML\", but there is no htmlFeedback.html beside feedback.json -> "
                                + "write /shared/htmlFeedback.html, or leave feedbackType out"),
                arguments("\"html\"", "a string, \"html\"" + TYPES + "did you mean \"HTML\"? capitals count"),
                arguments("\"Text\"", "a string, \"Text\"" + TYPES + "did you mean \"TXT\"? capitals count"),
                arguments("\"PDF\"", "a string, \"PDF\"" + TYPES + WRITE_A_TYPE),
                arguments("\"\"", "a string, \"\"" + TYPES + WRITE_A_TYPE),
                arguments("1", "a number, 1" + TYPES + WRITE_A_TYPE));
    }

    @Test
    void warnsOfNullAndReadsItAsAbsent() {
        FeedbackReading reading = file("{\"fractionalScore\": 1, \"feedback\": \"ok\", \"feedbackType\": null}");

        assertThat(feedback(reading).rich()).isEmpty();
        assertThat(problems(reading))
                .containsExactly(
                        "GR102 WARNING 1:58 feedbackType is null; it has to be \"HTML\" or \"TXT\", and is read as "
                                + "if it were not there -> leave the key out where there is no rich feedback");
    }

    @Test
    void warnsOfADocumentThatTheLearnerNeverSees() {
        FeedbackReading undeclared = file("{\"fractionalScore\": 1, \"feedback\": \"ok\"}", Map.of(HTML, "<p>"));
        FeedbackReading other = file(answer("\"HTML\""), Map.of(HTML, "<p>ok</p>", TXT, "ok"));

        assertThat(feedback(undeclared).rich()).isEmpty();
        assertThat(problems(undeclared))
                .containsExactly(
                        "GR102 WARNING - htmlFeedback.html is there, but feedbackType is not \"HTML\": "
                                + "the learner never sees the file -> add \"feedbackType\": \"HTML\", or do not write the file");
        assertThat(problems(other))
                .containsExactly("GR102 WARNING - txtFeedback.txt is there, but feedbackType is not \"TXT\": "
                        + "the learner never sees the file -> add \"feedbackType\": \"TXT\", or do not write the file");
    }

    @Test
    void guessesAMisspeltFeedbackType() {
        assertThat(problems(file("{\"fractionalScore\": 1, \"feedback\": \"ok\", \"richFeedbackType\": \"HTML\"}")))
                .containsExactly("GR102 WARNING 1:42 nobody reads the key \"richFeedbackType\" -> "
                        + "did you mean \"feedbackType\"? its value is \"HTML\" or \"TXT\"");
    }

    @Test
    void refusesADocumentThatIsNotUtf8() {
        byte[] json = answer("\"TXT\"").getBytes(StandardCharsets.UTF_8);
        byte[] txt = "ok\nna\u00efve".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(problems(new FeedbackReader().fromFile(json, Map.of(TXT, txt))))
                .containsExactly("GR102 ERROR - txtFeedback.txt:2:3 has the byte 0xEF where UTF-8 does not allow it, "
                        + "5 bytes after its start -> write UTF-8 whatever the locale is; "
                        + "in Python: open(path, \"w\", encoding=\"utf-8\")");
    }

    @Test
    void refusesADocumentOfMoreThan4MiB() {
        byte[] json = answer("\"TXT\"").getBytes(StandardCharsets.UTF_8);

        assertThat(problems(new FeedbackReader().fromFile(json, Map.of(TXT, new byte[FeedbackReader.MAX_BYTES + 1]))))
                .containsExactly(
                        "GR102 ERROR - txtFeedback.txt has 4194305 bytes; it may have 4 MiB (4194304 bytes) -> "
                                + "shorten it; make images smaller");
    }

    @Test
    void warnsOfAnEmptyDocument() {
        assertThat(problems(file(answer("\"TXT\""), Map.of(TXT, " \n"))))
                .containsExactly(
                        "GR102 WARNING - txtFeedback.txt is empty, and the learner sees it instead of feedback -> "
                                + "write the document, or leave feedbackType out");
    }

    @Test
    void warnsOfHtmlThatIsNotSafeAndSaysWhatIsNot() {
        FeedbackReading reading = file(
                answer("\"HTML\""),
                Map.of(
                        HTML,
                        "<h1 onclick='x()'>a</h1><script>x()</script><a href='javascript:x()'>b</a>"
                                + "<img src='https://example.org/i.png'><p style='background: URL (x)'>c</p>"));

        assertThat(feedback(reading).rich()).isPresent();
        assertThat(problems(reading))
                .containsExactly(
                        "GR103 WARNING - htmlFeedback.html has what is not safe to show: onclick of <h1>, <script>, "
                                + "href of <a>, src of <img>, what the style of <p> loads, style of <p> -> use text, tables, inline "
                                + "styles and images as data:image/png, jpeg or gif; no scripts, no handlers, nothing from elsewhere");
    }

    @Test
    void leavesHtmlAloneInATextDocument() {
        assertThat(file(answer("\"TXT\""), Map.of(TXT, "<script>x()</script>")).problems())
                .isEmpty();
    }
}
