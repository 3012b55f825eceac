package io.jenkins.plugins.autograder.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTest {
    private static final List<String> KEYS = List.of("score", "timeout", "memory", "names", "flag", "count", "map");

    private final Path directory;
    private final Problems problems = new Problems();

    YamlFileTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private Optional<YamlMap> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<YamlMap> read(byte[] content) {
        try {
            Path file = Files.write(directory.resolve("x.yaml"), content);
            return YamlFile.read(file, "x.yaml", KEYS, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> Optional<T> value(String text, String key, Function<YamlValue, Optional<T>> reader) {
        return read(text).flatMap(map -> map.get(key)).flatMap(reader);
    }

    private List<String> problems() {
        return problems.list().stream().map(Problem::toString).toList();
    }

    @Test
    void readsTypedValues() {
        YamlMap map = read("""
                score: 0.75
                timeout: 2m
                memory: 64
                names: [a, 1, true]
                flag: false
                count: 3
                map: {k: v}
                """).orElseThrow();
        assertThat(map.get("score").flatMap(value -> value.number(""))).contains(0.75);
        assertThat(map.get("timeout").flatMap(YamlValue::duration)).contains(Duration.ofMinutes(2));
        assertThat(map.get("memory").flatMap(YamlValue::size)).contains(64L * 1024 * 1024);
        assertThat(map.get("names").orElseThrow().oneOrMore().stream().flatMap(item -> item.text().stream()))
                .containsExactly("a", "1", "true");
        assertThat(map.get("flag").flatMap(YamlValue::flag)).contains(false);
        assertThat(map.get("count").flatMap(value -> value.wholeNumber(""))).contains(3);
        assertThat(map.get("map").flatMap(YamlValue::freeMap).orElseThrow().all())
                .containsOnlyKeys("k");
        assertThat(problems()).isEmpty();
    }

    @Test
    void takesAnEmptyFileAsNoKeys() {
        for (String empty : List.of("", "\n", "# only a comment\n", "---\n", "null\n", "\uFEFF")) {
            assertThat(read(empty).orElseThrow().all()).as(empty).isEmpty();
        }
        assertThat(problems()).isEmpty();
    }

    @Test
    void tellsOfUnknownKeysWithTheirPlaceAndAGuess() {
        read("score: 1\n  \nscoer: 2\nweight: 3\n");
        assertThat(problems())
                .containsExactly(
                        "x.yaml:3:1: unknown key scoer; did you mean score?",
                        "x.yaml:4:1: unknown key weight; allowed are score, timeout, memory, names, flag, count, map");
    }

    @Test
    void tellsOfTheSecondOfTwoKeys() {
        assertThat(value("score: 1\nflag: true\nscore: 0\n", "score", value -> value.number("")))
                .contains(1.0);
        assertThat(problems())
                .containsExactly("x.yaml:3:1: the key score stands in line 1 already; keep one of the two");
    }

    @Test
    void tellsOfKeysWithoutAValue() {
        assertThat(value("score:\n", "score", value -> value.number(""))).isEmpty();
        assertThat(problems()).containsExactly("x.yaml:1:7: score has no value; give it one, or take it out");
    }

    @Test
    void tellsWhatIsAllowedInsteadOfAWrongType() {
        value("timeout: soon", "timeout", YamlValue::duration);
        value("memory: [1]", "memory", YamlValue::size);
        value("flag: yes", "flag", YamlValue::flag);
        value("count: 1.5", "count", value -> value.wholeNumber("allowed is a whole number"));
        value("score: .inf", "score", value -> value.number("allowed is a number"));
        value("names: {a: b}", "names", YamlValue::text);
        value("names: ' '", "names", YamlValue::name);
        value("map: x", "map", YamlValue::freeMap);
        assertThat(problems())
                .containsExactly(
                        "x.yaml:1:6: map is \"x\"; allowed are lines of the form key: value",
                        "x.yaml:1:7: flag is \"yes\"; allowed is true or false",
                        "x.yaml:1:8: count is 1.5; allowed is a whole number",
                        "x.yaml:1:8: score is .inf; allowed is a number",
                        "x.yaml:1:8: names is a mapping; allowed is a text",
                        "x.yaml:1:8: names is \" \"; allowed is a text that is not blank",
                        "x.yaml:1:9: memory is a list; a size is 1B to 1024GB, such as 512MB, 2GB, 4096KB or a number of"
                                + " megabytes",
                        "x.yaml:1:10: timeout is \"soon\"; a duration is 1ms to 24h, such as 500ms, 30s, 2m, 1h or a"
                                + " number of seconds");
    }

    @Test
    void refusesALongValueInOneShortLine() {
        value("score: \"" + "x".repeat(100) + "\\n\"", "score", value -> value.number("allowed is a number"));
        assertThat(problems())
                .containsExactly("x.yaml:1:8: score is \"" + "x".repeat(60) + "...\"; allowed is a number");
    }

    @Test
    void refusesATextWithANul() {
        value("names: \"a\\0b\"", "names", YamlValue::text);
        assertThat(problems()).singleElement().asString().endsWith("; a text has no NUL in it");
    }

    @Test
    void tellsWhereTheYamlBreaks() {
        assertThat(read("score: 1\n\tflag: true\n")).isEmpty();
        assertThat(problems())
                .containsExactly("x.yaml:2:1: this is not YAML: found character '\\t(TAB)' that cannot start any token."
                        + " (Do not use \\t(TAB) for indentation)");
    }

    @Test
    void refusesWhatIsNoMapping() {
        assertThat(read("- a\n- b\n")).isEmpty();
        assertThat(problems())
                .containsExactly("x.yaml:1:1: the file is a list; allowed are lines of the form key: value");
    }

    @Test
    void refusesASecondDocument() {
        assertThat(read("score: 1\n---\nscore: 2\n")).isEmpty();
        assertThat(problems())
                .containsExactly("x.yaml:2:1: a second document starts here (---); a file is one document");
    }

    @Test
    void refusesWhatIsNoText() {
        assertThat(read(new byte[] {'a', ':', ' ', (byte) 0xE9})).isEmpty();
        assertThat(read("score: \u0007")).isEmpty();
        assertThat(problems())
                .containsExactly(
                        "x.yaml: the file is not UTF-8 text; save it as UTF-8",
                        "x.yaml: the file holds the character U+0007, which YAML forbids; take it out");
    }

    @Test
    void refusesWhatIsNoFile() {
        assertThat(YamlFile.read(directory, "x.yaml", KEYS, problems)).isEmpty();
        assertThat(problems()).containsExactly("x.yaml: this is not a file; put a file here, or take it away");
    }

    @Test
    void survivesHostileFiles() {
        assertThat(read("a: " + "x".repeat(300_000))).isEmpty();
        assertThat(read("[".repeat(200_000))).isEmpty();
        assertThat(read("- ".repeat(100_000) + "x")).isEmpty();
        assertThat(read("a: &a [x]\nb: [" + "*a, ".repeat(200) + "*a]\n")).isEmpty();
        assertThat(problems())
                .containsExactly(
                        "x.yaml: the file is larger than 256 KB, which is all that is read; shorten it",
                        "x.yaml:1:21: values are nested more than 20 levels deep; nothing here needs that",
                        "x.yaml:1:41: values are nested more than 20 levels deep; nothing here needs that",
                        "x.yaml:2:405: there are more than 100 aliases (*name); write the values out");
    }

    @Test
    void survivesAValueInsideItself() {
        assertThat(value("map: &m {k: *m}", "map", YamlValue::freeMap)
                        .orElseThrow()
                        .get("k")
                        .orElseThrow()
                        .text())
                .isEmpty();
        assertThat(problems()).containsExactly("x.yaml:1:6: map.k is a mapping; allowed is a text");
    }
}
