package io.jenkins.plugins.autograder.evaluation.spec;

import io.jenkins.plugins.autograder.config.YamlMap;
import io.jenkins.plugins.autograder.config.YamlValue;
import io.jenkins.plugins.autograder.evaluation.observe.Conditions;
import io.jenkins.plugins.autograder.evaluation.observe.Decoration;
import io.jenkins.plugins.autograder.evaluation.observe.Inputs;
import io.jenkins.plugins.autograder.evaluation.observe.Loading;
import io.jenkins.plugins.autograder.evaluation.observe.ProvidedFile;
import io.jenkins.plugins.autograder.evaluation.observe.Repetition;
import io.jenkins.plugins.autograder.evaluation.observe.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Reads the conditions under which something runs. What a level says takes the place of what the levels around it say, but for
 * set-up, clean-up, files, replacements and what is done to the file as it is loaded, which are added to theirs.
 */
final class ConditionsReader {
    static final List<String> KEYS = List.of(
            "inputs",
            "inputs-end",
            "timeout",
            "seed",
            "trials",
            "files",
            "set-up",
            "clean-up",
            "before-loading",
            "edit-source",
            "wrap-module",
            "replace",
            "errors-as-output");

    private static final List<String> POLICIES =
            Stream.of(Inputs.Policy.values()).map(ConditionsReader::word).toList();
    private static final List<String> FILE_KEYS = List.of("from");
    private static final List<String> REPLACE_KEYS = List.of("by", "optional");
    private static final long LARGEST_FILE = 1024 * 1024;

    private final Draft draft;
    private final Path directory;

    /**
     * For one spec.
     *
     * @param directory of the spec, where files are that it provides
     */
    ConditionsReader(Draft draft, Path directory) {
        this.draft = draft;
        this.directory = directory;
    }

    Conditions read(YamlMap map, Conditions around) {
        Conditions conditions = around.withInputs(inputs(map, around.inputs()))
                .withRepetition(repetition(map, around.repetition()))
                .withLoading(loading(map, around.loading()))
                .withSurroundings(surroundings(map, around.surroundings()));
        conditions = conditions.withCapture(conditions
                .capture()
                .withErrors(map.get("errors-as-output")
                        .flatMap(YamlValue::flag)
                        .orElse(around.capture().errors())));
        Conditions without = conditions;
        return map.get("timeout")
                .flatMap(
                        value -> value.duration().flatMap(time -> Draft.make(value, () -> without.withTimeLimit(time))))
                .orElse(conditions);
    }

    private static Inputs inputs(YamlMap map, Inputs around) {
        Optional<YamlValue> lines = map.get("inputs");
        Optional<YamlValue> end = map.get("inputs-end");
        if (lines.isEmpty() && end.isEmpty()) {
            return around;
        }
        List<String> texts = lines.map(ConditionsReader::texts).orElse(around.lines());
        Inputs.Policy policy = end.flatMap(value -> value.word(POLICIES))
                .map(word -> Inputs.Policy.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(lines.isPresent() && around.lines().isEmpty() ? Inputs.Policy.ERROR : around.policy());
        YamlValue place = lines.or(() -> end).orElseThrow();
        return Draft.make(place, () -> new Inputs(texts, policy)).orElse(around);
    }

    static List<String> texts(YamlValue value) {
        return value.isList() && value.list().filter(List::isEmpty).isPresent()
                ? List.of()
                : value.oneOrMore().stream()
                        .flatMap(item -> item.text().stream())
                        .toList();
    }

    private static Repetition repetition(YamlMap map, Repetition around) {
        Optional<Integer> seed = map.get("seed").flatMap(value -> value.wholeNumber("a seed is a whole number"));
        Repetition seeded =
                new Repetition(seed.isPresent() ? OptionalLong.of(seed.get()) : around.seed(), around.trials());
        return map.get("trials")
                .flatMap(value -> value.wholeNumber("trials is a whole number from 1")
                        .flatMap(trials -> Draft.make(value, () -> seeded.withTrials(trials))))
                .orElse(seeded);
    }

    private Loading loading(YamlMap map, Loading around) {
        return new Loading(
                added(around.before(), code(map, "before-loading")),
                added(around.edits(), code(map, "edit-source")),
                added(around.wrappers(), code(map, "wrap-module")));
    }

    private Surroundings surroundings(YamlMap map, Surroundings around) {
        return new Surroundings(
                files(map, around.files()),
                added(around.setUp(), code(map, "set-up")),
                // The innermost is cleaned up first.
                added(code(map, "clean-up"), around.cleanUp()),
                added(around.decorations(), replacements(map)));
    }

    private List<String> code(YamlMap map, String key) {
        return map.get(key).stream()
                .flatMap(value -> value.oneOrMore().stream())
                .flatMap(value -> code(value).stream())
                .toList();
    }

    /** A text that is code. */
    Optional<String> code(YamlValue value) {
        Optional<String> text = value.name();
        text.ifPresent(code -> draft.addCode(code, value.lineOf(0)));
        return text;
    }

    private List<Decoration> replacements(YamlMap map) {
        List<Decoration> all = new ArrayList<>();
        map.get("replace").flatMap(YamlValue::freeMap).ifPresent(names -> names.all()
                .forEach((name, value) -> {
                    Optional<YamlMap> options = value.isMap() ? value.map(REPLACE_KEYS) : Optional.empty();
                    Optional<YamlValue> by =
                            value.isMap() ? options.flatMap(option -> option.get("by")) : Optional.of(value);
                    boolean optional = options.flatMap(option -> option.get("optional"))
                            .flatMap(YamlValue::flag)
                            .orElse(false);
                    by.ifPresentOrElse(
                            text -> code(text)
                                    .flatMap(code -> Draft.make(value, () -> new Decoration(name, code, optional)))
                                    .ifPresent(all::add),
                            () -> value.report(value.key() + " has no by; say what is put in its place"));
                }));
        return all;
    }

    private List<ProvidedFile> files(YamlMap map, List<ProvidedFile> around) {
        Map<String, ProvidedFile> all = new LinkedHashMap<>();
        around.forEach(file -> all.put(file.path(), file));
        map.get("files").flatMap(YamlValue::freeMap).ifPresent(names -> names.all()
                .forEach((name, value) -> file(name, value).ifPresent(file -> all.put(name, file))));
        return List.copyOf(all.values());
    }

    private Optional<ProvidedFile> file(String name, YamlValue value) {
        if (!value.isMap()) {
            return value.text().flatMap(text -> Draft.make(value, () -> ProvidedFile.of(name, text)));
        }
        return value.map(FILE_KEYS)
                .flatMap(map -> map.get("from"))
                .flatMap(from -> from.name().flatMap(path -> content(from, path)))
                .flatMap(content -> Draft.make(value, () -> ProvidedFile.of(name, content)));
    }

    private Optional<byte[]> content(YamlValue value, String path) {
        Path file = directory.resolve(path).normalize();
        if (!file.startsWith(directory.normalize()) || !Files.isRegularFile(file)) {
            return value.refuse("there is no such file below the directory of the spec");
        }
        try {
            return Files.size(file) > LARGEST_FILE
                    ? value.refuse("the file is larger than 1 MB, which is all that is taken")
                    : Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            return value.refuse("the file cannot be read; check its permissions");
        }
    }

    private static <T> List<T> added(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
