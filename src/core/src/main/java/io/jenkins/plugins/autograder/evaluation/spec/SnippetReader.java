package io.jenkins.plugins.autograder.evaluation.spec;

import io.jenkins.plugins.autograder.config.YamlMap;
import io.jenkins.plugins.autograder.config.YamlValue;
import io.jenkins.plugins.autograder.evaluation.observe.Action;
import io.jenkins.plugins.autograder.evaluation.observe.Conditions;
import io.jenkins.plugins.autograder.evaluation.observe.Payload;
import io.jenkins.plugins.autograder.evaluation.spec.Snippet.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads snippets: what students are shown of the solution. */
final class SnippetReader {
    private static final List<String> FIXED = List.of("text", "contents");
    private static final List<String> WORDS =
            Stream.of(Runs.WORDS, FIXED).flatMap(List::stream).toList();
    private static final List<String> KEYS = Stream.of(
                    Runs.KEYS,
                    FIXED,
                    List.of("id", "title", "caption", "postscript", "memory-diagram", "show-files", "name"))
            .flatMap(List::stream)
            .distinct()
            .toList();
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.:-]{0,99}");
    private static final long LARGEST = 256 * 1024;

    private final Draft draft;
    private final Runs runs;
    private final Conditions usual;
    private final String file;
    private final Path solution;
    private final Set<String> ids = new HashSet<>();

    SnippetReader(Draft draft, Runs runs, Conditions usual, String file, Path solution) {
        this.draft = draft;
        this.runs = runs;
        this.usual = usual;
        this.file = file;
        this.solution = solution;
    }

    Optional<Snippet> read(YamlValue entry) {
        Optional<YamlMap> read = entry.map(KEYS);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        YamlMap map = read.get();
        Optional<String> id = id(entry, map);
        List<String> words =
                WORDS.stream().filter(word -> map.get(word).isPresent()).toList();
        if (words.size() != 1) {
            return entry.report("a snippet has to have one of " + String.join(", ", WORDS) + "; "
                    + (words.isEmpty() ? "there is none" : "there are " + String.join(" and ", words)));
        }
        Optional<YamlMap> options = Optional.of(map);
        return id.map(name -> new Snippet(
                name,
                Options.text(options, "title").orElse(Titles.sentence(name)),
                Options.text(options, "caption").orElse(""),
                cells(name, words.get(0), map),
                Options.text(options, "postscript").orElse("")));
    }

    private Optional<String> id(YamlValue entry, YamlMap map) {
        Optional<YamlValue> id = map.get("id");
        if (id.isEmpty()) {
            return entry.report("a snippet has no id; give it one, by which instructions refer to it: id: first-steps");
        }
        YamlValue value = id.get();
        return value.name().flatMap(name -> {
            if (!ID.matcher(name).matches()) {
                return value.refuse("an id has letters, digits and _ . : - only");
            }
            return ids.add(name) ? Optional.of(name) : value.refuse("another snippet has this id already");
        });
    }

    private List<Cell> cells(String id, String word, YamlMap map) {
        YamlValue value = map.get(word).orElseThrow();
        if (word.equals("text")) {
            return value.text()
                    .map(text -> List.of(new Cell("", Optional.empty(), text, false, List.of())))
                    .orElse(List.of());
        }
        if (word.equals("contents")) {
            return value.oneOrMore().stream()
                    .flatMap(name -> contents(name).stream())
                    .toList();
        }
        boolean memory = Options.flag(Optional.of(map), "memory-diagram", false);
        List<String> files = Options.texts(Optional.of(map), "show-files");
        return runs.read(word, map, usual).stream()
                .flatMap(subjects -> subjects.cases().stream())
                .flatMap(one -> Draft.make(value, () -> cell(id, one, memory, files)).stream())
                .toList();
    }

    private Cell cell(String id, Runs.Case one, boolean memory, List<String> files) {
        Conditions conditions =
                one.conditions().withCapture(one.conditions().capture().withFiles(files));
        String code = "";
        if (one.action() instanceof Action.Block block) {
            code = block.code();
        } else if (!(one.action() instanceof Action.Import)) {
            code = one.title();
        }
        Payload payload = new Payload(draft.unique("snippet " + id), file, one.action(), conditions);
        return new Cell(code, Optional.of(payload), "", memory, files);
    }

    private Optional<Cell> contents(YamlValue value) {
        return value.name().flatMap(name -> {
            Path path = solution.resolve(name).normalize();
            if (!path.startsWith(solution.normalize()) || !Files.isRegularFile(path)) {
                return value.refuse("there is no such file in the directory of the solution");
            }
            try {
                return Files.size(path) > LARGEST
                        ? value.refuse("the file is larger than 256 KB, which is too much to show")
                        : Optional.of(new Cell(name, Optional.empty(), Files.readString(path), false, List.of()));
            } catch (IOException e) {
                return value.refuse("the file is no text that can be read");
            }
        });
    }
}
