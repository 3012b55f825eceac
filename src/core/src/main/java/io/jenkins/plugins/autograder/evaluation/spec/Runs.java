package io.jenkins.plugins.autograder.evaluation.spec;

import io.jenkins.plugins.autograder.config.YamlMap;
import io.jenkins.plugins.autograder.config.YamlValue;
import io.jenkins.plugins.autograder.evaluation.judge.Slot;
import io.jenkins.plugins.autograder.evaluation.observe.Action;
import io.jenkins.plugins.autograder.evaluation.observe.Conditions;
import io.jenkins.plugins.autograder.evaluation.observe.Expression;
import io.jenkins.plugins.autograder.evaluation.observe.Harness;
import io.jenkins.plugins.autograder.evaluation.spec.python.PythonCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what is run: calls, the whole file, variables, blocks; each in one or more cases. */
final class Runs {
    static final List<String> WORDS = List.of("calls", "run", "variable", "block");
    static final List<String> KEYS = Stream.of(
                    WORDS.stream(),
                    ConditionsReader.KEYS.stream(),
                    Stream.of("cases", "arguments", "harness", "copy-arguments", "arguments-from-file", "file"))
            .flatMap(words -> words)
            .toList();

    private static final List<String> PROGRAM_CASE_KEYS = Stream.concat(
                    ConditionsReader.KEYS.stream(), Stream.of("arguments", "expected", "title"))
            .toList();
    private static final List<String> CALL_CASE_KEYS = Stream.concat(
                    ConditionsReader.KEYS.stream(), Stream.of("call", "expected", "title"))
            .toList();
    private static final List<String> HARNESSES = List.of("argument-changes", "new-value", "code");

    private final Draft draft;
    private final ConditionsReader conditions;

    Runs(Draft draft, ConditionsReader conditions) {
        this.draft = draft;
        this.conditions = conditions;
    }

    /**
     * One case.
     *
     * @param title for people: {@code rect(2, 3)}
     * @param action what is run
     * @param conditions under which
     * @param expected as it is written, where the case says so
     */
    record Case(String title, Action action, Conditions conditions, Optional<Written> expected) {}

    /** A text, and the value in which it stands. */
    record Written(String text, YamlValue value) {}

    /**
     * What is run.
     *
     * @param name of it in ids: {@code rect}, {@code import}, {@code block:swap}
     * @param noun as people read it: {@code rect}, {@code The program}
     * @param usual what is looked at where nothing is said
     * @param cases at least one
     */
    record Subjects(String name, String noun, Slot usual, List<Case> cases) {}

    /**
     * Read it.
     *
     * @param word one of {@link #WORDS}, which the entry has
     */
    Optional<Subjects> read(String word, YamlMap map, Conditions around) {
        Conditions shared = conditions.read(map, around);
        YamlValue value = map.get(word).orElseThrow();
        return switch (word) {
            case "calls" -> calls(value, map, shared);
            case "run" -> program(value, map, shared);
            case "variable" -> variables(value, shared);
            default -> block(value, map, shared);
        };
    }

    private Optional<Subjects> calls(YamlValue value, YamlMap map, Conditions shared) {
        List<Case> cases = new ArrayList<>();
        for (YamlValue item : value.oneOrMore()) {
            if (item.isMap()) {
                item.map(CALL_CASE_KEYS).ifPresent(call -> addCall(item, call, map, shared, cases));
            } else {
                addLines(item, map, shared, cases);
            }
        }
        if (cases.isEmpty()) {
            return saysSomething(value)
                    ? Optional.empty()
                    : value.report("there are no calls; write one a line, such as rect(2, 3)");
        }
        List<String> names = cases.stream()
                .map(one -> ((Action.Call) one.action()).function())
                .distinct()
                .toList();
        if (names.size() > 1 && map.get("name").isEmpty()) {
            return value.report("there are calls of " + String.join(" and ", names)
                    + "; make a goal for each, or give them a name together: name: shapes");
        }
        return Optional.of(new Subjects(names.get(0), String.join(" and ", names), Slot.VALUE, cases));
    }

    /** Whether there is anything that is meant as a call; what is wrong with it has been told. */
    private static boolean saysSomething(YamlValue value) {
        return value.oneOrMore().stream()
                .anyMatch(item -> item.isMap() || lines(item).anyMatch(Runs::isMeant));
    }

    private static Stream<String> lines(YamlValue value) {
        return value.text().stream().flatMap(String::lines);
    }

    private static boolean isMeant(String line) {
        return !line.isBlank() && !line.strip().startsWith("#");
    }

