package io.jenkins.plugins.autograder.evaluation.spec.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonCallTest {

    @Test
    void splitsArguments() {
        assertThat(PythonCall.parse(" shapes.rect( 2, [3, (4, 5)], size={'a': 1, 'b': 2} ) "))
                .isEqualTo(new PythonCall(
                        "shapes.rect( 2, [3, (4, 5)], size={'a': 1, 'b': 2} )",
                        "shapes.rect",
                        List.of("2", "[3, (4, 5)]"),
                        Map.of("size", "{'a': 1, 'b': 2}"),
                        Optional.empty()));
    }

    @Test
    void readsNoArgumentsAtAll() {
        assertThat(PythonCall.parse("menu()").arguments()).isEmpty();
        assertThat(PythonCall.parse("menu(\n)").arguments()).isEmpty();
    }

    @Test
    void takesACommaBehindTheLastArgument() {
        assertThat(PythonCall.parse("rect(2, 3,)").arguments()).containsExactly("2", "3");
    }

    @Test
    void doesNotLookIntoStrings() {
        assertThat(PythonCall.parse("say('a, b)', \"it's, \\\" (\", '''x, 'y' ''')")
                        .arguments())
                .containsExactly("'a, b)'", "\"it's, \\\" (\"", "'''x, 'y' '''");
    }

    @Test
    void knowsAComparisonFromAName() {
        assertThat(PythonCall.parse("check(a == b, c=d == e)").arguments()).containsExactly("a == b");
        assertThat(PythonCall.parse("check(a == b, c=d == e)").named()).containsEntry("c", "d == e");
    }

    @Test
    void readsWhatTheCallGives() {
        PythonCall call = PythonCall.parse("rect(2, 3)  ==  (6, 'cm')");
        assertThat(call.text()).isEqualTo("rect(2, 3)");
        assertThat(call.expected()).contains("(6, 'cm')");
    }

    @Test
    void passesOverARemark() {
        assertThat(PythonCall.parse("rect(2, 3)  # usual").expected()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rect | a call is a name and arguments in brackets",
                "2(3) | a call is a name and arguments in brackets",
                "rect(2, 3 | a bracket or a quote is not closed",
                "rect([2, 3) | a bracket or a quote is not closed",
                "rect('2) | a bracket or a quote is not closed",
                "rect(2]) | ']' closes what it did not open",
                "rect(,2) | an argument is missing before a comma",
                "rect(2,,3) | an argument is missing before a comma",
                "rect(a=1, 2) | an argument without a name follows one with a name",
                "rect(a=1, a=2) | the argument a has no value, or has two",
                "rect(a=) | the argument a has no value, or has two",
                "rect(*all) | arguments with a star are not allowed",
                "rect(2) 6 | after the call may stand what it gives: == 6",
                "rect(2) == | after the call may stand what it gives: == 6",
            })
    void refuses(String text, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PythonCall.parse(text))
                .withMessageStartingWith("\"" + text.strip() + "\" is no call: ")
                .withMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f(\\", "f('\\", "f('\\'", "f((((", "f(\"\"\"", "f(''''"})
    void survivesWhatNeverEnds(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PythonCall.parse(text));
    }

    @Property
    void eitherReadsOrRefuses(
            @ForAll @Chars({'f', '(', ')', '[', ']', ',', '=', '\'', '"', '\\', ' ', '*'}) String text) {
        try {
            PythonCall.parse("f(" + text);
        } catch (IllegalArgumentException expected) {
            assertThat(expected).hasMessageContaining("is no call");
        }
    }
}
