package io.jenkins.plugins.autograder.evaluation.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlocksTest {
    private static final Path RECORDED = Path.of("src/test/resources/evaluation/difflib.jsonl");

    /** What Python's library makes of the same texts, as {@code similarity.py} wrote it down. */
    @Test
    void agreesWithDifflib() throws IOException {
        List<String> lines = Files.readAllLines(RECORDED);
        assertThat(lines).hasSizeGreaterThan(50);
        for (String line : lines) {
            JsonNode recorded = new JsonMapper().readTree(line);
            String a = recorded.get("a").textValue();
            String b = recorded.get("b").textValue();
            List<Blocks.Block> blocks = new ArrayList<>();
            recorded.get("blocks")
                    .forEach(block -> blocks.add(new Blocks.Block(
                            block.get(0).intValue(),
                            block.get(1).intValue(),
                            block.get(2).intValue())));

            assertThat(Blocks.of(a, b).blocks()).as(line).isEqualTo(blocks);
            assertThat(Blocks.of(a, b).ratio())
                    .as(line)
                    .isCloseTo(recorded.get("ratio").doubleValue(), within(1e-12));
            assertThat(Blocks.withoutPopular(a, b).ratio())
                    .as(line)
                    .isCloseTo(recorded.get("withoutPopular").doubleValue(), within(1e-12));
        }
    }

    @Test
    void comparesListsByEquality() {
        Blocks lines = Blocks.of(List.of("a", "b", "c"), List.of("x", "b", "c"));

        assertThat(lines.blocks()).containsExactly(new Blocks.Block(1, 1, 2));
        assertThat(lines.ratio()).isCloseTo(4 / 6.0, within(1e-12));
    }

    /** One letter again and again, with and without another one in between, is the worst there is. */
    @Test
    void isBoundedForHostileTexts() {
        String same = "a".repeat(40_000);
        String broken = "ab".repeat(20_000);

        assertThat(Blocks.of(same, broken).ratio()).isBetween(0.0, 1.0);
        assertThat(Blocks.of(same, same).ratio()).isBetween(0.0, 1.0);
    }
}
