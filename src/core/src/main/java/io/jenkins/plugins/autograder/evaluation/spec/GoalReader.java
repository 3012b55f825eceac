package io.jenkins.plugins.autograder.evaluation.spec;

import io.jenkins.plugins.autograder.config.YamlMap;
import io.jenkins.plugins.autograder.config.YamlValue;
import io.jenkins.plugins.autograder.evaluation.judge.Category;
import io.jenkins.plugins.autograder.evaluation.judge.Credit;
import io.jenkins.plugins.autograder.evaluation.judge.Description;
import io.jenkins.plugins.autograder.evaluation.judge.Goal;
import io.jenkins.plugins.autograder.evaluation.judge.GoalTest;
import io.jenkins.plugins.autograder.evaluation.judge.GoalType;
import io.jenkins.plugins.autograder.evaluation.judge.structure.Check;
import io.jenkins.plugins.autograder.evaluation.judge.style.StyleRule;
import io.jenkins.plugins.autograder.evaluation.observe.Conditions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads entries of {@code goals}: each makes a goal, or several. */
final class GoalReader {
    private static final List<String> OTHER_WORDS = List.of("check", "style", "note", "joint", "fail", "precondition");
    private static final List<String> WORDS =
            Stream.of(Runs.WORDS, OTHER_WORDS).flatMap(List::stream).toList();
    private static final List<String> OTHER_KEYS = Stream.of(
                    OTHER_WORDS,
                    Frame.KEYS,
                    List.of("file", "credit", "stop-early", "display", "goal", "allow-partial"))
            .flatMap(List::stream)
            .toList();
    private static final List<String> ALL_KEYS = Stream.of(WORDS, TestReader.KEYS, OTHER_KEYS)
            .flatMap(List::stream)
            .distinct()
            .toList();
    private static final List<String> DISPLAYS = Arrays.stream(GoalTest.Display.values())
            .map(display -> display.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();

    private final Draft draft;
    private final TestReader tests;
    private final CheckReader checks;
    private final Conditions usual;
    private final String file;

    /**
     * For one spec.
     *
     * @param usual conditions where an entry says nothing
     * @param file that goals are about where they name no other
     */
    GoalReader(Draft draft, TestReader tests, Conditions usual, String file) {
        this.draft = draft;
        this.tests = tests;
        this.checks = new CheckReader(draft);
        this.usual = usual;
        this.file = file;
    }

    /**
     * The goals of an entry.
     *
     * @param around of the goal that it is a part of
     */
    List<Goal> read(YamlValue entry, Optional<Frame> around) {
        Optional<YamlMap> any = entry.freeMap();
        if (any.isEmpty()) {
            return List.of();
        }
        List<String> words =
                WORDS.stream().filter(word -> any.get().all().containsKey(word)).toList();
        if (words.size() != 1) {
            // Says which key is misspelt, if one is.
            entry.map(ALL_KEYS);
            entry.report("a goal has to have one of " + String.join(", ", WORDS) + "; "
                    + (words.isEmpty() ? "there is none" : "there are " + String.join(" and ", words)));
            return List.of();
        }
        String word = words.get(0);
        if (Runs.WORDS.contains(word)) {
            return entry.map(TestReader.KEYS)
                    .map(map -> tests.read(word, map, around, usual, file))
                    .orElse(List.of());
        }
        return entry.map(OTHER_KEYS)
                .map(map -> other(word, map, map.get(word).orElse(entry), Frame.read(map, around)))
                .orElse(List.of());
    }

    private List<Goal> other(String word, YamlMap map, YamlValue value, Frame frame) {
        return switch (word) {
            case "check" -> check(map, value, frame);
            case "style" -> style(map, value, frame);
            case "note" -> note(value, frame).stream().toList();
            case "joint" -> joint(map, value, frame).stream().toList();
            case "fail" -> fail(map, value, frame).stream().toList();
            default -> precondition(map, value, frame).stream().toList();
        };
    }

    private List<Goal> check(YamlMap map, YamlValue value, Frame frame) {
        Category own = frame.category().orElse(Category.CORE);
        CheckReader.own(value)
                .ifPresent(category -> category.report("the category of a goal stands beside check:, not in it"));
        List<Goal> goals = new ArrayList<>();
        checks.read(value, category -> category.isEmpty() || category.get().equals(own.word()))
                .ifPresent(check -> goals.add(checkGoal(map, frame, own, check)));
        // A requirement of another category makes the check count there, too.
        for (String other : CheckReader.categories(value)) {
            Optional<Category> category = Draft.make(value, () -> Category.of(other));
            category.filter(one -> one != own)
                    .flatMap(one -> checks.read(
                                    value, of -> of.filter(other::equals).isPresent())
                            .map(check -> checkGoal(map, frame.withCategory(one), one, check)))
                    .ifPresent(goals::add);
        }
        return goals;
    }

    private Goal checkGoal(YamlMap map, Frame frame, Category category, Check check) {
        return frame.goal(
                category,
                "check",
                check.id(),
                GoalType.PROCEDURE,
                Description.of("The code has " + check.quantity().describe(check.target()), ""),
                new GoalTest.Structure(draft.file(source(map)), check));
    }

    private List<Goal> style(YamlMap map, YamlValue value, Frame frame) {
        List<Goal> goals = new ArrayList<>();
        for (YamlValue one : value.oneOrMore()) {
            StyleReader.read(one).ifPresent(rule -> goals.add(styleGoal(map, frame, rule)));
        }
        return goals;
    }

    private Goal styleGoal(YamlMap map, Frame frame, StyleRule rule) {
        return frame.goal(
                StyleReader.category(rule),
                StyleReader.kind(rule),
                rule.id(),
                GoalType.STYLE,
                Description.of(rule.title(), rule.details()),
                new GoalTest.Style(draft.file(source(map)), rule));
    }

    private static Optional<Goal> note(YamlValue value, Frame frame) {
        return value.name()
                .map(text -> frame.goal(
                        Category.FEEDBACK_ONLY,
                        "node",
                        "note",
                        GoalType.OTHER,
                        Description.of("Note", ""),
                        new GoalTest.Note(text)));
    }

    private Optional<Goal> joint(YamlMap map, YamlValue value, Frame frame) {
        List<Goal> parts = value.oneOrMore().stream()
                .flatMap(part -> read(part, Optional.of(frame.forParts())).stream())
                .toList();
        if (frame.name().isEmpty()) {
            return value.report("a joint goal needs a name beside it, by which it is known: name: shapes");
        }
        Credit credit = map.get("credit").flatMap(CreditReader::read).orElse(Credit.USUAL);
        GoalTest.Display display = map.get("display")
                .flatMap(shown -> shown.word(DISPLAYS))
                .map(word ->
                        GoalTest.Display.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .orElse(GoalTest.Display.PARTS);
        boolean stopEarly = Options.flag(Optional.of(map), "stop-early", false);
        return Draft.make(value, () -> new GoalTest.Joint(parts, credit, stopEarly, display))
                .map(test -> frame.goal(
                        Category.CORE,
                        "joint",
                        "joint",
                        parts.get(0).tags().type(),
                        Description.of(Titles.sentence(frame.name().get()), ""),
                        test));
    }

    private Optional<Goal> fail(YamlMap map, YamlValue value, Frame frame) {
        boolean partial = Options.flag(Optional.of(map), "allow-partial", true);
        return one(value, frame)
                .map(goal -> frame.goal(
                        goal.tags().category(),
                        "fail",
                        goal.id().name(),
                        goal.tags().type(),
                        Description.of(
                                "Not: " + goal.description().title(),
                                goal.description().details()),
                        new GoalTest.Fail(goal, partial)));
    }

    private Optional<Goal> precondition(YamlMap map, YamlValue value, Frame frame) {
        Optional<Goal> condition = one(value, frame);
        Optional<YamlValue> then = map.get("goal");
        if (then.isEmpty()) {
            return value.report("a precondition needs a goal beside it that it is the condition of: goal: {...}");
        }
        return condition.flatMap(first -> one(then.get(), frame)
                .map(goal -> frame.goal(
                        goal.tags().category(),
                        "precondition",
                        goal.id().name(),
                        goal.tags().type(),
                        goal.description(),
                        new GoalTest.Precondition(first, goal))));
    }

    private Optional<Goal> one(YamlValue value, Frame frame) {
        List<Goal> goals = read(value, Optional.of(frame.forParts()));
        return goals.size() > 1
                ? value.report("this makes " + goals.size() + " goals; one is needed here")
                : goals.stream().findFirst();
    }

    private String source(YamlMap map) {
        return Options.text(Optional.of(map), "file").orElse(file);
    }
}
