package io.jenkins.plugins.autograder.evaluation.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.evaluation.judge.Category;
import io.jenkins.plugins.autograder.evaluation.judge.Context;
import io.jenkins.plugins.autograder.evaluation.judge.Goal;
import io.jenkins.plugins.autograder.evaluation.judge.GoalTest;
import io.jenkins.plugins.autograder.evaluation.judge.GoalType;
import io.jenkins.plugins.autograder.evaluation.judge.Slot;
import io.jenkins.plugins.autograder.evaluation.judge.compare.NearNumbers;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.observe.Action;
import io.jenkins.plugins.autograder.evaluation.observe.Conditions;
import io.jenkins.plugins.autograder.evaluation.observe.Expression;
import io.jenkins.plugins.autograder.evaluation.observe.Harness;
import io.jenkins.plugins.autograder.evaluation.observe.Inputs;
import io.jenkins.plugins.autograder.evaluation.observe.Loading;
import io.jenkins.plugins.autograder.evaluation.observe.Payload;
import io.jenkins.plugins.autograder.evaluation.observe.ProvidedFile;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author gets for what is written. */
class SpecReaderTest {
    private final SpecFiles files;

    SpecReaderTest(@TempDir Path directory) {
        this.files = new SpecFiles(directory);
    }

    private TaskSpec spec(String yaml) {
        return files.spec(yaml).read();
    }

    private List<String> ids(String yaml) {
        return spec(yaml).goalIds();
    }

    private static GoalTest.Compare compare(Goal goal) {
        return (GoalTest.Compare) goal.test();
    }

    private static Action.Call call(Payload payload) {
        return (Action.Call) payload.action();
    }

    @Test
    void callsOfOneFunctionMakeOneGoalWithACaseForEach() {
        TaskSpec spec = spec("""
                goals:
                  - calls: |
                      # areas
                      rect(2, 3)

                      rect(height=0.5, width=[4, "a, b"])
                """);
        assertThat(spec.goalIds()).containsExactly("goal:core.test:rect");
        assertThat(spec.payloads()).hasSize(2);
        assertThat(call(spec.payloads().get(0)).arguments())
                .extracting(argument -> argument.code())
                .containsExactly("2", "3");
        assertThat(call(spec.payloads().get(1)).named().get("width").code()).isEqualTo("[4, \"a, b\"]");
        assertThat(compare(spec.goals().get(0)).subject().slot()).isEqualTo(Slot.VALUE);
        assertThat(spec.contexts())
                .extracting(context -> context.description().title())
                .containsExactly("The file shapes.py", "rect(2, 3)", "rect(height=0.5, width=[4, \"a, b\"])");
        assertThat(spec.goals().get(0).description().title()).isEqualTo("rect returns the right result");
    }

    @Test
    void whatACallGivesIsComparedWithInPlaceOfTheSolution() {
        TaskSpec spec = spec("goals: [{calls: ['f(1) == [1, 2.5]', f(2)]}]");
        Payload first = spec.payloads().get(0);
        assertThat(call(first).arguments()).hasSize(1);
        assertThat(compare(spec.goals().get(0)).expected()).containsOnlyKeys(first.id());
        assertThat(compare(spec.goals().get(0)).expected().get(first.id())).isInstanceOf(Value.Items.class);
    }

    @Test
    void whatGetsIntoTheContainerTellsNothingOfWhatIsExpected() {
        TaskSpec spec = spec("""
                goals:
                  - calls:
                      - {call: f(1) == 4711, title: the answer is 4711}
                      - {call: f(2), expected: "4711"}
                    title: f gives 4711
                    how: {near: 4711}
                    explanations: {failed: It is not 4711.}
                    secret: true
                examples: {e4711: {failed: "#f"}}
                """);
        assertThat(spec.payloads()).hasSize(2);
        assertThat(spec.payloads().toString()).doesNotContain("4711");
    }

