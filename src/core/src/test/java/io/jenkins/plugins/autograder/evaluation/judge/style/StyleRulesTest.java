package io.jenkins.plugins.autograder.evaluation.judge.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.observe.SourceObservation;
import io.jenkins.plugins.autograder.evaluation.tree.Trees;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleRulesTest {

    /** A file with syntax errors fails the goal. */
    @Test
    void weakness2ParseErrors() {
        SourceObservation.Repair repair = new SourceObservation.Repair(3, "invalid syntax");

        Verdict good = new NoParseErrors().judge(source("x = 1\n"));
        Verdict bad = new NoParseErrors().judge(broken(List.of(repair), true));
        Verdict hopeless = new NoParseErrors().judge(broken(List.of(repair, repair), false));

        assertThat(good.status().word()).isEqualTo("accomplished");
        assertThat(bad.status().word()).isEqualTo("failed");
        assertThat(bad.summary())
                .isEqualTo("There is a syntax error in line 3. What was judged is the rest of the file.");
        assertThat(bad.details()).containsExactly(new Detail.Lines("invalid syntax", "areas.py", List.of(3)));
        assertThat(hopeless.summary())
                .isEqualTo("There are 2 syntax errors, the first in line 3. The file cannot be run.");
    }

    private static SourceObservation broken(List<SourceObservation.Repair> repairs, boolean loadable) {
        return new SourceObservation(
                "areas.py", "", repairs, Optional.empty(), loadable, Optional.empty(), Optional.empty(), Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "x = 1 | accomplished",
                "def f():\\n    'Does it.'\\n    return 1 | accomplished",
                "def f():\\n    return 1 | failed",
                "def f():\\n    '''  \\n  '''\\n    return 1 | failed",
                "def f():\\n    'Does it.'\\ndef g(): pass | partial",
                "def f():\\n    'Does it.'\\n    def g(): pass | accomplished",
                "def main(): pass | accomplished",
                "class A:\\n    def f(self): pass | accomplished",
                "if a:\\n    def f(): pass | failed",
            })
    void docstrings(String program, String status) {
        assertThat(status(new RequireDocstrings(List.of("main")), program)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "def f(): pass\\ndef g(): pass | accomplished",
                "def f():\\n    def g(): pass | failed",
                "def f():\\n    def g(): pass\\ndef h(): pass | partial",
                "def f():\\n    def helper(): pass | accomplished",
                "class A:\\n    def f(self): pass | accomplished",
                "def f():\\n    if a:\\n        def g():\\n            def h(): pass | failed",
            })
    void nestedFunctions(String program, String status) {
        assertThat(status(new DontNestFunctions(List.of("helper")), program)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "print(1)                                 | accomplished",
                "x = len(a)                               | accomplished",
                "len(a)                                   | failed",
                "len(a)\\nx = len(b)                      | partial",
                "a.upper()                                | failed",
                "a.append(1)                              | accomplished",
                "def f(): return 1\\nf()                  | failed",
                "def f(): print(1)\\nf()                  | accomplished",
                "def f():\\n    def g(): return 1\\nf()   | accomplished",
                "def len(a): print(a)\\nlen(1)            | accomplished",
                "roll(1)                                  | failed",
                "b.area()                                 | failed",
                "sorted(a)                                | accomplished",
                "input()                                  | accomplished",
                "class A:\\n    def count(self): self.n += 1\\nA().count() | accomplished",
            })
    void unusedResults(String program, String status) {
        StyleRule rule = new DontWasteFruit(List.of("roll", ".area"), List.of("sorted"));

        assertThat(status(rule, program)).isEqualTo(status);
    }

    /** The results of these two are known, too. */
    @ParameterizedTest
    @CsvSource({"a.capitalize()", "a.startswith('b')"})
    void weakness12FruitfulMethods(String program) {
        assertThat(status(new DontWasteFruit(List.of(), List.of()), program)).isEqualTo("failed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "x = 1\\nprint(x)                           | -",
                "x = 1                                      | x",
                "x = 1\\nx = 2                              | x",
                "x = 1\\nx += 1                             | x",
                "x = 1\\nx += 1\\nprint(x)                  | -",
                "x: int = 1                                 | x",
                "x: int                                     | -",
                "def f(a, b): return a                      | b",
                "def f(a, *b, c=1, **d): return a           | b c d",
                "def f(a): x = a                            | x",
                "def f():\\n    x = 1\\n    return lambda: x | -",
                "def f():\\n    x = 1\\n    def g(): return x\\n    return g | -",
                "def f():\\n    x = 1\\n    def g(): x = 2\\n    return g() | x x",
                "x = 0\\ndef f():\\n    global x\\n    x = 1 | x",
                "x = 0\\ndef f():\\n    global x\\n    x = 1\\nprint(x) | -",
                "def f():\\n    global x\\n    x = 1\\ndef g(): return x | -",
                "def f():\\n    n = 0\\n    def g():\\n        nonlocal n\\n        n = 1\\n    g()\\n    return n | -",
                "a, b = f()\\nprint(a)                      | b",
                "a, _ = f()\\nprint(a)                      | -",
                "a, *b = f()\\nprint(a)                     | b",
                "x = []\\nx[0] = 1                          | -",
                "x = f()\\nx.y = 1                          | -",
                "for i in range(3): print('x')              | -",
                "for i in a:\\n    x = i                    | x",
                "y = [x for x in a]\\nprint(y)              | -",
                "with f() as g: pass                        | g",
                "with f() as g: print(g)                    | -",
                "if (n := f()): print(n)                    | -",
                "if (n := f()): pass                        | n",
                "z = [n for x in a if (n := x)]\\nprint(z, n) | -",
                "class A:\\n    size = 1\\n    def f(self, a): return 1 | a",
                "try: f()\\nexcept E as e: pass             | -",
                "x = 1\\nprint(f'{x}')                      | -",
                "x = 1\\nprint(locals())                    | -",
                "__all__ = []                               | -",
                "result = 1                                 | -",
                "def f(a=x): return a\\nx = 1               | -",
                "@x\\ndef f(): pass\\nx = 1                 | -",
            })
    void unusedVariables(String program, String names) {
        Verdict verdict = new DontWasteBoxes(List.of("result"), 2, false).judge(source(program.replace("\\n", "\n")));

        assertThat(verdict.details().stream()
                        .map(detail -> ((Detail.Lines) detail).text().replace(" is never used", "")))
                .containsExactlyInAnyOrder(names.equals("-") ? new String[0] : names.split(" "));
    }

    @Test
    void loopVariablesHaveToBeUsedWhereAsked() {
        StyleRule rule = new DontWasteBoxes(List.of(), 0, true);

        assertThat(status(rule, "for i in range(3): print('x')")).isEqualTo("failed");
        assertThat(status(rule, "for i in range(3): print(i)")).isEqualTo("accomplished");
        assertThat(status(rule, "y = [0 for x in a]\nprint(y)")).isEqualTo("failed");
    }

    @ParameterizedTest
    @CsvSource({"0, failed", "1, partial", "2, partial"})
    void someUnusedVariablesAreTolerated(int tolerance, String status) {
        assertThat(status(new DontWasteBoxes(List.of(), tolerance, false), "x = 1"))
                .isEqualTo(status);
        assertThatThrownBy(() -> new DontWasteBoxes(List.of(), -1, false))
                .hasMessage("tolerance is -1; it has to be 0 or more");
    }

    @Test
    void saysWhichAndWhere() {
        Verdict verdict = DontWasteBoxes.USUAL.judge(source("def f(a):\n    b = 1\n    return 2\n"));

        assertThat(verdict.summary()).isEqualTo("2 variables or parameters are never used: a and b.");
        assertThat(verdict.details())
                .containsExactly(
                        new Detail.Lines("a is never used", "areas.py", List.of(1)),
                        new Detail.Lines("b is never used", "areas.py", List.of(2)));
    }

    private static String status(StyleRule rule, String program) {
        return rule.judge(source(program.replace("\\n", "\n"))).status().word();
    }

    private static SourceObservation source(String program) {
        return new SourceObservation(
                "areas.py",
                program,
                List.of(),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.of(Trees.of(program)),
                Map.of());
    }
}
