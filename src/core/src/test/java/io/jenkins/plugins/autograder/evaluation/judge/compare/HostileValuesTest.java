package io.jenkins.plugins.autograder.evaluation.judge.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Diff;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.value.Py;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values that contain themselves, or are made to be expensive. */
class HostileValuesTest {
    private static final OptionalInt NONE = OptionalInt.empty();

    @Test
    void valuesThatContainThemselvesAreTheSameIfNoDifferenceCanBeReached() {
        Value one = list(1, number(1), new Value.Ref("list", 1));
        Value unrolled = list(7, number(1), list(8, number(1), new Value.Ref("list", 7)));

        assertThat(judge(one, list(5, number(1), new Value.Ref("list", 5)))).isEqualTo(Status.ACCOMPLISHED);
        assertThat(judge(one, unrolled)).isEqualTo(Status.ACCOMPLISHED);
        assertThat(judge(one, list(5, number(2), new Value.Ref("list", 5)))).isEqualTo(Status.FAILED);
        assertThat(judge(one, list(5, number(1), list(6)))).isEqualTo(Status.FAILED);
    }

    @Test
    void aValueThatIsThereTwiceEqualsTwoEqualValues() {
        Value twice = list(1, list(2, number(3)), new Value.Ref("list", 2));
        Value copies = list(1, list(2, number(3)), list(3, number(3)));

        assertThat(judge(twice, copies)).isEqualTo(Status.ACCOMPLISHED);
    }

    /** Every level holds the next one twice: written out it would have 2 to the 60 items. */
    @Test
    void sharedValuesAreComparedOnce() {
        assertThat(judge(doubled(60, 0), doubled(60, 0))).isEqualTo(Status.ACCOMPLISHED);
        assertThat(judge(doubled(60, 1), doubled(60, 0))).isEqualTo(Status.FAILED);
    }

    private static Value doubled(int levels, int leaf) {
        Value value = list(0, number(leaf));
        for (int i = 1; i <= levels; i++) {
            value = list(i, value, new Value.Ref("list", i - 1));
        }
        return value;
    }

    @Test
    void longListsAreCompared() {
        List<Value> numbers = new ArrayList<>(
                IntStream.range(0, 50_000).mapToObj(HostileValuesTest::number).toList());
        Value expected = new Value.Items("list", Value.Shape.LIST, NONE, numbers, NONE);
        List<Value> shuffled = new ArrayList<>(numbers);
        java.util.Collections.reverse(shuffled);

        assertThat(judge(expected, expected)).isEqualTo(Status.ACCOMPLISHED);
        assertThat(judge(new Value.Items("list", Value.Shape.LIST, NONE, shuffled, NONE), expected))
                .isEqualTo(Status.FAILED);
        numbers.remove(25_000);
        Verdict oneLess = new UsualValues()
                .judge(new Sides(new Value.Items("list", Value.Shape.LIST, NONE, numbers, NONE), expected, "result"));
        assertThat(oneLess.status()).isEqualTo(Status.PARTIAL);
    }

    @Test
    void listsOfManyDifferencesAreCutInTheExplanation() {
        Value expected = range(0, 1000);
        Verdict verdict = new UsualValues().judge(new Sides(range(5000, 6000), expected, "result"));

        Detail.Differences differences = (Detail.Differences) verdict.details().get(1);
        assertThat(differences.missing().items()).hasSize(50);
        assertThat(differences.missing().omitted()).isEqualTo(950);
    }

    private static Value range(int from, int to) {
        return new Value.Items(
                "list",
                Value.Shape.LIST,
                NONE,
                IntStream.range(from, to).mapToObj(HostileValuesTest::number).toList(),
                NONE);
    }

    /** Sets of things that are nearly the same are compared in polynomial time. */
    @Test
    void weakness13Sets() {
        List<Value> expected = new ArrayList<>();
        List<Value> actual = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            expected.add(new Value.Real("float", 1 + i * 1e-10));
            actual.add(new Value.Real("float", 1 + i * 1e-10 + 1e-12));
        }

        assertThat(judge(set(actual), set(expected))).isEqualTo(Status.ACCOMPLISHED);
        actual.set(0, new Value.Real("float", 2));
        assertThat(judge(set(actual), set(expected))).isEqualTo(Status.PARTIAL);
    }

    private static Value set(List<Value> items) {
        return new Value.Items("set", Value.Shape.SET, NONE, items, NONE);
    }

    @Test
    void regularExpressionsThatTakeYearsAreGivenUp() {
        Verdict verdict = new ContainedPattern("the end", "(.*a){12}b", 1)
                .judge(new Sides(Py.text("a".repeat(60)), Py.value("None"), "output"));

        assertThat(verdict.status()).isEqualTo(Status.UNKNOWN);
        assertThat(verdict.summary()).isEqualTo("Looking for the end in the output took too long.");
    }

    @Test
    void aFloodOfLinesIsCut() {
        String flood = "I must not print so much.\n".repeat(40_000);

        Verdict verdict = new Reports().judge(new Sides(Py.text(flood), Py.text("hello\n"), "output"));

        Diff diff = (Diff) verdict.details().get(0);
        assertThat(diff.rows()).hasSizeLessThanOrEqualTo(301);
        assertThat(diff.omitted()).isEqualTo(39_700);
    }

    @Test
    void aFloodIsComparedGently() {
        String flood = IntStream.range(0, 20_000)
                .mapToObj(i -> "line number " + i + "\n")
                .reduce("", String::concat);

        assertThat(GentleTexts.USUAL
                        .judge(new Sides(Py.text(flood), Py.text("something else\nand more"), "output"))
                        .status())
                .isEqualTo(Status.FAILED);
    }

    @Test
    void whatWasCutIsTheSameIfItIsAsLong() {
        Value cut = new Value.Text("str", "abc", OptionalInt.of(1000));

        assertThat(judge(cut, cut)).isEqualTo(Status.ACCOMPLISHED);
        assertThat(judge(cut, new Value.Text("str", "abc", OptionalInt.of(999))))
                .isEqualTo(Status.FAILED);
        assertThat(judge(cut, Py.text("abc"))).isEqualTo(Status.FAILED);
    }

    private static Status judge(Value actual, Value expected) {
        return new UsualValues().judge(new Sides(actual, expected, "result")).status();
    }

    private static Value list(int id, Value... items) {
        return new Value.Items("list", Value.Shape.LIST, OptionalInt.of(id), List.of(items), NONE);
    }

    private static Value number(int number) {
        return Py.value(Integer.toString(number));
    }
}
