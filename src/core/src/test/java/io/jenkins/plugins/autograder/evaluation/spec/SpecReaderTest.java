package io.jenkins.plugins.autograder.evaluation.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.evaluation.judge.Category;
import io.jenkins.plugins.autograder.evaluation.judge.Goal;
import io.jenkins.plugins.autograder.evaluation.judge.GoalTest;
import io.jenkins.plugins.autograder.evaluation.judge.GoalType;
import io.jenkins.plugins.autograder.evaluation.judge.compare.NearNumbers;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.observe.Inputs;
import io.jenkins.plugins.autograder.evaluation.observe.Payload;
import java.nio.file.Path;
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

    static GoalTest.Compare compare(Goal goal) {
        return (GoalTest.Compare) goal.test();
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