    @Test
    void secretCasesAreNamedOnlyAfterwards() {
        Context secret = spec("goals: [{calls: f(3), secret: true}]").contexts().get(1);
        assertThat(secret.description().title()).isEqualTo("f, case 1");
        assertThat(secret.description().shownTitle()).isEqualTo("f(3)");
        assertThat(secret.id()).doesNotContain("3");
    }

    @Test
    void aProgramIsRunOnceForEachCase() {
        TaskSpec spec = spec("""
                goals:
                  - run: program
                    timeout: 2s
                    cases:
                      - inputs: [a, 1]
                      - {inputs: [], arguments: [--fast, 2], timeout: 1s, title: In a hurry}
                """);
        assertThat(spec.goalIds()).containsExactly("goal:core.test:import");
        assertThat(spec.payloads())
                .extracting(Payload::action)
                .containsExactly(new Action.Import(true, List.of()), new Action.Import(true, List.of("--fast", "2")));
        assertThat(spec.payloads())
                .extracting(payload -> payload.conditions().timeLimit())
                .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(1));
        assertThat(spec.payloads().get(0).conditions().inputs())
                .isEqualTo(new Inputs(List.of("a", "1"), Inputs.Policy.ERROR));
        assertThat(compare(spec.goals().get(0)).subject().slot()).isEqualTo(Slot.OUTPUT);
        assertThat(spec.contexts())
                .extracting(context -> context.description().title())
                .endsWith("Running the program with the inputs a, 1", "In a hurry");
    }

    @Test
    void variablesBlocksAndImportsAreRun() {
        TaskSpec spec = spec("""
                goals:
                  - variable: [SIZE, NAMES]
                  - {block: "x = f()\\nx + 1", name: twice}
                  - {run: import}
                """);
        assertThat(spec.goalIds())
                .containsExactly("goal:core.test:SIZE", "goal:core.test:block:twice", "goal:core.test:import");
        assertThat(spec.payloads())
                .extracting(Payload::action)
                .containsExactly(
                        new Action.Variable("SIZE"),
                        new Action.Variable("NAMES"),
                        new Action.Block("x = f()\nx + 1"),
                        new Action.Import(false, List.of()));
        assertThat(spec.goals().get(0).description().title()).isEqualTo("SIZE and NAMES have the right values");
    }

    @Test
    void conditionsComeFromTheInnermostThatNamesThemAndSomeAddUp() {
        Conditions conditions = files.file("data/big.txt", "much")
                .spec("""
                        defaults:
                          seed: 7
                          timeout: 3s
                          files: {a.txt: outer, b.txt: {from: data/big.txt}}
                          set-up: first()
                          clean-up: last()
                        goals:
                          - calls: [{call: f(), seed: 9, files: {a.txt: inner}, set-up: second(), clean-up: sooner()}]
                            replace: {random.random: "lambda: 0.5", clock: {by: None, optional: true}}
                            trials: 50
                            errors-as-output: true
                        """)
                .read()
                .payloads()
                .get(0)
                .conditions();
        assertThat(conditions.repetition().seed()).hasValue(9);
        assertThat(conditions.repetition().trials()).isEqualTo(50);
        assertThat(conditions.timeLimit()).isEqualTo(Duration.ofSeconds(3));
        assertThat(conditions.capture().errors()).isTrue();
        assertThat(conditions.surroundings().files())
                .containsExactly(ProvidedFile.of("a.txt", "inner"), ProvidedFile.of("b.txt", "much"));
        assertThat(conditions.surroundings().setUp()).containsExactly("first()", "second()");
        assertThat(conditions.surroundings().cleanUp()).containsExactly("sooner()", "last()");
        assertThat(conditions.surroundings().decorations())
                .extracting(decoration -> decoration.attribute() + " " + decoration.ignoreMissing())
                .containsExactly("random.random false", "clock true");
    }

    @Test
    void aFileCanBeLoadedOtherwiseThanItStands() {
        Conditions conditions = spec("""
                        defaults: {before-loading: import fake, edit-source: "lambda text: text.lower()"}
                        goals:
                          - calls: f(1)
                            edit-source: "lambda text: text.strip()"
                            wrap-module: "lambda module: module"
                        """).payloads().get(0).conditions();
        assertThat(conditions.loading())
                .isEqualTo(new Loading(
                        List.of("import fake"),
                        List.of("lambda text: text.lower()", "lambda text: text.strip()"),
                        List.of("lambda module: module")));
    }

    @Test
    void manyTrialsAreComparedByHowOftenEachResultComes() {
        assertThat(compare(files.spec("goals: [{calls: roll(), trials: 1000}]")
                                .goals()
                                .get(0))
                        .subject()
                        .slot())
                .isEqualTo(Slot.SAMPLES);
    }

    @Test
    void severalGoalsLookAtWhatIsRunOnce() {
        TaskSpec spec = spec("""
                goals:
                  - calls: save("x.txt")
                    category: extra
                    weight: 2
                    goals:
                      - compare: {file: x.txt}
                        how: firm
                      - {compare: output, name: chat, category: core, weight: 1}
                      - {compare: arguments, name: untouched}
                """);
        assertThat(spec.payloads()).hasSize(1);
        assertThat(spec.payloads().get(0).conditions().capture().files()).containsExactly("x.txt");
        assertThat(spec.goalIds())
                .containsExactly("goal:extra.test:save", "goal:core.test:chat", "goal:extra.test:untouched");
        assertThat(spec.goals()).extracting(goal -> goal.tags().weight()).containsExactly(2.0, 1.0, 2.0);
        assertThat(spec.goals())
                .extracting(goal -> compare(goal).subject().slot())
                .containsExactly(Slot.file("x.txt"), Slot.OUTPUT, Slot.ARGUMENTS);
    }

    @Test
    void whatIsComparedCanBeRefined() {
        List<String> ids = ids("""
                goals:
                  - run: program
                    refine: {find: {regex: 'Total: *(\\d+)', description: total, groups: true}}
                  - calls: words("a b")
                    refine: {transform: [lower, {replace: {regex: 'x+', by: ''}}, sorted]}
                  - calls: links()
                    refine: memory-diagram
                """);
        assertThat(ids).hasSize(3).allMatch(id -> id.matches("goal:core\\.test:(import|words|links):.+"), "has a part");
        assertThat(ids.get(1)).isEqualTo("goal:core.test:words:lower-replace-sorted");
    }

    @Test
    void groupsMakeIdsDifferentAndSameIdsAreNumbered() {
        assertThat(ids("goals: [{calls: f(1)}, {calls: f(2)}, {calls: f(3), group: edge, category: extra}]"))
                .containsExactly("goal:core.test:f", "goal:core.test:f-2", "goal:extra.test:f:edge");
    }

    @Test
    void harnessesRunInPlaceOfTheFunction() {
        List<Payload> payloads = spec("""
                        goals:
                          - {calls: "sort([2, 1])", harness: argument-changes}
                          - {calls: "copy([2, 1])", harness: new-value}
                          - {calls: "area(data)", harness: {code: "lambda f, x: f(x) * 2"}, arguments-from-file: true}
                        """).payloads();
        assertThat(payloads)
                .extracting(payload -> call(payload).harness().orElseThrow())
                .containsExactly(
                        new Harness.ArgumentChanges(),
                        new Harness.NewValue(),
                        new Harness.Code("lambda f, x: f(x) * 2"));
        assertThat(call(payloads.get(2)).arguments().get(0)).isEqualTo(Expression.inModule("data"));
    }

    @Test
    void everyGoalCanBeNamedPlacedAndExplained() {
        Goal goal = files.spec("""
                        goals:
                          - calls: f(1)
                            category: feedback_only
                            type: other
                            title: It works
                            details: We try it.
                            feedback-title: It worked
                            explanations: {failed: Look again.}
                            credit: {required: 1, partial: false, strict: true}
                        """).goals().get(0);
        assertThat(goal.id().toString()).isEqualTo("goal:feedback_only.test:f");
        assertThat(goal.tags().category()).isEqualTo(Category.FEEDBACK_ONLY);
        assertThat(goal.tags().type()).isEqualTo(GoalType.OTHER);
        assertThat(goal.description().title()).isEqualTo("It works");
        assertThat(goal.description().shownTitle()).isEqualTo("It worked");
        assertThat(goal.description().shownDetails()).isEqualTo("We try it.");
        assertThat(goal.explanations()).containsEntry(Status.FAILED, "Look again.");
        assertThat(compare(goal).credit().strict()).isTrue();
        assertThat(compare(goal).credit().allowPartial()).isFalse();
    }

    @Test
    void aRequirementOfAnotherCategoryMakesTheCheckCountThereToo() {
        List<Goal> goals = files.spec("""
                        goals:
                          - check:
                              define: f
                              require:
                                - loop: for
                                - {call: sum, max: 0, category: extra}
                        """).goals();
        assertThat(goals)
                .extracting(goal -> goal.id().toString())
                .containsExactly("goal:core.check:def-f", "goal:extra.check:def-f");
        assertThat(goals)
                .extracting(goal -> ((GoalTest.Structure) goal.test())
                        .check()
                        .requirements()
                        .size())
                .containsExactly(1, 1);
    }

    @Test
    void codeIsCollectedSoThatTheLanguagesOwnParserReadsIt() {
        assertThat(spec("""
                        goals:
                          - check: {pattern: "print(_x_)", outside: "def main(): ___"}
                          - {calls: "f(1 +)", set-up: import math}
                        """).code())
                .extracting(code ->
                        code.pattern() + " " + code.text() + " " + code.place().line())
                .contains("true print(_x_) 2", "true def main(): ___ 2", "false f(1 +) 3", "false import math 3");
    }

    @Test
    void styleRulesAreExtraWhereTheyAreMattersOfTaste() {
        assertThat(ids("goals: [{style: [syntax, docstrings, nested-functions, unused-results, unused-variables]}]"))
                .containsExactly(
                        "goal:core.misc:syntax",
                        "goal:core.lint:docstrings",
                        "goal:core.lint:nested-functions",
                        "goal:extra.lint:unused-results",
                        "goal:extra.lint:unused-variables");
    }

    @Test
    void goalsAreMadeOfGoals() {
        List<Goal> goals = files.spec("""
                        goals:
                          - joint:
                              - check: loop
                              - calls: f(1)
                            name: both
                            category: extra
                            credit: {required: 1}
                            display: judged-parts
                          - fail: {check: {call: eval}}
                          - precondition: {check: {define: f}}
                            goal: {calls: f(2)}
                          - note: Well begun.
                        """).goals();
        assertThat(goals)
                .extracting(goal -> goal.id().toString())
                .containsExactly(
                        "goal:extra.joint:both",
                        "goal:core.fail:call-eval",
                        "goal:core.precondition:f",
                        "goal:feedback_only.node:note");
        GoalTest.Joint joint = (GoalTest.Joint) goals.get(0).test();
        assertThat(joint.parts()).hasSize(2).allMatch(part -> part.tags().category() == Category.EXTRA);
        assertThat(joint.display()).isEqualTo(GoalTest.Display.JUDGED_PARTS);
        assertThat(goals.get(1).description().title()).startsWith("Not: ");
    }

    @Test
    void casesCanBeToldApartRatherThanCompared() {
        assertThat(files.spec("goals: [{calls: [f(1), f(2)], distinguish: true}]")
                        .goals()
                        .get(0)
                        .test())
                .isInstanceOf(GoalTest.Distinguish.class);
    }

    @Test
    void comparisonsTakeTheirOptions() {
        assertThat(compare(files.spec("goals: [{calls: f(1), how: {near: 0.25}}]")
                                .goals()
                                .get(0))
                        .comparison())
                .isEqualTo(new NearNumbers(0.25, 0));
        assertThat(compare(files.spec("goals: [{calls: f(1), how: {any-of: ['[1]', 2]}}]")
                                .goals()
                                .get(0))
                        .comparison()
                        .describe())
                .isNotBlank();
    }

    @Test
    void snippetsShowTheSolution() {
        TaskSpec spec = files.file("soln/data.txt", "1 2\n").spec("""
                        goals: [{calls: f(1)}]
                        snippets:
                          - {id: some, calls: [f(1), f(2)], caption: Two.}
                          - {id: file, contents: data.txt}
                          - {id: fixed, text: "In short"}
                          - {id: saved, calls: save(), show-files: out.txt, title: Saved}
                        """).read();
        assertThat(spec.snippets()).extracting(Snippet::id).containsExactly("some", "file", "fixed", "saved");
        assertThat(spec.snippets().get(0).cells())
                .extracting(Snippet.Cell::code)
                .containsExactly("f(1)", "f(2)");
        assertThat(spec.snippets().get(0).title()).isEqualTo("Some");
        assertThat(spec.snippets().get(1).cells().get(0).fixed()).isEqualTo("1 2\n");
        assertThat(spec.snippets()
                        .get(3)
                        .cells()
                        .get(0)
                        .payload()
                        .orElseThrow()
                        .conditions()
                        .capture()
                        .files())
                .containsExactly("out.txt");
        assertThat(spec.payloads()).as("what submissions run").hasSize(1);
    }

    @Test
    void examplesSayWhatIsExpectedOfThem() {
        List<ExampleSpec> examples = spec("""
                        goals: [{calls: f(1)}]
                        examples:
                          lazy: {failed: "#test:f$", score: [0, 0.5], evaluation: incomplete, warnings: line 7}
                          fine: {}
                        """).examples();
        assertThat(examples).extracting(ExampleSpec::name).containsExactly("lazy", "fine");
        ExampleSpec lazy = examples.get(0);
        assertThat(lazy.goals()).singleElement().satisfies(goal -> {
            assertThat(goal.reference()).isEqualTo("#test:f$");
            assertThat(goal.status()).isEqualTo(Status.FAILED);
            assertThat(goal.place().brief()).isEqualTo("spec.yaml:3");
        });
        assertThat(lazy.score().orElseThrow().contains(0.5)).isTrue();
        assertThat(lazy.score().orElseThrow().contains(0.51)).isFalse();
    }

    @Test
    void aSpecSaysWhereItRunsAndHowItIsLaidOut() {
        TaskSpec spec = spec("""
                image: python:3.12-slim
                memory: 128MB
                file: src/shapes.py
                loading: {inputs: [x], inputs-end: loop}
                grouping: type
                instructions: Do it.
                goals: [{calls: f(1)}, {check: loop, file: other.py}]
                """);
        assertThat(spec.image()).hasValue("python:3.12-slim");
        assertThat(spec.memory()).hasValue(128L * 1024 * 1024);
        assertThat(spec.sources()).containsExactly("src/shapes.py", "other.py");
        assertThat(spec.loading()).isEqualTo(new Inputs(List.of("x"), Inputs.Policy.LOOP));
        assertThat(spec.grouping()).isEqualTo(TaskSpec.Grouping.TYPE);
        assertThat(spec.instructions()).isEqualTo("Do it.");
        assertThat(spec.payloads()).extracting(Payload::file).containsExactly("src/shapes.py");
    }

    @Test
    void everyTitleIsASentenceForPeople() {
        List<String> titles = Stream.of(
                        "calls: f(1)",
                        "{calls: f(1), compare: output}",
                        "{calls: f(1), compare: success}",
                        "{calls: f(1), compare: {file: a.txt}}",
                        "{calls: f(1), harness: argument-changes}",
                        "{run: program, compare: errors}")
                .map(entry -> files.spec("goals: " + (entry.startsWith("{") ? entry : "{" + entry + "}"))
                        .goals()
                        .get(0)
                        .description()
                        .title())
                .toList();
        assertThat(titles)
                .containsExactly(
                        "f returns the right result",
                        "f prints the right output",
                        "f runs without an error",
                        "f writes the right content into a.txt",
                        "f changes only the arguments that it should",
                        "The program prints the right errors");
    }
}
