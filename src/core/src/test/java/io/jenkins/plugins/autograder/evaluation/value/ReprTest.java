package io.jenkins.plugins.autograder.evaluation.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReprTest {
    private static final OptionalInt NONE = OptionalInt.empty();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "None",
                "True",
                "-12",
                "2.0",
                "0.1",
                "-0.0",
                "nan",
                "inf",
                "'a b'",
                "[]",
                "[1, 2]",
                "()",
                "(1,)",
                "(1, 'x')",
                "{}",
                "{'a': [1, None]}",
                "{1, 2}",
                "set()",
                "2j",
            })
    void writesAsPythonDoes(String text) {
        assertThat(Repr.of(Py.value(text), 100)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1e15, 1000000000000000.0",
        "1e16, 1e+16",
        "123456789012345680000, 1.2345678901234568e+20",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "-1.5e-7, -1.5e-07",
        "1e100, 1e+100",
        "100, 100.0",
    })
    void writesNumbersAsPythonDoes(double number, String text) {
        assertThat(Repr.of(number)).isEqualTo(text);
    }

    @Test
    void quotesAndEscapes() {
        assertThat(Repr.of(Py.text("it's"), 100)).isEqualTo("\"it's\"");
        assertThat(Repr.of(Py.text("it's \"so\""), 100)).isEqualTo("'it\\'s \"so\"'");
        assertThat(Repr.of(Py.text("a\n\t\\\u0007\u202eä😀"), 100)).isEqualTo("'a\\n\\t\\\\\\x07\\u202eä😀'");
    }

    @Test
    void cutsWhatIsLong() {
        assertThat(Repr.of(Py.text("x".repeat(1000)), 10)).isEqualTo("'xxxxxxxxx…");
        assertThat(Repr.of(new Value.Text("str", "abc", OptionalInt.of(9)), 100))
                .isEqualTo("'abc'…");
        assertThat(Repr.of(
                        new Value.Items("list", Value.Shape.LIST, NONE, List.of(new Value.None()), OptionalInt.of(9)),
                        100))
                .isEqualTo("[None, …]");
    }

    @Test
    void writesObjectsAndWhatCannotBeSeen() {
        Value point = new Value.Instance(
                "shapes.Point", OptionalInt.of(1), Optional.empty(), Map.of("x", Py.value("1")), NONE);

        assertThat(Repr.of(point, 100)).isEqualTo("shapes.Point(x=1)");
        assertThat(Repr.of(new Value.Ref("list", 1), 100)).isEqualTo("<the same list again>");
        assertThat(Repr.of(Py.value("opaque"), 100)).isEqualTo("<Liar: its __repr__ raised ValueError>");
        assertThat(Repr.of(new Value.Named("function", Value.Sort.FUNCTION, "area"), 100))
                .isEqualTo("<function area>");
        assertThat(Repr.of(new Value.Bytes("bytes", NONE, "AGE=", NONE), 100)).isEqualTo("b'\\x00a'");
    }
}
