package io.jenkins.plugins.autograder.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFileTest {
    private final Problems problems = new Problems();

    @TempDir
    private Path directory;

    private Optional<YamlMap> read(String text) throws IOException {
        Path file = directory.resolve("tasks.json");
        Files.writeString(file, text);
        return JsonFile.read(file, "tasks.json", problems);
    }

    @Test
    void readsWhatJsonHas() throws IOException {
        YamlMap map =
                read("{\n\t\"a\": \"\\ud83d\\ude00\",\n\t\"b\": [1, 2.5, true, null],\n\t\"c\": null,\n\t\"d\": {}\n}")
                        .orElseThrow();
        assertThat(map.all().keySet()).containsExactly("a", "b", "d");
        assertThat(map.get("a").flatMap(YamlValue::text)).contains("😀");
        assertThat(map.get("d").flatMap(YamlValue::freeMap)).isPresent();
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void knowsThePlaceOfAValue() throws IOException {
        YamlMap map = read("{\n  \"a\": {\n    \"b\":  \"x\" } }").orElseThrow();
        assertThat(map.get("a")
                        .flatMap(YamlValue::freeMap)
                        .flatMap(inner -> inner.get("b"))
                        .flatMap(value -> value.number("allowed is a number")))
                .isEmpty();
        assertThat(problems.list())
                .extracting(Problem::toString)
                .containsExactly("tasks.json:3:11: a.b is \"x\"; allowed is a number");
    }

    @Test
    void aTextIsNoNumber() throws IOException {
        YamlMap map = read("{\"a\": \"1\", \"b\": 1}").orElseThrow();
        assertThat(map.get("a").flatMap(value -> value.number("allowed is a number")))
                .isEmpty();
        assertThat(map.get("b").flatMap(value -> value.number("allowed is a number")))
                .contains(1.0);
    }

    @Test
    void tellsOfAKeyThatComesTwice() throws IOException {
        read("{\"a\": 1,\n \"a\": 2}");
        assertThat(problems.list())
                .extracting(Problem::toString)
                .containsExactly("tasks.json:2:2: the key a stands in line 1 already; keep one of the two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\": 1,} | tasks.json:1:9: this is not JSON",
                "{\"a\" 1} | tasks.json:1:6: this is not JSON",
                "{\"a\": 1 | this is not JSON",
                "{} {} | tasks.json:1:4: something follows the end of the JSON",
                "[1] | tasks.json:1:1: the file is a list",
                "~~ | tasks.json: the file is empty",
            })
    void refuses(String text, String why) throws IOException {
        assertThat(read(text)).isEmpty();
        assertThat(problems.list()).hasSize(1);
        assertThat(problems.list().get(0).toString()).contains(why);
    }

    @Test
    void refusesWhatIsNestedTooDeep() throws IOException {
        assertThat(read("{\"a\":".repeat(10_000))).isEmpty();
        assertThat(problems.list().get(0).toString()).contains("cannot be read");
    }

    @Test
    void refusesADirectory() {
        assertThat(JsonFile.read(directory, "tasks.json", problems)).isEmpty();
        assertThat(problems.list())
                .isEqualTo(List.of(new Problem(Place.of("tasks.json"), "this is not a file; put a file here")));
    }
}
