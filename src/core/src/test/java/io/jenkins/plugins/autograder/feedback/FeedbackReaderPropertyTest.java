package io.jenkins.plugins.autograder.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class FeedbackReaderPropertyTest {
    private static final ObjectMapper COMPACT = new ObjectMapper();
    private static final ObjectMapper ROOMY = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    @Property
    void everyValidDocumentIsReadAsItWasWritten(
            @ForAll @DoubleRange(min = 0, max = 1) double score,
            @ForAll("texts") String text,
            @ForAll boolean gradable,
            @ForAll("extras") Map<String, Object> extras,
            @ForAll boolean roomy)
            throws JsonProcessingException {
        Map<String, Object> answer = new LinkedHashMap<>(extras);
        answer.put("fractionalScore", score);
        answer.put("feedback", "said: " + text);
        answer.put("gradable", gradable);
        byte[] json = (roomy ? ROOMY : COMPACT).writeValueAsBytes(answer);

        FeedbackReading file = Answers.file(json);
        FeedbackReading output = new FeedbackReader().fromStandardOutput(json);

        Feedback feedback = Answers.feedback(file);
        assertThat(feedback.score()).isEqualTo(score);
        assertThat(feedback.text()).isEqualTo("said: " + text);
        assertThat(feedback.gradable()).isEqualTo(gradable);
        assertThat(file.problems()).isEmpty();
        assertThat(output).isEqualTo(file);
    }

    @Property
    void noBytesAreTooMuch(@ForAll byte[] bytes) {
        Invariants.check(bytes);
    }

    @Property
    void noJsonIsTooMuch(@ForAll("values") Object value) throws JsonProcessingException {
        Invariants.check(COMPACT.writeValueAsBytes(value));
    }

    @Property
    void noTextMadeOfPiecesOfAnswersIsTooMuch(@ForAll("pieces") List<String> pieces) {
        Invariants.check(String.join("", pieces).getBytes(UTF_8));
    }

    @Property
    void aValidDocumentWithOneByteChangedIsFineOrHasAnErrorWithAPlace(
            @ForAll("texts") String text, @ForAll @IntRange(max = 10_000) int where, @ForAll byte other)
            throws JsonProcessingException {
        byte[] json = ROOMY.writeValueAsBytes(Map.of("fractionalScore", 0.5, "feedback", text));
        json[where % json.length] = other;

        FeedbackReading reading = Answers.file(json);

        Invariants.check(json, reading);
        assertThat(reading.problems().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .allMatch(problem -> problem.position().isPresent()))
                .isTrue();
    }

    @Property
    void aValidDocumentThatIsCutIsNeverAGrade(@ForAll("texts") String text, @ForAll @IntRange(max = 10_000) int where)
            throws JsonProcessingException {
        byte[] json = COMPACT.writeValueAsBytes(Map.of("fractionalScore", 0.5, "feedback", text));
        byte[] cut = Arrays.copyOf(json, where % json.length);

        FeedbackReading reading = Answers.file(cut);

        Invariants.check(cut, reading);
        assertThat(reading.problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .isEqualTo(
                        cut.length == 0
                                ? "feedback.json is empty"
                                : "feedback.json ends before its document is complete"));
    }

    /** Whatever can be written in UTF-8. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().map(text -> new String(text.getBytes(UTF_8), UTF_8));
    }

    @Provide
    Arbitrary<Map<String, Object>> extras() {
        return Arbitraries.maps(texts().map(key -> "x " + key), values()).ofMaxSize(5);
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.recursive(
                () -> Arbitraries.oneOf(
                        texts().asGeneric(),
                        Arbitraries.doubles().asGeneric(),
                        Arbitraries.bigIntegers().asGeneric(),
                        Arbitraries.of(true, false).asGeneric()),
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(4).asGeneric(),
                        Combinators.combine(texts(), inner).as(Map::of).asGeneric()),
                0,
                4);
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"",
                        "'",
                        "\\",
                        "\\u",
                        "\\ud83d",
                        "\"fractionalScore\"",
                        "\"feedback\"",
                        "\"feedbackType\"",
                        "\"isCorrect\"",
                        "\"gradable\"",
                        "\"HTML\"",
                        "\"\"",
                        "1",
                        "0.5",
                        "-",
                        ".",
                        "e9",
                        "NaN",
                        "nan",
                        "-Infinity",
                        "True",
                        "true",
                        "null",
                        " ",
                        "\n",
                        "\t",
                        "\u0000",
                        "\uFEFF",
                        "é",
                        "\uD83D\uDE00",
                        "//",
                        "#",
                        "<p>",
                        "{\"fractionalScore\":1,\"feedback\":\"ok\"}")
                .list()
                .ofMaxSize(30);
    }
}
