package io.jenkins.plugins.autograder.evaluation.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guides say of specs is what is read. */
class SpecGuideTest {
    private static final Path DOCS = Path.of("../../docs");
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final String SOME_GOAL = "goals: [{calls: f(1)}]\n";

    @ParameterizedTest
    @ValueSource(strings = {"specs.md", "evaluation.md"})
    void everyExampleIsRight(String guide, @TempDir Path directory) throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(DOCS.resolve(guide)))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).isNotEmpty();
        for (String block : blocks) {
            String whole =
                    block.startsWith("goals:") ? block : block.startsWith(" ") ? "goals:\n" + block : SOME_GOAL + block;
            assertThat(new SpecFiles(directory).spec(whole).problems())
                    .as(block)
                    .isEmpty();
        }
    }

    @Test
    void everyKeyAndEveryWordIsExplained() throws IOException {
        String guide = Files.readString(DOCS.resolve("specs.md"));
        Set<String> words = new TreeSet<>();
        collect(
                new ObjectMapper()
                        .readTree(DOCS.resolve("schemas/spec.schema.json").toFile()),
                words);
        assertThat(words).hasSizeGreaterThan(100);
        words.removeIf(word -> Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])")
                .matcher(guide)
                .find());
        assertThat(words).as("is not in docs/specs.md").isEmpty();
    }

    /** The keys of all objects, and the words of all lists of words. */
    private static void collect(JsonNode schema, Set<String> words) {
        if (schema.path("properties").isObject()) {
            schema.get("properties").fieldNames().forEachRemaining(words::add);
        }
        for (JsonNode word : schema.path("enum")) {
            words.add(word.asText());
        }
        Stream.Builder<JsonNode> below = Stream.builder();
        schema.forEach(below);
        below.build().filter(JsonNode::isContainerNode).forEach(node -> collect(node, words));
    }
}
