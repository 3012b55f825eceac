package io.jenkins.plugins.autograder.evaluation.spec;

import io.jenkins.plugins.autograder.config.YamlMap;
import io.jenkins.plugins.autograder.config.YamlValue;
import io.jenkins.plugins.autograder.evaluation.judge.Category;
import io.jenkins.plugins.autograder.evaluation.judge.Credit;
import io.jenkins.plugins.autograder.evaluation.judge.Description;
import io.jenkins.plugins.autograder.evaluation.judge.Goal;
import io.jenkins.plugins.autograder.evaluation.judge.GoalTest;
import io.jenkins.plugins.autograder.evaluation.judge.Slot;
import io.jenkins.plugins.autograder.evaluation.judge.Subject;
import io.jenkins.plugins.autograder.evaluation.judge.compare.Comparison;
import io.jenkins.plugins.autograder.evaluation.judge.refine.Refinement;
import io.jenkins.plugins.autograder.evaluation.observe.Capture;
import io.jenkins.plugins.autograder.evaluation.observe.Conditions;
import io.jenkins.plugins.autograder.evaluation.observe.Payload;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads an entry that runs something: it adds what is run to the draft, and makes a goal or several of it. */
final class TestReader {
    /** What a goal on what was run may say, beside what any goal may. */
    static final List<String> GOAL_KEYS = List.of("compare", "how", "refine", "expected", "credit", "distinguish");

    static final List<String> KEYS = Stream.of(Runs.KEYS, GOAL_KEYS, Frame.KEYS, List.of("goals", "secret"))
            .flatMap(List::stream)
            .distinct()
            .toList();

    private static final List<String> ONE_OF_SEVERAL_KEYS =
            Stream.of(GOAL_KEYS, Frame.KEYS).flatMap(List::stream).toList();
    private static final List<String> SLOTS = List.of(
            "result", "output", "output-without-inputs", "errors", "file", "distribution", "arguments", "success");

    private final Draft draft;
    private final Runs runs;

    TestReader(Draft draft, Runs runs) {
        this.draft = draft;
        this.runs = runs;
    }

    /**
     * Read an entry.
     *
     * @param word one of {@link Runs#WORDS}, which it has
     * @param file that is run where the entry names no other
     */
    List<Goal> read(String word, YamlMap map, Optional<Frame> around, Conditions usual, String file) {
        Optional<Runs.Subjects> read = runs.read(word, map, usual);
        if (read.isEmpty()) {
            return List.of();
        }
        Runs.Subjects subjects = read.get();
        Frame frame = Frame.read(map, around);
        Optional<YamlValue> several = map.get("goals");
        List<YamlMap> goals = several.isEmpty()
                ? List.of(map)
                : several.get().oneOrMore().stream()
                        .flatMap(value -> value.map(ONE_OF_SEVERAL_KEYS).stream())
                        .toList();
        List<Slot> slots = goals.stream().map(goal -> slot(goal, subjects)).toList();
        boolean secret = Options.flag(Optional.of(map), "secret", false);
        String source = Options.text(Optional.of(map), "file").orElse(file);
        List<String> contexts = add(subjects, slots, source, secret);
        List<Goal> made = new ArrayList<>();
        for (int i = 0; i < goals.size(); i++) {
            YamlMap goal = goals.get(i);
            Frame own = several.isEmpty() ? frame : Frame.read(goal, Optional.of(frame));
            goal(goal, own, new Looked(subjects, slots.get(i), contexts), word).ifPresent(made::add);
        }
        return made;
    }

    /** What a goal looks at: where, and in which contexts, one for each case. */
    private record Looked(Runs.Subjects subjects, Slot slot, List<String> contexts) {}

    private List<String> add(Runs.Subjects subjects, List<Slot> slots, String file, boolean secret) {
        List<String> files = slots.stream()
                .filter(slot -> slot.kind() == Slot.Kind.FILE)
                .map(Slot::file)
                .distinct()
                .toList();
        List<String> contexts = new ArrayList<>();
        for (Runs.Case one : subjects.cases()) {
            String id = draft.nextRun();
            Capture capture = one.conditions().capture().withFiles(files);
            Description description = secret
                    ? new Description(subjects.noun() + ", case " + (contexts.size() + 1), "", one.title(), "")
                    : Description.of(one.title(), "");
            draft.addRun(new Payload(id, file, one.action(), one.conditions().withCapture(capture)), description);
            contexts.add(id);
        }
        return contexts;
    }

