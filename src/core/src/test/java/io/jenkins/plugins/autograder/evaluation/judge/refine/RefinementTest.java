package io.jenkins.plugins.autograder.evaluation.judge.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.autograder.evaluation.value.Py;
import io.jenkins.plugins.autograder.evaluation.value.Repr;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefinementTest {
    private static final OptionalInt NONE = OptionalInt.empty();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "total: (\\d+) | true  | false | 'a\\ntotal: 7\\ntotal: 8' | 'total: 7'",
                "total: (\\d+) | true  | true  | 'total: 7'  | ('total: 7', '7')",
                "total: (\\d+) | false | false | 'total: 7\\ntotal: 8' | ['total: 7', 'total: 8']",
                "(a)?b         | true  | true  | 'b'         | ('b', None)",
                "total         | true  | false | 'nothing'   | None",
                "total         | false | false | 'nothing'   | None",
            })
    void findsInAText(String regex, boolean first, boolean groups, String text, String found) throws NotRefinable {
        Find find = new Find(regex, "total", new Value.None(), first, groups);

        assertThat(Repr.of(find.apply(Py.value(text)), 200)).isEqualTo(found);
    }

    @Test
    void saysWhatIsMadeOfWhat() {
        assertThat(Find.first("t.*", "line with the total").describe("output"))
                .isEqualTo("line with the total in the output");
        assertThat(new Transform("sorted", "sorted lines", List.of(Operation.OfText.LINES)).describe("output"))
                .isEqualTo("sorted lines of the output");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "LOWER   | 'AbC'            | 'abc'",
                "STRIP   | ' a \\n'         | 'a'",
                "SQUEEZE | ' a  b\\n c '    | 'a b c'",
                "LINES   | 'a\\nb\\n'       | ['a', 'b']",
                "WORDS   | ' a  b\\nc'      | ['a', 'b', 'c']",
                "NUMBERS | 'x1 is -2.5, 3. (4)' | [-2.5, 3.0, 4.0]",
            })
    void doesThingsToTexts(Operation.OfText operation, String text, String result) throws NotRefinable {
        assertThat(Repr.of(operation.apply(Py.value(text)), 200)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "SORTED   | [3, 1.5, 2]     | [1.5, 2, 3]",
                "SORTED   | ('b', 'a')      | ['a', 'b']",
                "REVERSED | [1, 2]          | [2, 1]",
                "UNIQUE   | [1, 2, 1]       | [1, 2]",
            })
    void doesThingsToLists(Operation.OfList operation, String list, String result) throws NotRefinable {
        assertThat(Repr.of(operation.apply(Py.value(list)), 200)).isEqualTo(result);
    }

    @Test
    void takesThingsOutOfOthers() throws NotRefinable {
        assertThat(apply(new Operation.Length(), "'häß'")).isEqualTo("3");
        assertThat(apply(new Operation.Length(), "[1, 2]")).isEqualTo("2");
        assertThat(apply(new Operation.Length(), "{'a': 1}")).isEqualTo("1");
        assertThat(apply(new Operation.TypeName(), "[1, 2]")).isEqualTo("'list'");
        assertThat(apply(new Operation.Item(-1), "[1, 2]")).isEqualTo("2");
        assertThat(apply(new Operation.Member("a"), "{'a': 1}")).isEqualTo("1");
        assertThat(apply(new Operation.Replace("\\d+", "$n"), "'a1b22'")).isEqualTo("'a$nb$n'");
        assertThat(apply(new Operation.Filter("a", true), "'a\\nb\\nca'")).isEqualTo("'a\\nca\\n'");
        assertThat(apply(new Operation.Filter("a", false), "'a\\nb\\nca'")).isEqualTo("'b\\n'");
    }

    @Test
    void operationsFollowEachOther() throws NotRefinable {
        Transform transform =
                new Transform("sorted", "sorted lines", List.of(Operation.OfText.LINES, Operation.OfList.SORTED));

        assertThat(Repr.of(transform.apply(Py.text("b\na")), 100)).isEqualTo("['a', 'b']");
    }

    @Test
    void saysWhatCannotBeDone() {
        assertThatThrownBy(() -> apply(Operation.OfText.LINES, "3"))
                .hasMessage("The lines of a value of type int cannot be had; it takes a text.");
        assertThatThrownBy(() -> apply(new Operation.Item(5), "[1]"))
                .hasMessage("There is no item 5; there are 1 items.");
        assertThatThrownBy(() -> apply(new Operation.Member("x"), "{}"))
                .hasMessage("There is no x in what should have one.");
        assertThatThrownBy(() -> Find.first("(.*a){12}b", "end").apply(Py.text("a".repeat(60))))
                .hasMessage("Looking for the end took too long.");
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThatThrownBy(() -> Find.first("(", "x"))
                .hasMessageStartingWith("regex is '('; it has to be a regular expression");
        assertThatThrownBy(() -> new Transform("x", "y", List.of()))
                .hasMessage("operations of x is empty; it has to have an operation");
    }

    private static String apply(Operation operation, String value) throws NotRefinable {
        return Repr.of(operation.apply(Py.value(value)), 200);
    }

    @Test
    void drawsWhoIsWho() {
        Value shared = list(2, Py.value("'a'"));
        Value value = list(1, Py.value("3"), shared, new Value.Ref("list", 2), new Value.Ref("list", 1));

        assertThat(diagram(value)).isEqualTo("""
                value: @1
                @1 list: 3, @2, @2, @1
                @2 list: 'a'
                """);
        assertThat(diagram(list(
                        7,
                        Py.value("3"),
                        list(9, Py.value("'a'")),
                        list(8, Py.value("'a'")),
                        new Value.Ref("list", 7))))
                .isEqualTo("""
                value: @1
                @1 list: 3, @2, @3, @1
                @2 list: 'a'
                @3 list: 'a'
                """);
    }

    @Test
    void drawsDictionariesAndObjects() {
        Value point = new Value.Instance("Point", OptionalInt.of(5), Optional.empty(), Map.of("xs", list(6)), NONE);
        Value dict = new Value.Dict(
                "dict",
                OptionalInt.of(1),
                List.of(new Value.Entry(Py.text("p"), point), new Value.Entry(Py.text("q"), new Value.Ref("Point", 5))),
                NONE);

        assertThat(diagram(dict)).isEqualTo("""
                value: @1
                @1 dict: 'p': @2, 'q': @2
                @2 Point: xs = @3
                @3 list:
                """);
        assertThat(diagram(Py.value("3"))).isEqualTo("value: 3\n");
    }

    private static String diagram(Value value) {
        return ((Value.Text) new MemoryDiagram().apply(value)).text();
    }

    private static Value list(int id, Value... items) {
        return new Value.Items("list", Value.Shape.LIST, OptionalInt.of(id), List.of(items), NONE);
    }
}
