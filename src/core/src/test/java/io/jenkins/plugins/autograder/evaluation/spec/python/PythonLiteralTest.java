package io.jenkins.plugins.autograder.evaluation.spec.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.autograder.evaluation.value.Repr;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonLiteralTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6",
                "-6",
                "123456789012345678901234567890",
                "0.5",
                "-2.0",
                "1e+16",
                "'a'",
                "''",
                "'it\\'s'",
                "None",
                "True",
                "False",
                "[]",
                "[1, [2, 'x'], None]",
                "()",
                "(1,)",
                "(1, 2)",
                "{1, 2}",
                "{}",
                "{'a': [1], 'b': (2, 3)}",
            })
    void readsWhatPythonWrites(String literal) {
        String written = Repr.of(PythonLiteral.parse(literal), 1000);
        assertThat(written).isIn(literal, literal.replace("'it\\'s'", "\"it's\""));
    }

    @Test
    void readsOtherWaysToWriteTheSame() {
        List.of("1_000", "+1000", " (1000) ", "1000")
                .forEach(text -> assertThat(PythonLiteral.parse(text)).isEqualTo(PythonLiteral.parse("1000")));
        assertThat(PythonLiteral.parse("\"\"\"a\\n'b'\"\"\"")).isEqualTo(PythonLiteral.parse("'a\\n\\'b\\''"));
        assertThat(PythonLiteral.parse("'\\u00e9'")).isEqualTo(PythonLiteral.parse("'é'"));
        assertThat(PythonLiteral.parse("[1, 2,]")).isEqualTo(PythonLiteral.parse("[1, 2]"));
        assertThat(PythonLiteral.parse("{'a': 1,}")).isEqualTo(PythonLiteral.parse("{'a': 1}"));
        assertThat(PythonLiteral.parse(".5")).isEqualTo(PythonLiteral.parse("0.5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "six | a text needs quotes, 'six'",
                "true | in Python it is True, False or None",
                "[1, 2 | a bracket is not closed",
                "[1 2] | a comma or ] is missing",
                "{'a' 1} | a comma or } is missing",
                "{'a': 1, 2} | a colon is missing behind a key",
                "'a | a quote is not closed",
                "'a\\' | a quote is not closed",
                "'\\x41' | \\x is not read here",
                "6 7 | nothing may follow it",
                "- | a number is missing behind the sign",
                "$ | '$' begins nothing that is known here",
            })
    void refuses(String text, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PythonLiteral.parse(text))
                .withMessageContaining("is no Python literal: " + why);
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PythonLiteral.parse("[".repeat(100_000)))
                .withMessageContaining("nested too deep");
    }

    @Property
    void eitherReadsOrRefuses(
            @ForAll @Chars({'[', ']', '(', ')', '{', '}', ',', ':', '\'', '\\', '1', '.', '-', 'u'}) String text) {
        try {
            PythonLiteral.parse(text);
        } catch (IllegalArgumentException expected) {
            assertThat(expected).hasMessageContaining("is no Python literal");
        }
    }
}
