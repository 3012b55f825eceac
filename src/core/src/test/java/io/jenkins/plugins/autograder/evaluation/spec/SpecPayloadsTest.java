package io.jenkins.plugins.autograder.evaluation.spec;

import static io.jenkins.plugins.autograder.evaluation.spec.SpecReaderTest.compare;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.evaluation.judge.Context;
import io.jenkins.plugins.autograder.evaluation.judge.Slot;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is run for what an author writes, and under which conditions. */
class SpecPayloadsTest {
    private final SpecFiles files;

    SpecPayloadsTest(@TempDir Path directory) {
        this.files = new SpecFiles(directory);
    }

    private TaskSpec spec(String yaml) {
        return files.spec(yaml).read();
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
}
