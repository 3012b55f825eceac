package io.jenkins.plugins.autograder.evaluation.judge.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.autograder.evaluation.value.Py;
import java.util.List;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Declared comparisons refuse what cannot be meant. */
class DeclarationTest {

    @Test
    void refuseWhatCannotBeMeant() {
        refuses(() -> new GentleTexts(1.5, 0.8), "line is 1.5; it has to be from 0 to 1");
        refuses(() -> new GentleTexts(0.5, -1), "sequence is -1.0; it has to be from 0 to 1");
        refuses(
                () -> new AlikeTexts(0.5, 0.8),
                "partial is 0.8, more than enough, 0.5; it has to be less, or the same to give no partial credit");
        refuses(() -> RoundedNumbers.toFigures(0), "figures is 0; it has to be from 1 to 17");
        refuses(
                () -> new RoundedNumbers(OptionalInt.empty(), OptionalInt.empty()),
                "neither figures nor decimals is given; give one of them, such as decimals: 2");
        refuses(() -> new NearNumbers(-1, 0), "absolute is -1.0; it has to be 0 or more");
        refuses(() -> Tolerance.of(-1), "tolerance is -1; it has to be 0 or more, or auto");
        refuses(() -> Frequencies.toDigits(7), "digits is 7; it has to be from 1 to 6");
        refuses(() -> new ContainedPattern("x", "a", 0), "times is 0; it has to be 1 or more");
        refuses(
                () -> new ContainedPattern(" ", "a", 1),
                "name is blank; it has to say what is looked for, such as: the average");
        refuses(
                () -> new ContainedPattern("x", "(a", 1),
                "regex is '(a'; it has to be a regular expression, but unclosed group at character 3");
        refuses(() -> new MatchingText(List.of(), "x"), "regexes is empty; it has to have a regular expression");
        refuses(() -> new AnyOf(List.of(), new ExactValues()), "values is empty; it has to have a value");
    }

    private static void refuses(ThrowingCallable declaration, String message) {
        assertThatThrownBy(declaration)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 1", "9, 1", "10, 2", "15, 3", "20, 3", "49, 3", "50, 4", "100, 5", "1000, 23"})
    void automaticToleranceGrowsSlowly(int size, int differences) {
        assertThat(Tolerance.AUTO.forSize(size)).isEqualTo(differences);
    }

    @Test
    void describeThemselves() {
        assertThat(RoundedNumbers.toFigures(3).describe())
                .isEqualTo("the same number, rounded to 3 significant figures");
        assertThat(new NearNumbers(0.5, 0).describe()).isEqualTo("a number at most 0.5 away from the expected one");
        assertThat(new AnyOf(List.of(Py.value("1"), Py.value("2")), new UsualValues()).describe())
                .isEqualTo("the same value as one of 1, 2");
        assertThat(new StructuredValues(Tolerance.AUTO, false, new UsualValues()).describe())
                .isEqualTo("the same items in any order, each the same value");
    }
}
