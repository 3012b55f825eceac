package io.jenkins.plugins.autograder.evaluation.judge.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadyMadeChecksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "module     | import math              | accomplished",
                "module     | import random, math      | accomplished",
                "module     | import math as m         | accomplished",
                "module     | import random            | failed",
                "module     | from math import pi      | failed",
                "module     | import math\\nimport math | failed",
                "everything | from math import *       | accomplished",
                "everything | from math import pi      | failed",
                "any        | from math import pi      | accomplished",
                "any        | from math import *       | accomplished",
                "any        | import math              | accomplished",
                "any        | from random import pi    | failed",
                "names      | from math import pi, e   | accomplished",
                "names      | from math import e, x, pi | accomplished",
                "names      | from math import pi\\nfrom math import e | accomplished",
                "names      | from math import pi as p, e | accomplished",
                "names      | from math import pi      | failed",
                "names      | import math              | failed",
            })
    void imports(String kind, String program, String status) {
        Check check =
                switch (kind) {
                    case "module" -> ImportChecks.module("math");
                    case "everything" -> ImportChecks.everything("math");
                    case "any" -> ImportChecks.any("math");
                    default -> ImportChecks.names("math", List.of("pi", "e"));
                };

        assertThat(Checking.status(check, program)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "def rect(a, b): return a * b       | accomplished | accomplished | accomplished | accomplished",
                "def rect(w, h=1): return w         | accomplished | accomplished | failed       | accomplished",
                "def rect(w, *rest): return w       | accomplished | accomplished | failed       | accomplished",
                "def rect(w): return w              | accomplished | failed       | failed       | accomplished",
                "def other(a, b): return a          | failed       | failed       | failed       | accomplished",
                "x = 1                              | failed       | failed       | failed       | failed",
            })
    void definitions(String program, String byName, String byCount, String byPattern, String anyName) {
        List<String> name = List.of("rect");

        assertThat(Checking.status(FunctionChecks.definition("rect"), program))
                .as("name")
                .isEqualTo(byName);
        assertThat(Checking.status(FunctionChecks.definition(name, 2), program))
                .as("count")
                .isEqualTo(byCount);
        assertThat(Checking.status(FunctionChecks.definition(name, "a, _"), program))
                .as("pattern")
                .isEqualTo(byPattern);
        assertThat(Checking.status(FunctionChecks.definition("_"), program))
                .as("any")
                .isEqualTo(anyName);
    }

    @Test
    void furtherDefinitionsAreOnlyNoted() {
        CheckResult result = Checking.check(FunctionChecks.definition("f"), "def f(): return 1\ndef f(): return 2\n");

        assertThat(result.verdict().status().word()).isEqualTo("accomplished");
        assertThat(result.verdict().summary()).isEqualTo("Expected exactly 1 definition of f; found 2 (lines 1, 2).");
        assertThat(result.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "print(1)            | accomplished | failed       | failed",
                "print(1, end='')    | accomplished | failed       | failed",
                "print(*a)           | accomplished | accomplished | failed",
                "print(1, 2)         | accomplished | accomplished | failed",
                "log.print(1)        | failed       | failed       | accomplished",
                "show(1)             | failed       | failed       | failed",
            })
    void calls(String program, String function, String twoArguments, String method) {
        Check print = FunctionChecks.call("print");

        assertThat(Checking.status(print, program)).isEqualTo(function);
        assertThat(Checking.status(
                        FunctionChecks.withArguments(
                                FunctionChecks.call(List.of("print"), "___", false), 2, OptionalInt.of(2)),
                        program))
                .isEqualTo(twoArguments);
        assertThat(Checking.status(FunctionChecks.methodCall("print"), program)).isEqualTo(method);
    }

    @Test
    void callsOfFunctionsOfOnesOwn() {
        Check local = FunctionChecks.local(FunctionChecks.call("_"), List.of("main"));

        assertThat(Checking.status(local, "def f(): return 1\nf()\n")).isEqualTo("accomplished");
        assertThat(Checking.status(local, "print(1)\n")).isEqualTo("failed");
        assertThat(Checking.status(local, "def main(): return 1\nmain()\n")).isEqualTo("failed");
    }

    @Test
    void callsOfTheSameFunctionCountAsOne() {
        Check two = FunctionChecks.byName(FunctionChecks.call("_")).withQuantity(Quantity.atLeast(2));

        assertThat(Checking.status(two, "f(1)\nf(2)\n")).isEqualTo("failed");
        assertThat(Checking.status(two, "f(1)\ng(2)\n")).isEqualTo("accomplished");
    }

    @Test
    void requiresSomethingOfTheFunctionThatIsCalled() {
        Check helper = FunctionChecks.local(FunctionChecks.call("_"), List.of())
                .requireOfDefinition(Constructs.loop(Constructs.Loops.ANY));

        assertThat(Checking.status(helper, "def f():\n    for i in a: print(i)\nf()\n"))
                .isEqualTo("accomplished");
        assertThat(Checking.status(helper, "def f():\n    return 1\nf()\n")).isEqualTo("partial");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "for i in a: f()              | ANY FOR BLOCK",
                "for i in a: f()\\nelse: g()   | ANY FOR BLOCK",
                "while a: f()                 | ANY WHILE BLOCK",
                "x = [i for i in a]           | ANY COMPREHENSION",
                "x = {i: i for i in a if i}   | ANY COMPREHENSION",
                "x = {i for i in a}           | ANY COMPREHENSION",
                "x = sum(i for i in a)        | ANY COMPREHENSION",
                "x = [i for j in a for i in j] | ",
                "x = 1                        | ",
            })
    void loops(String program, String kinds) {
        for (Constructs.Loops only : Constructs.Loops.values()) {
            boolean found = kinds != null && List.of(kinds.split(" ")).contains(only.name());
            assertThat(Checking.status(Constructs.loop(only), program))
                    .as(only.name())
                    .isEqualTo(found ? "accomplished" : "failed");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "if a: f()                       | 1",
                "if a: f()\\nelse: g()            | 1",
                "if a: f()\\nelif b: g()\\nelse: h() | 2",
                "x = 1 if a else 2               | 1",
                "x = 1                           | 0",
            })
    void conditionals(String program, int count) {
        Check exactly = Constructs.ifElse().withQuantity(Quantity.exactly(count));

        assertThat(Checking.status(exactly, program)).isEqualTo("accomplished");
    }

    @Test
    void returns() {
        String bare = "def f():\n    return\n";

        assertThat(Checking.status(Constructs.returns(false), bare)).isEqualTo("failed");
        assertThat(Checking.status(Constructs.returns(true), bare)).isEqualTo("accomplished");
        assertThat(Checking.status(Constructs.returns(false), "def f():\n    return 1\n"))
                .isEqualTo("accomplished");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "try: f()\\nexcept: g()                        | accomplished",
                "try: f()\\nexcept ValueError as problem: g()  | accomplished",
                "try: f()\\nexcept A: g()\\nexcept B: h()       | accomplished",
                "try: f()\\nfinally: g()                       | accomplished",
                "try: f()\\nexcept A: g()\\nelse: h()\\nfinally: i() | accomplished",
                "f()                                          | failed",
            })
    void tries(String program, String status) {
        assertThat(Checking.status(Constructs.tries(), program)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "with a: f()                | accomplished",
                "with a as b: f()           | accomplished",
                "with a as b, c, d as e: f() | accomplished",
                "f()                        | failed",
            })
    void withs(String program, String status) {
        assertThat(Checking.status(Constructs.withs(), program)).isEqualTo(status);
    }

    @Test
    void namesHaveToBeNames() {
        assertThatThrownBy(() -> FunctionChecks.definition("two words"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("function is 'two words'; it has to be a name, such as area");
        assertThatThrownBy(() -> ImportChecks.names("math", List.of()))
                .hasMessage("names is empty; it has to have a name");
        assertThatThrownBy(() -> ImportChecks.module("a-b"))
                .hasMessage("module is 'a-b'; it has to be a name, such as area, or names with dots between them");
    }

    @Test
    void theNameOfAFunctionNeedNotBeGivenAway() {
        Check check = FunctionChecks.announced(
                FunctionChecks.call("sqrt"), "call of a function for roots", "calls of a function for roots");

        assertThat(Checking.check(check, "f(1)").verdict().summary())
                .isEqualTo("Expected at least 1 call of a function for roots; found none.");
    }
}
