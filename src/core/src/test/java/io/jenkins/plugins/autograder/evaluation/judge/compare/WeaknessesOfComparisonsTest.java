package io.jenkins.plugins.autograder.evaluation.judge.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.value.Py;
import org.junit.jupiter.api.Test;

class WeaknessesOfComparisonsTest {

    /** Three significant figures are three, not four. */
    @Test
    void weakness13SignificantFigures() {
        assertThat(judge(RoundedNumbers.toFigures(3), "1.234", "1.23")).isEqualTo(Status.ACCOMPLISHED);
        assertThat(judge(RoundedNumbers.toFigures(3), "1.234", "1.24")).isEqualTo(Status.FAILED);
        assertThat(judge(RoundedNumbers.toFigures(4), "1.234", "1.23")).isEqualTo(Status.FAILED);
    }

    /** What differs in case and blanks alone is partial, however long it is. */
    @Test
    void weakness14ShortAndLongTexts() {
        String line = "The area of the rectangle is 12 square meters";
        String report = (line + "\n").repeat(10);

        assertThat(texts(line, line.toUpperCase(java.util.Locale.ROOT))).isEqualTo(Status.PARTIAL);
        assertThat(texts(report, report.toUpperCase(java.util.Locale.ROOT))).isEqualTo(Status.PARTIAL);
        assertThat(texts(report, report.replace(" ", "  "))).isEqualTo(Status.PARTIAL);
        assertThat(texts(report, report)).isEqualTo(Status.ACCOMPLISHED);
    }

    /** Of a long text half the lines give partial credit. */
    @Test
    void halfOfALongTextIsPartial() {
        assertThat(texts("one\ntwo\nthree\nfour\n", "one\ntwo\n")).isEqualTo(Status.PARTIAL);
        assertThat(texts("one\ntwo\nthree\nfour\n", "one\n")).isEqualTo(Status.FAILED);
    }

    private static Status texts(String expected, String actual) {
        return new UsualValues()
                .judge(new Sides(Py.text(actual), Py.text(expected), "output"))
                .status();
    }

    private static Status judge(Comparison comparison, String expected, String actual) {
        return comparison
                .judge(new Sides(Py.value(actual), Py.value(expected), "result"))
                .status();
    }
}
