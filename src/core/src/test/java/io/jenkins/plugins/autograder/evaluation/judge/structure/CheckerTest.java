package io.jenkins.plugins.autograder.evaluation.judge.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.tree.Trees;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckerTest {
    private static final Check LOOP = Constructs.loop(Constructs.Loops.ANY);
    private static final Check PRINT = FunctionChecks.call("print");

    private static String prints(int count) {
        return "print(1)\n".repeat(count);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 0, failed",
        "1, 3, 1, accomplished",
        "1, 3, 3, accomplished",
        "1, 3, 4, failed",
        "0, 0, 0, accomplished",
        "0, 0, 1, failed",
        "2, 2, 2, accomplished",
        "2, 2, 1, failed",
    })
    void countsBetweenLimits(int min, int max, int count, String status) {
        assertThat(Checking.status(PRINT.withQuantity(Quantity.between(min, max)), "x = 1\n" + prints(count)))
                .isEqualTo(status);
    }

    @Test
    void saysWhatWasExpectedAndWhere() {
        CheckResult result = Checking.check(PRINT.withQuantity(Quantity.between(1, 2)), "x = 1\n" + prints(3));

        assertThat(result.title()).isEqualTo("1 to 2 calls of print");
        assertThat(result.verdict().summary()).isEqualTo("Expected 1 to 2 calls of print; found 3 (lines 2, 3, 4).");
        assertThat(result.verdict().details()).containsExactly(new Detail.Lines("Found", "", List.of(2, 3, 4)));
    }

    @Test
    void aForbiddenThingIsSaidToBeNone() {
        Check none = PRINT.withQuantity(Quantity.NONE);

        assertThat(Checking.check(none, "x = 1\n").verdict().summary())
                .isEqualTo("Expected no calls of print; found none.");
    }

    /** Too many of something is partial where {@code softmax()} says no more than that. */
    @Test
    void weakness4SoftLimits() {
        Quantity atMostFive = Quantity.between(0, 5).softMax(Leniency.PARTIAL);
        Quantity atLeastFive = Quantity.atLeast(5).softMin(Leniency.PARTIAL);

        assertThat(Checking.status(PRINT.withQuantity(atMostFive), prints(6))).isEqualTo("partial");
        assertThat(Checking.status(PRINT.withQuantity(atLeastFive), prints(4))).isEqualTo("partial");
    }

    @ParameterizedTest
    @CsvSource({
        "NOTE, 6, accomplished, false", "WARN, 6, accomplished, true", "PARTIAL, 6, partial, false",
        "FAIL, 6, failed, false", "BOUND, 7, partial, false", "BOUND, 8, failed, false",
    })
    void tooManyHasAConsequence(Leniency.Kind kind, int count, String status, boolean warned) {
        Leniency leniency = kind == Leniency.Kind.BOUND ? Leniency.bound(7) : new Leniency(kind, 0);
        CheckResult result =
                Checking.check(PRINT.withQuantity(Quantity.between(0, 5).softMax(leniency)), prints(count));

        assertThat(result.verdict().status().word()).isEqualTo(status);
        assertThat(result.warnings()).hasSize(warned ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "NOTE, 2, accomplished, false", "WARN, 2, accomplished, true", "PARTIAL, 2, partial, false",
        "FAIL, 2, failed, false", "BOUND, 2, partial, false", "BOUND, 1, failed, false",
    })
    void tooFewHasAConsequence(Leniency.Kind kind, int count, String status, boolean warned) {
        Leniency leniency = kind == Leniency.Kind.BOUND ? Leniency.bound(2) : new Leniency(kind, 0);
        CheckResult result =
                Checking.check(PRINT.withQuantity(Quantity.atLeast(3).softMin(leniency)), prints(count));

        assertThat(result.verdict().status().word()).isEqualTo(status);
        assertThat(result.warnings()).hasSize(warned ? 1 : 0);
    }

    /** Places that meet their requirements in full and in part are counted together. */
    @Test
    void weakness5EnoughFullAndPartialMatches() {
        Check loops = LOOP.withQuantity(Quantity.exactly(3)).require(PRINT);
        String two = "for a in b: print(a)\nfor a in b: print(a)\n";

        assertThat(Checking.status(loops, two + "for a in b: print(a)\n")).isEqualTo("accomplished");
        assertThat(Checking.status(loops, two + "for a in b: f(a)\n")).isEqualTo("partial");
        assertThat(Checking.status(loops, two)).isEqualTo("failed");
    }

    @Test
    void requirementsAreMetWithinTheMatch() {
        Check loop = LOOP.require(PRINT);

        assertThat(Checking.status(loop, "for a in b: print(a)\n")).isEqualTo("accomplished");
        assertThat(Checking.status(loop, "for a in b: f(a)\nprint(1)\n")).isEqualTo("partial");
    }

    @Test
    void requirementsKnowTheBindingsOfTheMatch() {
        Check loop = Check.of("loop", Target.of("loop", "loops", List.of("for _x_ in _:\n    ___\n")), Quantity.SOME)
                .require(Check.of("use", Target.of("use", "uses", List.of("print(_x_)")), Quantity.SOME))
                .withTolerance(0);

        assertThat(Checking.status(loop, "for a in b: print(a)\n")).isEqualTo("accomplished");
        assertThat(Checking.status(loop, "for a in b: print(b)\n")).isEqualTo("failed");
    }

    @ParameterizedTest
    @CsvSource({"0, failed", "1, partial", "2, partial"})
    void toleranceSaysHowManyPointsMayLack(int tolerance, String status) {
        Check loop = LOOP.require(PRINT, FunctionChecks.call("f")).withTolerance(tolerance);

        assertThat(Checking.status(loop, "for a in b: f(a)\n")).isEqualTo(status);
    }

    @Test
    void tellsOfTheMatchThatComesNearest() {
        Check loop = LOOP.require(PRINT, FunctionChecks.call("f")).withTolerance(0);

        CheckResult result = Checking.check(loop, "for a in b: g(a)\nfor a in b: f(a)\n");

        assertThat(result.verdict().summary()).isEqualTo("Expected at least 1 loop; found none.");
        assertThat(result.verdict().details())
                .containsExactly(new Detail.Lines("Found, but does not count", "", List.of(1, 2)));
        assertThat(result.parts())
                .extracting(part -> part.id() + " " + part.verdict().status().word())
                .containsExactly("call-print failed", "call-f accomplished");
    }

    @Test
    void whatIsInsideOfSomethingElseNeedNotCount() {
        Check outside = PRINT.withWhere(Where.outside("def _(___):\n    ___\n"));

        assertThat(Checking.status(outside, "def f():\n    print(1)\n")).isEqualTo("failed");
        assertThat(Checking.status(outside, "def f():\n    return 1\nprint(1)\n"))
                .isEqualTo("accomplished");
    }

    @Test
    void nestedLoopsHaveToBeNestedWhereAsked() {
        Check any = LOOP.require(LOOP).withTolerance(0);
        Check nested =
                LOOP.require(LOOP.withWhere(Where.ANYWHERE.withSmaller())).withTolerance(0);
        String single = "for a in b: print(a)\n";
        String twice = "for a in b:\n    for c in a: print(c)\n";

        assertThat(Checking.status(any, single)).isEqualTo("accomplished");
        assertThat(Checking.status(nested, single)).isEqualTo("failed");
        assertThat(Checking.status(nested, twice)).isEqualTo("accomplished");
    }

    @Test
    void functionsThatAreCalledCountWhereAsked() {
        Check main = FunctionChecks.definition("main").require(LOOP.withWhere(Where.ANYWHERE.withCallees()));
        Check strict = FunctionChecks.definition("main").require(LOOP);
        String program =
                "def main():\n    helper()\ndef helper():\n    deeper()\ndef deeper():\n    for a in b: main()\n";

        assertThat(Checking.status(main, program)).isEqualTo("accomplished");
        assertThat(Checking.status(strict, program)).isEqualTo("partial");
    }

    /** Each of many functions calls all others: every one is looked at once. */
    @Test
    void calleesAreLookedAtOnce() {
        StringBuilder program = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            program.append("def f").append(i).append("():\n");
            for (int j = 0; j < 30; j++) {
                program.append("    f").append(j).append("()\n");
            }
        }
        Check check = FunctionChecks.definition("f0").require(LOOP.withWhere(Where.ANYWHERE.withCallees()));

        assertThat(Checking.status(check, program.toString())).isEqualTo("partial");
    }

    @Test
    void filtersLookAtMoreThanThePattern() {
        Check assignments = Check.of("set", Target.of("assignment", "assignments", List.of("_x_ = _")), Quantity.SOME);
        String program = "def f():\n    total = 1\n";

        assertThat(Checking.status(with(assignments, new Filter.NameIn("x", List.of("total"), true)), program))
                .isEqualTo("accomplished");
        assertThat(Checking.status(with(assignments, new Filter.NameIn("x", List.of("total"), false)), program))
                .isEqualTo("failed");
        assertThat(Checking.status(with(assignments, new Filter.TopLevel()), program))
                .isEqualTo("failed");
        assertThat(Checking.status(with(LOOP, new Filter.Contains("break", false)), "for a in b: break\n"))
                .isEqualTo("failed");
        assertThat(Checking.status(with(LOOP, new Filter.Contains("break", true)), "for a in b: break\n"))
                .isEqualTo("accomplished");
    }

    private static Check with(Check check, Filter filter) {
        return check.withTarget(check.target().withFilter(filter));
    }

    /** What takes too long is no student's fault, and is said. */
    @Test
    void aCheckThatIsTooComplicatedIsUnknown() {
        StringBuilder code = new StringBuilder();
        StringBuilder pattern = new StringBuilder("_a_");
        for (int i = 0; i < 12; i++) {
            code.append(i == 0 ? "" : " and ").append("x").append(i);
            pattern.append(i == 0 ? "" : " and _" + (char) ('a' + i) + "_");
        }
        Check check =
                Check.of("hard", Target.of("condition", "conditions", List.of(pattern.toString())), Quantity.SOME);

        CheckResult result = Checking.check(check, code.toString());

        assertThat(result.verdict().status()).isEqualTo(Status.UNKNOWN);
        assertThat(result.warnings())
                .containsExactly(
                        "Looking for conditions took too many steps; the check is too complicated for this program.");
    }

    @Test
    void collectsThePatternsToParse() {
        Check check = LOOP.require(PRINT)
                .withWhere(Where.outside("class _(___):\n    ___\n"))
                .withTarget(LOOP.target().withFilter(new Filter.Contains("break", true)));

        assertThat(check.patterns()).contains("break", "print(___, ___=_)", "class _(___):\n    ___\n");
        assertThat(check.patterns()).containsAll(LOOP.target().patterns());
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThatThrownBy(() -> Quantity.between(3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("max is 2, less than min, 3; it has to be the same or more");
        assertThatThrownBy(() -> Quantity.atLeast(-1)).hasMessage("min is -1; it has to be 0 or more");
        assertThatThrownBy(() -> LOOP.withTolerance(-1)).hasMessage("tolerance of loop is -1; it has to be 0 or more");
        assertThatThrownBy(() -> LOOP.withId(" ")).hasMessage("id is blank; a check needs one, such as loop");
        assertThatThrownBy(() -> Target.of("x", "xs", List.of()))
                .hasMessage("patterns of x is empty; it has to have a pattern");
        assertThatThrownBy(() -> new Identity(Identity.Kind.BINDING, ""))
                .hasMessageContaining("a binding has to be named");
        assertThatThrownBy(() -> new Filter.Arguments(3, OptionalInt.of(2)))
                .hasMessage("the greatest number of arguments is 2, less than the least, 3");
        assertThatThrownBy(() -> Checker.check(LOOP, Program.of(Trees.of("x = 1\n")), PatternBook.EMPTY))
                .hasMessageContaining("was not parsed");
    }
}
