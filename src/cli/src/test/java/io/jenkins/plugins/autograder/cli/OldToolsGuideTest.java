package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/old-tools.md names every mistake of the old tools, and just the tests that hold it. */
class OldToolsGuideTest {
    private static final Pattern ROW = Pattern.compile("^\\| ([BX]-\\d\\d) \\|.*\\| (.*) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([BX]-\\d\\d)\"\\)");

    @Test
    void namesEveryMistake() throws IOException {
        Set<String> all = new TreeSet<>(
                IntStream.rangeClosed(1, 36).mapToObj("B-%02d"::formatted).toList());
        all.addAll(IntStream.rangeClosed(1, 10).mapToObj("X-%02d"::formatted).toList());

        assertThat(rows().keySet()).isEqualTo(all);
    }

    @Test
    void namesJustTheTestsThatAreTagged() throws IOException {
        Map<String, Set<String>> tagged = new TreeMap<>();
        for (Path source : sources()) {
            String name = source.getFileName().toString().replace(".java", "");
            TAG.matcher(text(source)).results().forEach(tag -> tagged.computeIfAbsent(
                            tag.group(1), number -> new TreeSet<>())
                    .add(name));
        }

        rows().forEach((number, held) ->
                assertThat(tests(held)).as(number).isEqualTo(tagged.getOrDefault(number, Set.of())));
    }

    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("../../docs/old-tools.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1), row.group(2));
            }
        }
        return rows;
    }

    private static Set<String> tests(String cell) {
        return TEST.matcher(cell).results().map(test -> test.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Path> sources() throws IOException {
        try (Stream<Path> all = Stream.of("core", "cli")
                .flatMap(module -> Stream.of("test", "it").map(kind -> Path.of("..", module, "src", kind, "java")))
                .flatMap(OldToolsGuideTest::walk)) {
            return all.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toSet());
        }
    }

    private static Stream<Path> walk(Path directory) {
        try {
            return Files.walk(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