    /** A call a line; empty lines and remarks are passed over. */
    private void addLines(YamlValue value, YamlMap map, Conditions shared, List<Case> cases) {
        List<String> lines = lines(value).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!isMeant(line)) {
                continue;
            }
            int index = i;
            Draft.make(value, value.lineOf(i), () -> PythonCall.parse(line))
                    .flatMap(call -> call(value, index, call, map, shared))
                    .ifPresent(cases::add);
        }
    }

    private void addCall(YamlValue item, YamlMap call, YamlMap map, Conditions shared, List<Case> cases) {
        Optional<YamlValue> text = call.get("call");
        if (text.isEmpty()) {
            item.report("a case has no call; give it one: call: rect(2, 3)");
            return;
        }
        YamlValue value = text.get();
        value.name()
                .flatMap(written -> Draft.make(value, () -> PythonCall.parse(written)))
                .flatMap(parsed -> call(value, 0, parsed, map, conditions.read(call, shared)))
                .map(one -> new Case(
                        Options.text(Optional.of(call), "title").orElse(titled(one.title(), call)),
                        one.action(),
                        one.conditions(),
                        written(call).or(one::expected)))
                .ifPresent(cases::add);
    }

    private Optional<Case> call(YamlValue value, int line, PythonCall call, YamlMap map, Conditions under) {
        Expression.Scope scope = Options.flag(Optional.of(map), "arguments-from-file", false)
                ? Expression.Scope.MODULE
                : Expression.Scope.FRESH;
        List<Expression> arguments = call.arguments().stream()
                .map(text -> new Expression(text, scope))
                .toList();
        Map<String, Expression> named = new LinkedHashMap<>();
        call.named().forEach((name, text) -> named.put(name, new Expression(text, scope)));
        draft.addCode(call.text(), value.lineOf(line));
        boolean copies = Options.flag(Optional.of(map), "copy-arguments", true);
        return Draft.make(
                        value,
                        value.lineOf(line),
                        () -> new Action.Call(call.function(), arguments, named, copies, harness(map)))
                .map(action ->
                        new Case(call.text(), action, under, call.expected().map(text -> new Written(text, value))));
    }

    private Optional<Harness> harness(YamlMap map) {
        return map.get("harness")
                .flatMap(value -> Options.of(value, HARNESSES))
                .flatMap(options -> switch (options.word()) {
                    case "argument-changes" -> Optional.of(new Harness.ArgumentChanges());
                    case "new-value" -> Optional.of(new Harness.NewValue());
                    default ->
                        options.value().isEmpty()
                                ? options.at()
                                        .report(
                                                "code has nothing behind it; give a function: code: \"lambda f, x: ...\"")
                                : options.value().flatMap(conditions::code).map(Harness.Code::new);
                });
    }

    private Optional<Subjects> program(YamlValue value, YamlMap map, Conditions shared) {
        Optional<String> how = value.word(List.of("program", "import"));
        boolean asMain = how.filter("program"::equals).isPresent();
        List<Case> cases = cases(
                map,
                PROGRAM_CASE_KEYS,
                shared,
                (one, under) -> new Case(
                        titled(
                                asMain ? "Running the program" : "Importing the file",
                                under.inputs().lines(),
                                arguments(one, map)),
                        new Action.Import(asMain, arguments(one, map)),
                        under,
                        written(one)));
        return how.filter(any -> !cases.isEmpty())
                .map(any -> new Subjects("import", asMain ? "The program" : "The file", Slot.OUTPUT, cases));
    }

    private static List<String> arguments(YamlMap one, YamlMap map) {
        return one.get("arguments")
                .or(() -> map.get("arguments"))
                .map(ConditionsReader::texts)
                .orElse(List.of());
    }

    private Optional<Subjects> variables(YamlValue value, Conditions shared) {
        List<Case> cases = value.oneOrMore().stream()
                .flatMap(item -> item.name().stream()
                        .flatMap(name -> Draft.make(item, () -> new Action.Variable(name)).stream()))
                .map(action -> new Case(action.name(), action, shared, Optional.empty()))
                .toList();
        return cases.isEmpty()
                ? Optional.empty()
                : Optional.of(new Subjects(
                        cases.get(0).title(),
                        String.join(" and ", cases.stream().map(Case::title).toList()),
                        Slot.VALUE,
                        cases));
    }

    private Optional<Subjects> block(YamlValue value, YamlMap map, Conditions shared) {
        Optional<String> name = Options.text(Optional.of(map), "name");
        if (name.isEmpty()) {
            return value.report("a block needs a name beside it, by which its goal is known: name: swap");
        }
        return conditions
                .code(value)
                .map(code -> new Subjects(
                        "block:" + name.get(),
                        "The code " + name.get(),
                        Slot.VALUE,
                        cases(
                                map,
                                PROGRAM_CASE_KEYS,
                                shared,
                                (one, under) -> new Case(
                                        titled(
                                                "Running " + name.get(),
                                                under.inputs().lines(),
                                                List.of()),
                                        new Action.Block(code),
                                        under,
                                        written(one)))))
                .filter(subjects -> !subjects.cases().isEmpty());
    }

    private interface CaseMaker {
        Case make(YamlMap one, Conditions under);
    }

    /** Those that are listed; where none are, the one that the entry itself is. */
    private List<Case> cases(YamlMap map, List<String> keys, Conditions shared, CaseMaker maker) {
        Optional<YamlValue> listed = map.get("cases");
        if (listed.isEmpty()) {
            return List.of(maker.make(map, shared));
        }
        return listed.get().oneOrMore().stream()
                .flatMap(value -> value.map(keys).stream())
                .map(one -> {
                    Case made = maker.make(one, conditions.read(one, shared));
                    return Options.text(Optional.of(one), "title")
                            .map(title -> new Case(title, made.action(), made.conditions(), made.expected()))
                            .orElse(made);
                })
                .toList();
    }

    private static Optional<Written> written(YamlMap one) {
        return one.get("expected").flatMap(value -> value.text().map(text -> new Written(text, value)));
    }

    private static String titled(String title, YamlMap call) {
        return titled(title, call.get("inputs").map(ConditionsReader::texts).orElse(List.of()), List.of());
    }

    private static String titled(String what, List<String> inputs, List<String> arguments) {
        String with = arguments.isEmpty() ? what : what + " with the arguments " + String.join(" ", arguments);
        if (inputs.isEmpty()) {
            return with;
        }
        return with
                + (arguments.isEmpty() ? " with the " : " and the ")
                + (inputs.size() == 1 ? "input " : "inputs ")
                + String.join(", ", inputs);
    }
}
