package io.jenkins.plugins.autograder.evaluation.judge.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.value.Py;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each comparison says of pairs of values: expected, actual, and what comes of it. */
class ComparisonTableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1          | 1         | accomplished",
                "1          | 1.0       | accomplished",
                "1          | True      | accomplished",
                "1          | 2         | failed",
                "2          | True      | failed",
                "True       | False     | failed",
                "0.1        | 0.100000000001 | accomplished",
                "0.1        | 0.1001    | failed",
                "1e20       | 100000000000000000001 | accomplished",
                "0.0        | 0.000000001 | accomplished",
                "nan        | nan       | accomplished",
                "inf        | inf       | accomplished",
                "inf        | 1.0       | failed",
                "1j         | 1j        | accomplished",
                "1j         | 2j        | failed",
                "None       | None      | accomplished",
                "3          | None      | failed",
                "3          | '3'       | failed",
                "'a'        | 'a'       | accomplished",
                "'a'        | 'A'       | partial",
                "'a b'      | 'a  b '   | partial",
                "'a b'      | 'ab'      | failed",
                "'a'        | 'b'       | failed",
                "[1, 2]     | [1, 2.0]  | accomplished",
                "[1, 2]     | (1, 2)    | failed",
                "[1, 2]     | [2, 1]    | failed",
                "[1, 2]     | [1, 2, 3] | failed",
                "[1,2,3,4,5]| [1,2,3,4] | partial",
                "[1,2,3,4,5]| [1,2,3,4,5,6] | partial",
                "[1,2,3,4,5]| [2,3,4,5,1] | partial",
                "[1,2,3,4,5]| [1,2,3,4,6] | failed",
                "[1,2,3,4,5,6,7,8,9,10]| [1,2,3,4,5,6,7,8,9,11] | partial",
                "[[1], [2]] | [[1], [2]] | accomplished",
                "{1, 2}     | {2, 1}    | accomplished",
                "{1, 2}     | {1.0, 2.0000000001} | accomplished",
                "{1, 2}     | {1, 3}    | failed",
                "{1,2,3,4,5}| {1,2,3,4} | partial",
                "{'a': 1}   | {'a': 1.0} | accomplished",
                "{'a': 1, 'b': 2} | {'b': 2, 'a': 1} | accomplished",
                "{'a': 1}   | {'a': 2}  | failed",
                "{'a': 1}   | {'b': 1}  | failed",
                "{'a':1,'b':2,'c':3,'d':4,'e':5} | {'a':1,'b':2,'c':3,'d':4,'e':6} | partial",
                "{'a':1,'b':2,'c':3,'d':4,'e':5} | {'a':1,'b':2,'c':3,'d':4} | partial",
                "{0.1: 'a'} | {0.1000000000001: 'a'} | accomplished",
                "1          | opaque    | failed",
                "opaque     | opaque    | failed",
                "object     | object    | accomplished",
            })
    void usual(String expected, String actual, String status) {
        assertThat(judge(new UsualValues(), expected, actual)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1      | 1      | accomplished",
                "1      | 1.0    | failed",
                "1      | True   | failed",
                "0.1    | 0.10000000000000002 | failed",
                "[1, 2] | [1, 2.0] | failed",
                "[1, 2] | [1, 2] | accomplished",
                "(1, 2) | [1, 2] | failed",
                "'a'    | 'a '   | failed",
                "{1, 2} | {2, 1} | accomplished",
                "{'a': 1} | {'a': True} | failed",
                "nan    | nan    | accomplished",
            })
    void exact(String expected, String actual, String status) {
        assertThat(judge(new ExactValues(), expected, actual)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'a\\nb'   | 'a\\nb'   | accomplished | accomplished | accomplished | accomplished",
                "'a\\nb'   | 'a\\nb\\n' | failed      | accomplished | accomplished | accomplished",
                "'A\\nb'   | 'a\\nB'   | failed       | accomplished | accomplished | accomplished",
                "'a\\nb'   | 'a\\n\\nb' | failed      | accomplished | accomplished | accomplished",
                "'a\\nb'   | 'a  \\nb' | failed       | accomplished | accomplished | accomplished",
                "'a b'     | 'a   b'   | failed       | accomplished | accomplished | accomplished",
                "'  a'     | ' a'      | failed       | accomplished | accomplished | accomplished",
                "'  a'     | 'a'       | failed       | failed       | accomplished | accomplished",
                "'a b'     | 'ab'      | failed       | failed       | accomplished | accomplished",
                "'a\\nb'   | 'a b'     | failed       | failed       | accomplished | partial",
                "'a\\nb'   | 'a\\nx'   | failed       | failed       | failed       | partial",
                "'a\\nb'   | 'b\\na'   | failed       | failed       | failed       | partial",
                "'a!'      | 'a?'      | failed       | failed       | failed       | accomplished",
                "'sum: 7'  | 'the sum is 7' | failed  | failed       | failed       | accomplished",
                "'sum: 7'  | 'x\\nsum: 7\\ny' | failed | failed      | failed       | accomplished",
                "'a'       | ''        | failed       | failed       | failed       | failed",
                "'a'       | 3         | failed       | failed       | failed       | failed",
                "''        | 'a'       | failed       | failed       | failed       | accomplished",
            })
    void texts(String expected, String actual, String report, String firm, String semiStrict, String gentle) {
        assertThat(judge(new Reports(), expected, actual)).as("report").isEqualTo(report);
        assertThat(judge(new FirmTexts(), expected, actual)).as("firm").isEqualTo(firm);
        assertThat(judge(new SemiStrictTexts(), expected, actual))
                .as("semi-strict")
                .isEqualTo(semiStrict);
        assertThat(judge(GentleTexts.USUAL, expected, actual)).as("gentle").isEqualTo(gentle);
    }

    @ParameterizedTest
    @CsvSource({
        "0.8, 5, 4, accomplished",
        "0.8, 5, 3, partial",
        "0.8, 5, 2, partial",
        "0.8, 5, 1, failed",
        "1.0, 4, 4, accomplished",
        "1.0, 4, 3, partial",
        "1.0, 4, 2, partial",
        "1.0, 4, 1, failed",
    })
    void gentleWantsAShareOfTheLines(double sequence, int lines, int there, String status) {
        String[] words = {"apple pie", "brown dog", "cold river", "deep forest", "eleven"};
        String expected = String.join("\n", List.of(words).subList(0, lines));
        String actual = String.join("\n", List.of(words).subList(0, there));

        Verdict verdict = new GentleTexts(0.9, sequence).judge(new Sides(Py.text(actual), Py.text(expected), "output"));

        assertThat(verdict.status().word()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "abcdefghij, abcdefghij, accomplished",
        "abcdefghij, abcdefghxx, accomplished",
        "abcdefghij, abcdefxxxx, partial",
        "abcdefghij, abcdexxxxx, failed",
    })
    void alike(String expected, String actual, String status) {
        Verdict verdict = AlikeTexts.USUAL.judge(new Sides(Py.text(actual), Py.text(expected), "result"));

        assertThat(verdict.status().word()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "toFigures(3)   | 3.14159 | 3.14    | accomplished",
                "toFigures(3)   | 3.14159 | 3.1     | failed",
                "toFigures(3)   | 1234.5  | 1230    | accomplished",
                "toFigures(3)   | 1234.5  | 1240    | failed",
                "toFigures(3)   | 0.00012345 | 0.000123 | accomplished",
                "toFigures(1)   | 0.25    | 0.2     | accomplished",
                "toFigures(3)   | 0       | 0.0     | accomplished",
                "toDecimals(2)  | 3.14159 | 3.14    | accomplished",
                "toDecimals(2)  | 3.14159 | 3.15    | failed",
                "toDecimals(0)  | 2       | 2.5     | accomplished",
                "toDecimals(0)  | 3       | 2.5     | failed",
                "toDecimals(2)  | [1.001, 2.001] | [1, 2] | accomplished",
                "toDecimals(2)  | 3.14    | '3.14'  | failed",
                "toDecimals(2)  | inf     | inf     | accomplished",
                "toDecimals(2)  | inf     | 1.0     | failed",
                "near(0.5, 0)   | 10      | 10.5    | accomplished",
                "near(0.5, 0)   | 10      | 10.6    | failed",
                "near(0, 0.1)   | 100     | 91      | accomplished",
                "near(0, 0.1)   | 100     | 89      | failed",
                "near(0.5, 0)   | {'a': [10]} | {'a': [10.2]} | accomplished",
                "near(0.5, 0)   | 'a'     | 'a'     | accomplished",
            })
    void numbers(String rule, String expected, String actual, String status) {
        Comparison comparison =
                switch (rule) {
                    case "toFigures(1)" -> RoundedNumbers.toFigures(1);
                    case "toFigures(3)" -> RoundedNumbers.toFigures(3);
                    case "toDecimals(0)" -> RoundedNumbers.toDecimals(0);
                    case "toDecimals(2)" -> RoundedNumbers.toDecimals(2);
                    case "near(0.5, 0)" -> new NearNumbers(0.5, 0);
                    default -> new NearNumbers(0, 0.1);
                };

        assertThat(judge(comparison, expected, actual)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "0 | true  | [1, 2, 3] | [1, 2, 3] | accomplished",
                "0 | true  | [1, 2, 3] | [3, 2, 1] | failed",
                "0 | false | [1, 2, 3] | [3, 2, 1] | accomplished",
                "0 | false | [1, 2, 2] | [1, 1, 2] | failed",
                "2 | false | [1, 2, 2] | [1, 1, 2] | partial",
                "1 | true  | [1, 2, 3] | [1, 3]    | partial",
                "1 | true  | [1, 2, 3] | [1, 3, 2] | partial",
                "0 | true  | [1, 2, 3] | [1, 3]    | failed",
                "1 | true  | {'a': 1}  | {'a': 2}  | partial",
                "0 | true  | 3         | 3         | accomplished",
                "9 | true  | [1]       | (1,)      | failed",
            })
    void structures(int tolerance, boolean ordered, String expected, String actual, String status) {
        Comparison comparison = new StructuredValues(Tolerance.of(tolerance), ordered, new UsualValues());

        assertThat(judge(comparison, expected, actual)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "['A', 'b'] | ['a', 'B'] | accomplished",
                "['A', 'b'] | ['a', 'x'] | failed",
            })
    void structuresOfTextsThatMayDiffer(String expected, String actual, String status) {
        Comparison comparison = new StructuredValues(Tolerance.NONE, true, new FirmTexts());

        assertThat(judge(comparison, expected, actual)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[0-9]+          | 1 | 'x'   | 'a 1'    | accomplished",
                "[0-9]+          | 2 | 'x'   | 'a 1'    | failed",
                "[0-9]+          | 2 | 'x'   | '1 b 2'  | accomplished",
                "^{expected}$    | 1 | 'a.b' | 'x\\na.b' | accomplished",
                "^{expected}$    | 1 | 'a.b' | 'axb'    | failed",
                "(?i)total       | 1 | 'x'   | 'TOTAL'  | accomplished",
                "(?P<d>\\d)(?P=d) | 1 | 'x'  | '77'     | accomplished",
                "[0-9]+          | 1 | 'x'   | 7        | failed",
            })
    void containsPattern(String regex, int times, String expected, String actual, String status) {
        assertThat(judge(new ContainedPattern("a number", regex, times), expected, actual))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'12:30'   | accomplished",
                "'12:30\\n' | accomplished",
                "'noon'    | accomplished",
                "'12:30 h' | failed",
                "'a noon'  | failed",
                "12        | failed",
            })
    void matchesOneOfSeveralPatterns(String actual, String status) {
        Comparison comparison = new MatchingText(List.of("\\d\\d:\\d\\d", "noon|midnight"), "a time such as 12:30");

        assertThat(judge(comparison, "None", actual)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"'yes' | accomplished", "'y' | accomplished", "'Y' | partial", "'no' | failed"})
    void isOneOfSeveralValues(String actual, String status) {
        Comparison comparison = new AnyOf(List.of(Py.text("yes"), Py.text("y")), new UsualValues());

        assertThat(judge(comparison, "None", actual)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'a': 500, 'b': 500} | {'a': 505, 'b': 495} | 2 | accomplished",
                "{'a': 500, 'b': 500} | {'a': 520, 'b': 480} | 2 | failed",
                "{'a': 500, 'b': 500} | {'a': 520, 'b': 480} | 1 | accomplished",
                "{'a': 500, 'b': 500} | {'a': 5, 'b': 5}     | 2 | accomplished",
                "{'a': 500, 'b': 500} | {'a': 1000}          | 1 | failed",
                "{'a': 500, 'b': 500} | {'a': 495, 'b': 495, 'c': 10} | 2 | failed",
                "{'a': 999, 'b': 1}   | {'a': 1000}          | 2 | accomplished",
                "{'a': 500, 'b': 500} | {'a': 1, 'b': 999}   | 0 | accomplished",
                "{'a': 999, 'b': 1}   | {'a': 1000}          | 0 | failed",
                "{'a': 1000}          | {'a': 1, 'b': 999}   | 0 | failed",
                "{'a': 1000}          | {}                   | 0 | failed",
                "{'a': 1000}          | None                 | 2 | failed",
            })
    void frequencies(String expected, String actual, int digits, String status) {
        OptionalInt given = digits == 0 ? OptionalInt.empty() : OptionalInt.of(digits);

        assertThat(judge(new Frequencies(given), expected, actual)).isEqualTo(status);
    }

    private static String judge(Comparison comparison, String expected, String actual) {
        Value one = Py.value(actual);
        Value other = Py.value(expected);
        return comparison.judge(new Sides(one, other, "result")).status().word();
    }
}
