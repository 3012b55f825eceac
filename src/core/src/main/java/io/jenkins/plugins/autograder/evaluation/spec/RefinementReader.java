package io.jenkins.plugins.autograder.evaluation.spec;

import io.jenkins.plugins.autograder.config.YamlMap;
import io.jenkins.plugins.autograder.config.YamlValue;
import io.jenkins.plugins.autograder.evaluation.judge.refine.Find;
import io.jenkins.plugins.autograder.evaluation.judge.refine.MemoryDiagram;
import io.jenkins.plugins.autograder.evaluation.judge.refine.Operation;
import io.jenkins.plugins.autograder.evaluation.judge.refine.Refinement;
import io.jenkins.plugins.autograder.evaluation.judge.refine.Transform;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what is made of something before it is compared. */
final class RefinementReader {
    private static final List<String> WORDS = List.of("find", "transform", "memory-diagram");
    private static final List<String> STEPS = List.of(
            "lower",
            "strip",
            "squeeze",
            "lines",
            "words",
            "numbers",
            "sorted",
            "reversed",
            "unique",
            "length",
            "type",
            "item",
            "member",
            "replace",
            "keep-lines",
            "drop-lines");

    private RefinementReader() {}

    /** One or more, one after the other. */
    static List<Refinement> read(YamlValue value) {
        return value.oneOrMore().stream()
                .flatMap(one -> Options.of(one, WORDS).stream())
                .flatMap(options -> refinement(options).stream())
                .toList();
    }

    private static Optional<Refinement> refinement(Options options) {
        return switch (options.word()) {
            case "find" -> find(options);
            case "transform" -> transform(options);
            default -> Optional.of(new MemoryDiagram());
        };
    }

    private static Optional<Refinement> find(Options options) {
        boolean detailed = options.value().filter(YamlValue::isMap).isPresent();
        Optional<YamlMap> map =
                detailed ? options.map("regex", "description", "missing", "all", "groups") : Optional.empty();
        Optional<String> regex =
                detailed ? Options.text(map, "regex") : options.value().flatMap(YamlValue::name);
        if (regex.isEmpty()) {
            return options.at().report("find needs a regular expression, such as find: \"total: *[0-9]+\"");
        }
        Value missing = new Value.Text("str", Options.text(map, "missing").orElse(""), OptionalInt.empty());
        return Draft.make(
                options.at(),
                () -> new Find(
                        regex.get(),
                        Options.text(map, "description").orElse("place that matches " + regex.get()),
                        missing,
                        !Options.flag(map, "all", false),
                        Options.flag(map, "groups", false)));
    }

    private static Optional<Refinement> transform(Options options) {
        boolean detailed = options.value().filter(YamlValue::isMap).isPresent();
        Optional<YamlMap> map = detailed ? options.map("id", "description", "steps") : Optional.empty();
        Optional<YamlValue> steps = detailed ? map.flatMap(keys -> keys.get("steps")) : options.value();
        List<Options> words = steps.stream()
                .flatMap(value -> value.oneOrMore().stream())
                .flatMap(value -> Options.of(value, STEPS).stream())
                .toList();
        List<Operation> operations =
                words.stream().flatMap(word -> operation(word).stream()).toList();
        String names = String.join("-", words.stream().map(Options::word).toList());
        return Draft.make(
                options.at(),
                () -> new Transform(
                        Options.text(map, "id").orElse(names.isEmpty() ? "transform" : names),
                        Options.text(map, "description").orElse(names.replace('-', ' ') + " form"),
                        operations));
    }

    private static Optional<Operation> operation(Options options) {
        return switch (options.word()) {
            case "lower" -> Optional.of(Operation.OfText.LOWER);
            case "strip" -> Optional.of(Operation.OfText.STRIP);
            case "squeeze" -> Optional.of(Operation.OfText.SQUEEZE);
            case "lines" -> Optional.of(Operation.OfText.LINES);
            case "words" -> Optional.of(Operation.OfText.WORDS);
            case "numbers" -> Optional.of(Operation.OfText.NUMBERS);
            case "sorted" -> Optional.of(Operation.OfList.SORTED);
            case "reversed" -> Optional.of(Operation.OfList.REVERSED);
            case "unique" -> Optional.of(Operation.OfList.UNIQUE);
            case "length" -> Optional.of(new Operation.Length());
            case "type" -> Optional.of(new Operation.TypeName());
            case "item" ->
                needed(options)
                        .flatMap(value -> value.wholeNumber("an index is a whole number; -1 is the last one"))
                        .map(Operation.Item::new);
            case "member" -> needed(options).flatMap(YamlValue::name).map(Operation.Member::new);
            case "replace" -> replace(options);
            default ->
                needed(options).flatMap(value -> value.name()
                        .flatMap(regex -> Draft.make(
                                value,
                                () -> new Operation.Filter(regex, options.word().equals("keep-lines")))));
        };
    }

    private static Optional<Operation> replace(Options options) {
        Optional<YamlMap> map = options.map("regex", "by");
        Optional<String> regex = Options.text(map, "regex");
        if (regex.isEmpty()) {
            return options.at().report("replace needs a regular expression: replace: {regex: ' +', by: ' '}");
        }
        String by = map.flatMap(keys -> keys.get("by")).flatMap(YamlValue::text).orElse("");
        return Draft.make(options.at(), () -> new Operation.Replace(regex.get(), by));
    }

    private static Optional<YamlValue> needed(Options options) {
        return options.value().isPresent()
                ? options.value()
                : options.at().report(options.word() + " needs a value behind it: " + options.word() + ": ...");
    }
}
