package io.jenkins.plugins.autograder.feedback;

import static io.jenkins.plugins.autograder.feedback.Answers.feedback;
import static io.jenkins.plugins.autograder.feedback.Answers.file;
import static io.jenkins.plugins.autograder.feedback.Answers.output;
import static io.jenkins.plugins.autograder.feedback.Answers.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Documents made to exhaust the reader. A reader that they exhaust does not come to the end of these tests. */
class HostileDocumentsTest {
    private static final String START = "{\"fractionalScore\": 1, \"feedback\": \"ok\"";
    private static final int MOST = FeedbackReader.MAX_BYTES;

    @Test
    void allows4MiBAndNoMore() {
        String most = START + " ".repeat(MOST - START.length() - 1) + "}";

        assertThat(feedback(file(most)).text()).isEqualTo("ok");
        assertThat(problems(file(most + "\n")))
                .containsExactly("GR104 ERROR - feedback.json has 4194305 bytes; it may have 4 MiB (4194304 bytes) -> "
                        + "keep long output out of the answer");
        assertThat(problems(output(most + "\n")))
                .containsExactly(
                        "GR104 ERROR - standard output has 4194305 bytes; it may have 4 MiB (4194304 bytes) -> "
                                + "keep long output out of the answer");
    }

    @Test
    void allows64LevelsAndNoMore() {
        String most = START + ", \"x\": " + "[".repeat(63) + "]".repeat(63) + "}";
        String more = START + ", \"x\": " + "[".repeat(64) + "]".repeat(64) + "}";

        assertThat(file(most).problems()).isEmpty();
        assertThat(problems(file(more)))
                .containsExactly("GR104 ERROR 1:110 the document is nested deeper than 64 levels -> "
                        + "keep the answer flat; its known members are numbers and strings");
    }

    @Test
    void survivesDepth() {
        assertThat(problems(file("{\"x\":".repeat(10_000) + "1" + "}".repeat(10_000))))
                .singleElement()
                .asString()
                .contains("nested deeper than 64 levels");
        assertThat(problems(file("[".repeat(MOST))))
                .singleElement()
                .asString()
                .contains("holds no JSON object, but \"[[[[");
        assertThat(problems(output("{".repeat(MOST)))).hasSize(1);
    }

    @Test
    void survivesLongNumbers() {
        String digits = "9".repeat(100_000);

        assertThat(feedback(file("{\"fractionalScore\": 0." + digits + ", \"feedback\": \"ok\"}"))
                        .score())
                .isEqualTo(1.0);
        assertThat(problems(file("{\"fractionalScore\": " + digits + ", \"feedback\": \"ok\"}")))
                .containsExactly("GR100 ERROR 1:21 fractionalScore is " + "9".repeat(40)
                        + "...; it has to be a number from 0.0 to 1.0 -> "
                        + "divide the points by the points that can be had");
        assertThat(problems(file("{\"fractionalScore\": 1e" + digits + ", \"feedback\": \"ok\"}")))
                .hasSize(1);
        assertThat(file(START + ", \"x\": -" + digits + "e-" + digits + "}").problems())
                .isEmpty();
    }

    @Test
    void namesTheFirstFiveOfVeryManyMistakes() {
        assertThat(problems(file(START + ", \"x\": [" + "NaN,".repeat(200_000) + "1]}")))
                .hasSize(5);
        assertThat(problems(file(START + ", \"x\": {" + "\"a\":1,".repeat(200_000) + "\"b\":1}}")))
                .hasSize(5);
        assertThat(problems(file(START + ", \"x\": [" + "\"\n\",".repeat(200_000) + "1]}")))
                .hasSize(5);
    }

    @Test
    void survivesKeysThatCollideInATableOfHashes() {
        StringBuilder document = new StringBuilder(START);
        for (int i = 0; i < 1 << 16; i++) {
            document.append(",\"");
            for (int bit = 0; bit < 16; bit++) {
                document.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            document.append("\":1");
        }

        assertThat(file(document.append("}").toString()).problems()).isEmpty();
    }

    @Test
    void survivesLongWordsAndStrings() {
        assertThat(problems(file("{\"x\": " + "a".repeat(200_000) + "}")))
                .singleElement()
                .asString()
                .endsWith("write text in double quotes; the only bare words are true, false and null")
                .hasSizeLessThan(200);
        assertThat(problems(file("{\"" + "\\".repeat(200_000) + "\": 1}"))).isNotEmpty();
        assertThat(file(START + ", \"" + "k".repeat(200_000) + "\": \"" + "\\n".repeat(1_000_000) + "\"}")
                        .problems())
                .isEmpty();
    }
}
