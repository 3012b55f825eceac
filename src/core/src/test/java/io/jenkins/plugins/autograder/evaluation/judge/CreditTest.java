package io.jenkins.plugins.autograder.evaluation.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How several verdicts make one. {@code A} accomplished, {@code P} partial, {@code F} failed, {@code U} unknown, {@code N} none. */
class CreditTest {

    @ParameterizedTest
    @CsvSource({
        "A, accomplished",
        "AA, accomplished",
        "AP, partial",
        "AF, partial",
        "PP, partial",
        "PF, failed",
        "FF, failed",
        "AFF, failed",
        "APF, partial",
        "AU, unknown",
        "FU, unknown",
        "AN, accomplished",
        "N, not applicable",
    })
    void allAreRequiredAndHalfIsPartial(String verdicts, String status) {
        assertThat(status(Credit.USUAL, verdicts)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"AAF, accomplished", "APF, partial", "APP, accomplished", "AFF, partial", "PFF, failed"})
    void lessMayBeRequired(String verdicts, String status) {
        assertThat(status(Credit.USUAL.withRequired(2), verdicts)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"AAF, failed", "AAA, accomplished", "PPP, failed"})
    void partialCreditMayBeForbidden(String verdicts, String status) {
        assertThat(status(Credit.USUAL.withoutPartial(), verdicts)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"AFFF, partial", "PFFF, failed", "AAAA, accomplished"})
    void partialCreditMayBeHadForLess(String verdicts, String status) {
        assertThat(status(Credit.USUAL.withPartial(1), verdicts)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"PPP, accomplished, 1", "PPP, failed, 0.25", "PPP, partial, 0.5"})
    void aPartialVerdictMayCountOtherwise(String verdicts, String status, double counts) {
        assertThat(status(Credit.USUAL.withPartialCounting(counts), verdicts)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"AAF, failed", "AAP, partial", "AAA, accomplished"})
    void strictMeansThatNoneMayFail(String verdicts, String status) {
        assertThat(status(Credit.USUAL.withStrictness(), verdicts)).isEqualTo(status);
        assertThat(status(Credit.USUAL.withRequired(2).withStrictness(), "AAF")).isEqualTo("failed");
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThatThrownBy(() -> Credit.USUAL.withRequired(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("required is -1.0; it has to be 0 or more");
        assertThatThrownBy(() -> Credit.USUAL.withPartialCounting(2))
                .hasMessage("count_partial_as is 2.0; it has to be from 0 to 1");
        assertThatThrownBy(() -> Credit.USUAL.withRequired(1).withPartial(2))
                .hasMessage("partial is 2.0, more than required, 1.0; it has to be less, or the same");
    }

    private static String status(Credit credit, String verdicts) {
        List<Status> statuses = verdicts.chars()
                .mapToObj(letter -> switch (letter) {
                    case 'A' -> Status.ACCOMPLISHED;
                    case 'P' -> Status.PARTIAL;
                    case 'F' -> Status.FAILED;
                    case 'N' -> Status.NOT_APPLICABLE;
                    default -> Status.UNKNOWN;
                })
                .toList();
        return new Crediting(credit).of(statuses).word();
    }
}
