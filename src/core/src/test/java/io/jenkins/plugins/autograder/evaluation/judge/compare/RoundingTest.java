package io.jenkins.plugins.autograder.evaluation.judge.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RoundingTest {
    private static final Path RECORDED = Path.of("src/test/resources/evaluation/round.jsonl");

    /** What Python makes of the same numbers, as {@code similarity.py} wrote it down. */
    @Test
    void roundsAsPythonDoes() throws IOException {
        List<String> lines = Files.readAllLines(RECORDED);
        assertThat(lines).hasSizeGreaterThan(700);
        for (String line : lines) {
            JsonNode recorded = new JsonMapper().readTree(line);

            double rounded = Numbers.round(
                            recorded.get("number").doubleValue(),
                            digits(recorded.path("figures")),
                            digits(recorded.path("decimals")))
                    .doubleValue();

            // Python tells 0.0 from -0.0, which are the same number.
            assertThat(rounded == recorded.get("rounded").doubleValue())
                    .as(line + " " + rounded)
                    .isTrue();
        }
    }

    private static OptionalInt digits(JsonNode node) {
        return node.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(node.intValue());
    }
}
