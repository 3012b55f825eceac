package io.jenkins.plugins.autograder.evaluation.spec;

import io.jenkins.plugins.autograder.config.YamlMap;
import io.jenkins.plugins.autograder.config.YamlValue;
import io.jenkins.plugins.autograder.evaluation.judge.structure.Check;
import io.jenkins.plugins.autograder.evaluation.judge.structure.Constructs;
import io.jenkins.plugins.autograder.evaluation.judge.structure.FunctionChecks;
import io.jenkins.plugins.autograder.evaluation.judge.structure.ImportChecks;
import io.jenkins.plugins.autograder.evaluation.judge.structure.Quantity;
import io.jenkins.plugins.autograder.evaluation.judge.structure.Target;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The kinds of code that a check can look for. */
final class Kinds {
    static final List<String> WORDS =
            List.of("define", "call", "method", "import", "loop", "if", "return", "try", "with", "pattern");

    /** Those that need nothing said of them. */
    static final List<String> ALONE = List.of("loop", "if", "return", "try", "with");

    static final List<String> OPTIONS = List.of("parameters", "arguments", "local", "local-but", "by-name", "names");

    private static final List<String> LOOPS = Stream.of(Constructs.Loops.values())
            .map(only -> only.name().toLowerCase(Locale.ROOT))
            .toList();

    private Kinds() {}

    static Optional<Check> alone(String word) {
        return Optional.of(
                switch (word) {
                    case "loop" -> Constructs.loop(Constructs.Loops.ANY);
                    case "if" -> Constructs.ifElse();
                    case "return" -> Constructs.returns(false);
                    case "try" -> Constructs.tries();
                    default -> Constructs.withs();
                });
    }

    /**
     * A check.
     *
     * @param of what stands behind the kind
     * @param map in which it stands
     */
    static Optional<Check> read(String kind, YamlValue of, YamlMap map) {
        return switch (kind) {
            case "define" -> define(of, map);
            case "call" -> call(of, map, false);
            case "method" -> call(of, map, true);
            case "import" -> imports(of, map);
            case "loop" ->
                of.word(LOOPS).map(word -> Constructs.loop(Constructs.Loops.valueOf(word.toUpperCase(Locale.ROOT))));
            case "return" -> of.word(List.of("value", "any")).map(word -> Constructs.returns(word.equals("any")));
            case "pattern" -> pattern(of);
            default -> of.word(List.of("any")).flatMap(any -> alone(kind));
        };
    }

    private static Optional<Check> define(YamlValue of, YamlMap map) {
        List<String> names = ConditionsReader.texts(of);
        Optional<YamlValue> parameters = map.get("parameters");
        if (parameters.isEmpty()) {
            return Draft.make(of, () -> FunctionChecks.definition(names.toArray(String[]::new)));
        }
        YamlValue value = parameters.get();
        return value.text()
                .flatMap(text -> Draft.make(
                        value,
                        () -> text.matches("\\d{1,3}")
                                ? FunctionChecks.definition(names, Integer.parseInt(text))
                                : FunctionChecks.definition(names, text)));
    }

    private static Optional<Check> call(YamlValue of, YamlMap map, boolean method) {
        List<String> names = ConditionsReader.texts(of);
        Optional<YamlMap> options = Optional.of(map);
        Optional<YamlValue> arguments = map.get("arguments");
        Optional<Check> check = arguments.filter(value -> !isCount(value)).isPresent()
                ? arguments.get().name().flatMap(text -> Draft.make(of, () -> FunctionChecks.call(names, text, method)))
                : Draft.make(
                        of,
                        () -> method
                                ? FunctionChecks.methodCall(names.toArray(String[]::new))
                                : FunctionChecks.call(names.toArray(String[]::new)));
        if (arguments.filter(Kinds::isCount).isPresent()) {
            check = check.flatMap(any -> counted(any, arguments.get()));
        }
        List<String> but = Options.texts(options, "local-but");
        if (Options.flag(options, "local", false) || !but.isEmpty()) {
            check = check.map(any -> FunctionChecks.local(any, but));
        }
        return Options.flag(options, "by-name", false) ? check.map(FunctionChecks::byName) : check;
    }

    private static boolean isCount(YamlValue arguments) {
        return arguments.isList()
                || arguments.text().filter(text -> text.matches("\\d+")).isPresent();
    }

    private static Optional<Check> counted(Check check, YamlValue arguments) {
        List<Integer> bounds = arguments.oneOrMore().stream()
                .flatMap(value -> value.wholeNumber("a number of arguments is a whole number from 0").stream())
                .toList();
        if (bounds.isEmpty() || bounds.size() > 2) {
            return arguments.report("allowed is a number of arguments, or two: at least and at most");
        }
        return Draft.make(
                arguments,
                () -> FunctionChecks.withArguments(
                        check, bounds.get(0), OptionalInt.of(bounds.get(bounds.size() - 1))));
    }

    private static Optional<Check> imports(YamlValue of, YamlMap map) {
        Optional<String> module = of.name();
        List<String> names = map.get("names").map(ConditionsReader::texts).orElse(List.of());
        return module.flatMap(name -> Draft.make(of, () -> {
            if (names.isEmpty()) {
                return ImportChecks.module(name);
            }
            return switch (names.get(0)) {
                case "*" -> ImportChecks.everything(name);
                case "any" -> ImportChecks.any(name);
                default -> ImportChecks.names(name, names);
            };
        }));
    }

    private static Optional<Check> pattern(YamlValue of) {
        List<String> patterns = ConditionsReader.texts(of);
        return Draft.make(
                of,
                () -> Check.of(
                        "pattern",
                        Target.of("place that is like the pattern", "places that are like the pattern", patterns),
                        Quantity.SOME));
    }
}
