package io.jenkins.plugins.autograder.evaluation.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author is told of a mistake: where it is, what is there, and how to mend it. */
class SpecProblemsTest {
    private final SpecFiles files;

    SpecProblemsTest(@TempDir Path directory) {
        this.files = new SpecFiles(directory);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("goals: [{cals: f(1)}]", "1:10: unknown key goals.cals; did you mean calls?"),
                mistake("gaols: []", "1:1: unknown key gaols; did you mean goals?"),
                mistake("image: x", "spec.yaml: there are no goals; add goals: and what submissions are judged by"),
                mistake(
                        "goals:\n  - calls: f(1)\n    check: loop",
                        "2:5: a goal has to have one of calls, run, variable, block, check, style, note, joint, fail,"
                                + " precondition; there are calls and check"),
                mistake("goals: [{calls: 'f(1'}]", "1:17: \"f(1\" is no call: a bracket or a quote is not closed"),
                mistake(
                        "goals:\n  - calls: |\n      f(1)\n\n      2 + 2",
                        "5:1: \"2 + 2\" is no call: a call is a name and arguments in brackets, such as rect(2, 3)"),
                mistake("goals: [{calls: f(1) == x + 1}]", "1:17: "),
                mistake(
                        "goals: [{calls: [f(1), g(1)]}]",
                        "1:17: there are calls of f and g; make a goal for each, or give them a name together: name:"
                                + " shapes"),
                mistake("goals: [{run: programm}]", "1:15: goals.run is \"programm\"; did you mean program?"),
                mistake(
                        "goals: [{block: x = 1}]",
                        "1:17: a block needs a name beside it, by which its goal is known: name: swap"),
                mistake(
                        "goals: [{calls: f(1), category: corre}]",
                        "1:33: goals.category is \"corre\"; did you mean core?"),
                mistake(
                        "goals: [{calls: f(1), name: a b}]",
                        "1:29: goals.name is \"a b\"; a name has letters, digits and _ . : - only, since ids are made"
                                + " of it"),
                mistake("goals: [{calls: f(1), weight: -1}]", "1:31: goals.weight is -1; a weight is a number from 0"),
                mistake("goals: [{calls: f(1), how: firmm}]", "1:28: goals.how is \"firmm\"; did you mean firm?"),
                mistake("goals: [{calls: f(1), how: {firm: 2}}]", "firm has no options; write it alone"),
                mistake("goals: [{calls: f(1), how: near}]", "near needs a distance, such as near: 0.01"),
                mistake("goals: [{calls: f(1), how: {contains: '(a'}}]", "1:28: "),
                mistake(
                        "goals: [{calls: f(1), compare: file}]",
                        "file needs a name behind it: compare: {file: scores.txt}"),
                mistake("goals: [{calls: f(1), compare: {file: ../x}}]", "1:39: "),
                mistake("goals: [{calls: f(1), distinguish: true}]", "there have to be two or more"),
                mistake("goals: [{calls: f(1), inputs-end: hold}]", "1:35: there are no inputs to repeat"),
                mistake("goals: [{calls: f(1), timeout: 1d}]", "1:32: goals.timeout is \"1d\"; a duration is"),
                mistake("goals: [{calls: f(1), trials: 0}]", "1:31: trials is 0; allowed is 1 to"),
                mistake(
                        "goals: [{calls: f(1), files: {a: {from: none.txt}}}]",
                        "1:41: goals.files.a.from is \"none.txt\"; there is no such file below the directory of the"
                                + " spec"),
                mistake("goals: [{calls: f(1), files: {a: {from: ../../etc/passwd}}}]", "there is no such file"),
                mistake("goals: [{calls: f(1), expected: 1 +}]", "1:33: "),
                mistake("goals: [{check: lop}]", "1:17: goals.check is \"lop\"; did you mean loop?"),
                mistake(
                        "goals: [{check: {min: 2}}]",
                        "1:17: a check has to have one of define, call, method, import, loop, if, return, try, with,"
                                + " pattern; there is none"),
                mistake("goals: [{check: {loop: for, min: 3, max: 2}}]", "max is 2, less than min, 3"),
                mistake("goals: [{check: {call: a b}}]", "1:24: "),
                mistake(
                        "goals: [{check: {loop: any, category: extra}}]",
                        "1:39: the category of a goal stands beside check:, not in it"),
                mistake("goals: [{style: docstring}]", "1:17: goals.style is \"docstring\"; did you mean docstrings?"),
                mistake(
                        "goals: [{joint: [{check: loop}]}]",
                        "a joint goal needs a name beside it, by which it is known: name: shapes"),
                mistake(
                        "goals: [{precondition: {check: loop}}]",
                        "a precondition needs a goal beside it that it is the condition of: goal: {...}"),
                mistake("goals: [{fail: {style: [docstrings, syntax]}}]", "this makes 2 goals; one is needed here"),
                mistake("{goals: [{calls: f(1)}], memory: 1MB}", "1:34: memory is \"1MB\"; "),
                mistake("{goals: [{calls: f(1)}], grouping: types}", "1:36: grouping is \"types\"; did you mean type?"),
                mistake(
                        "{goals: [{calls: f(1)}], snippets: [{calls: f(1)}]}",
                        "a snippet has no id; give it one, by which instructions refer to it: id: first-steps"),
                mistake(
                        "{goals: [{calls: f(1)}], snippets: [{id: a, text: x}, {id: a, text: y}]}",
                        "1:60: snippets.id is \"a\"; another snippet has this id already"),
                mistake(
                        "{goals: [{calls: f(1)}], snippets: [{id: a, contents: none.txt}]}",
                        "there is no such file in the directory of the solution"),
                mistake(
                        "{goals: [{calls: f(1)}], examples: {a: {faild: x}}}",
                        "1:41: unknown key examples.a.faild; did you mean failed?"),
                mistake(
                        "{goals: [{calls: f(1)}], examples: {a: {score: 2}}}",
                        "a score is from 0 to 1, or two of them: at least and at most"),
                mistake("{goals: [{calls: f(1)}], examples: {a/b: {}}}", "it has to be that of a directory"),
                mistake("goals: [}", "1:9: this is not YAML: "));
    }

    private static Arguments mistake(String yaml, String message) {
        return Arguments.of(yaml, message);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isToldWhereItIsAndHowToMendIt(String yaml, String message) {
        assertThat(files.spec(yaml).problems())
                .as("what is said of %s", yaml)
                .isNotEmpty()
                .allMatch(problem ->
                        problem.startsWith("spec.yaml:") && problem.lines().count() == 1)
                .anyMatch(problem -> problem.contains(message));
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThat(files.spec("""
                        goals:
                          - calls: f(
                          - check: lop
                          - {run: program, timeout: never}
                        grouping: types
                        """).problems())
                .extracting(problem -> problem.split(":", -1)[1])
                .containsExactly("2", "3", "4", "5");
    }

    /** Each line of the example course's specs in turn is taken out, or says something else. */
    @ParameterizedTest
    @ValueSource(strings = {"receipt", "converter", "stairs", "wordcount"})
    void noDamageIsTooMuch(String task) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../../docs/course/tasks/specs", task, "spec.yaml"));
        for (int i = 0; i < lines.size(); i++) {
            String key = lines.get(i).replaceFirst("(:)?\\s+\\S*$", ":");
            for (String line : List.of("", key + " []", key + " {}", key + " x", key + " -7", key + " [{a: b}]", key)) {
                List<String> damaged = new ArrayList<>(lines);
                damaged.set(i, line);
                assertThatCode(() -> files.spec(String.join("\n", damaged)).problems())
                        .as("line %s: %s", i + 1, line)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void aSpecOfPotluckIsNotRun() {
        assertThat(files.file("spec.py", "").problems())
                .containsExactly("spec.yaml: task shapes has no spec; write one here (spec.py is a program of potluck,"
                        + " which is not run; docs/evaluation.md says how to write it anew)");
    }

    @Test
    void aDirectoryThatIsHandedInNeedsAMainFile() {
        assertThat(files.file("soln/shapes.py/main.py", "")
                        .spec("goals: [{calls: f(1)}]")
                        .problems())
                .containsExactly("spec.yaml: what is handed in is the directory shapes.py; say which file of it is run:"
                        + " file: shapes.py/main.py");
    }
}
