package io.jenkins.plugins.autograder.evaluation.judge.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Diff;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Excerpt;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Listing;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.value.Py;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What students read. */
class ExplanationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "3 | 3 | The result is as expected.",
                "3 | 4 | The result is not as expected. 3 is expected, but there is 4.",
                "True | False | The result is not as expected. True is expected, but there is False.",
                "3 | None | The type of the result is NoneType, but should be int. None is what a function gives that ends without a return.",
                "3 | '3' | The type of the result is str, but should be int. A number in quotes is a text.",
                "[1] | (1,) | The type of the result is tuple, but should be list.",
                "3 | opaque | The type of the result is Liar, but should be int. It could not be looked at: its __repr__ raised ValueError.",
                "[1, 2, 3] | [1, 5, 3] | The result is not as expected: 1 item is missing, 1 item is too many. At [1], 2 is expected, but there is 5.",
                "[1, 2, 3] | [1, 2] | The result is not as expected: 1 item is missing. It has 2 items, but should have 3.",
                "[1,2,3,4,5] | [2,3,4,5,1] | The result is nearly as expected: 1 item is at another place. At [0], 1 is expected, but there is 2.",
                "[[1], [2, 3]] | [[1], [2, 4]] | The result is not as expected: 1 item is missing, 1 item is too many. At [1][1], 3 is expected, but there is 4.",
                "[1, 2] | [1, '2'] | The result is not as expected: 1 item is missing, 1 item is too many. At [1], 2 (int) is expected, but there is '2' (str).",
                "{'a': [1]} | {'a': [2]} | The result is not as expected: 1 key is there with another value. At ['a'][0], 1 is expected, but there is 2.",
                "{'a': 1} | {} | The result is not as expected: 1 key is missing. The key 'a' is missing.",
                "{1, 2} | {1} | The result is not as expected: 1 item is missing. {1, 2} is expected, but there is {1}.",
                "'a' | '' | The result is not as expected. It is empty.",
                "'Yes' | 'yes' | The result is nearly as expected. Only upper and lower case differ. 'Yes' is expected, but there is 'yes'.",
                "'a' | 'a ' | The result is nearly as expected. Only blanks or line ends at its end differ.",
                "'a b' | 'ab' | The result is not as expected. Only blanks and line ends differ. 'a b' is expected, but there is 'ab'.",
                "'a\\nb\\nc' | 'a\\nx\\nc' | The result is not as expected. In line 2, 'b' is expected, but there is 'x'.",
            })
    void saysInWordsWhatIsWrong(String expected, String actual, String summary) {
        assertThat(new UsualValues()
                        .judge(new Sides(Py.value(actual), Py.value(expected), "result"))
                        .summary())
                .isEqualTo(summary);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'a\\nb\\nc' | 'a' | 2 lines are missing at the end; the first is 'b'.",
                "'a' | 'a\\nb' | 1 line is too many at the end; the first is 'b'.",
                "'a\\nb' | 'a\\nc' | In line 2, 'b' is expected, but there is 'c'.",
            })
    void saysWhichLineOfAReportIsWrong(String expected, String actual, String sentence) {
        assertThat(new Reports()
                        .judge(new Sides(Py.value(actual), Py.value(expected), "output"))
                        .summary())
                .isEqualTo("The output is not as expected. " + sentence);
    }

    @Test
    void saysFromWhichCharacterALongLineIsWrong() {
        String same = "x".repeat(100);

        assertThat(new Reports()
                        .judge(new Sides(Py.text(same + "b"), Py.text(same + "a"), "output"))
                        .summary())
                .isEqualTo("The output is not as expected. from character 101 on, 'a' is expected, but there is 'b'."
                        .replace("expected. f", "expected. F"));
    }

    @Test
    void showsBothSidesAndListsWhatDiffers() {
        Verdict verdict = new UsualValues().judge(new Sides(Py.value("[2, 9]"), Py.value("[1, 2]"), "result"));

        assertThat(verdict.details())
                .containsExactly(
                        new Detail.Sides(new Excerpt("[1, 2]", 0), new Excerpt("[2, 9]", 0)),
                        new Detail.Differences(
                                new Listing(List.of("1"), 0),
                                new Listing(List.of("9"), 0),
                                Listing.NONE,
                                Listing.NONE));
    }

    @Test
    void putsLinesBesideEachOther() {
        Verdict verdict = new Reports()
                .judge(new Sides(Py.text("one\ntoo\nfour\n"), Py.text("one\ntwo\nthree\nfour\n"), "output"));

        Diff diff = (Diff) verdict.details().get(0);
        assertThat(diff.rows())
                .extracting(row -> row.kind().word() + " " + row.expectedLine() + " " + row.actualLine())
                .containsExactly("same 1 1", "changed 2 2", "missing 3 0", "same 4 3");
        assertThat(diff.rows().get(1).expected())
                .containsExactly(new Diff.Piece("t", false), new Diff.Piece("w", true), new Diff.Piece("o", false));
        assertThat(diff.rows().get(1).actual())
                .containsExactly(new Diff.Piece("t", false), new Diff.Piece("o", false), new Diff.Piece("o", true));
    }

    @Test
    void namesTheAttributeOfAnObject() {
        Verdict verdict = new UsualValues().judge(new Sides(point("1", "3"), point("1", "2"), "result"));

        assertThat(verdict.summary()).isEqualTo("The result is not as expected. At .y, 2 is expected, but there is 3.");
    }

    private static Value point(String x, String y) {
        Map<String, Value> attributes = new java.util.LinkedHashMap<>();
        attributes.put("x", Py.value(x));
        attributes.put("y", Py.value(y));
        return new Value.Instance("Point", OptionalInt.empty(), Optional.empty(), attributes, OptionalInt.empty());
    }

    @Test
    void gentleListsTheLinesThatAreMissing() {
        Verdict verdict = GentleTexts.USUAL.judge(
                new Sides(Py.text("apple pie"), Py.text("Apple pie!\nbrown dog\ncold river"), "output"));

        assertThat(verdict.summary())
                .isEqualTo("The output is not as expected. Of 3 expected lines, 1 are there (more or less), in order.");
        assertThat(verdict.details().get(0))
                .isEqualTo(new Detail.Differences(
                        new Listing(List.of("brown dog", "cold river"), 0), Listing.NONE, Listing.NONE, Listing.NONE));
    }
}