    private static Slot slot(YamlMap goal, Runs.Subjects subjects) {
        Optional<Options> compare = goal.get("compare").flatMap(value -> Options.of(value, SLOTS));
        if (compare.isEmpty()) {
            boolean samples = subjects.cases().stream()
                    .anyMatch(one -> one.conditions().repetition().trials() > 1);
            return samples && subjects.usual().equals(Slot.VALUE) ? Slot.SAMPLES : subjects.usual();
        }
        return switch (compare.get().word()) {
            case "output" -> Slot.OUTPUT;
            case "output-without-inputs" -> Slot.OUTPUT_WITHOUT_INPUTS;
            case "errors" -> Slot.STDERR;
            case "distribution" -> Slot.SAMPLES;
            case "arguments" -> Slot.ARGUMENTS;
            case "success" -> Slot.END;
            case "file" -> file(compare.get());
            default -> Slot.VALUE;
        };
    }

    private static Slot file(Options compare) {
        if (compare.value().isEmpty()) {
            compare.at().report("file needs a name behind it: compare: {file: scores.txt}");
            return Slot.OUTPUT;
        }
        YamlValue value = compare.value().get();
        return value.name()
                .flatMap(name -> Draft.make(value, () -> {
                    // Refuses what is no path in the working directory.
                    Capture.OUTPUT.withFiles(List.of(name));
                    return Slot.file(name);
                }))
                .orElse(Slot.OUTPUT);
    }

    private Optional<Goal> goal(YamlMap goal, Frame frame, Looked looked, String word) {
        Slot slot = looked.slot();
        List<Refinement> refinements =
                goal.get("refine").map(RefinementReader::read).orElse(List.of());
        Comparison comparison = goal.get("how")
                .flatMap(value -> ComparisonReader.read(value, slot))
                .orElse(ComparisonReader.usual(slot));
        Subject subject = new Subject(slot, refinements, "");
        Optional<GoalTest> test = Options.flag(Optional.of(goal), "distinguish", false)
                ? distinguish(goal, looked, subject, comparison)
                : Optional.of(new GoalTest.Compare(
                        looked.contexts(),
                        subject,
                        comparison,
                        expected(goal, looked, refinements.isEmpty()),
                        goal.get("credit").flatMap(CreditReader::read).orElse(Credit.USUAL)));
        String refined = String.join(
                "",
                refinements.stream().map(refinement -> ":" + refinement.id()).toList());
        Frame named = word.equals("block") ? frame.withoutName() : frame;
        return test.map(how -> named.goal(
                Category.CORE,
                "test",
                looked.subjects().name() + refined,
                slot.goalType(),
                new Titles(looked.subjects(), subject).describe(how, comparison),
                how));
    }

    private static Optional<GoalTest> distinguish(YamlMap goal, Looked looked, Subject subject, Comparison comparison) {
        YamlValue value = goal.get("distinguish").orElseThrow();
        return Draft.make(value, () -> new GoalTest.Distinguish(looked.contexts(), subject, comparison));
    }

    /** What each case is compared with in place of what the solution gives there. */
    private static Map<String, Value> expected(YamlMap goal, Looked looked, boolean plain) {
        Optional<YamlValue> all = goal.get("expected");
        Map<String, Value> expected = new LinkedHashMap<>();
        List<Runs.Case> cases = looked.subjects().cases();
        for (int i = 0; i < cases.size(); i++) {
            String context = looked.contexts().get(i);
            Optional<Runs.Written> own = cases.get(i).expected();
            // What a case says is about what is usually looked at.
            if (own.isPresent()
                    && plain
                    && looked.slot().equals(looked.subjects().usual())) {
                YamlValue value = own.get().value();
                Draft.make(value, () -> ExpectedReader.of(own.get().text(), looked.slot()))
                        .ifPresent(literal -> expected.put(context, literal));
            } else {
                all.flatMap(value -> ExpectedReader.read(value, looked.slot()))
                        .ifPresent(literal -> expected.put(context, literal));
            }
        }
        return expected;
    }
}
