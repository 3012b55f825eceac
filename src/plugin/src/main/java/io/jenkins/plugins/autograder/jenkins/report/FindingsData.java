package io.jenkins.plugins.autograder.jenkins.report;

import io.jenkins.plugins.autograder.lint.FailOn;
import io.jenkins.plugins.autograder.lint.LintResult;
import io.jenkins.plugins.autograder.lint.finding.Severity;
import io.jenkins.plugins.autograder.report.SavedLint;
import java.io.IOException;
import java.io.Serializable;

/**
 * Findings on their way from an agent to the controller: plain data, as Jenkins lets pass.
 *
 * @param bytes the findings, as {@code SavedLint} reads them
 * @param errors how many findings are errors
 * @param warnings how many are warnings
 * @param notes how many are neither
 * @param serious how many are to have consequences
 */
@SuppressWarnings("ArrayRecordComponent") // Carried, and never compared.
public record FindingsData(byte[] bytes, int errors, int warnings, int notes, int serious) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * What was found.
     *
     * @param threshold from which on findings are serious
     */
    public static FindingsData of(LintResult result, FailOn threshold) throws IOException {
        int errors = (int) result.count(Severity.ERROR);
        int warnings = (int) result.count(Severity.WARNING);
        int notes = (int) result.count(Severity.INFO);
        int serious =
                switch (threshold) {
                    case ERROR -> errors;
                    case WARNING -> errors + warnings;
                    case INFO -> errors + warnings + notes;
                    case NEVER -> 0;
                };
        return new FindingsData(SavedLint.write(result), errors, warnings, notes, serious);
    }

    /** All in a line: {@code 2 errors, 1 warning}. */
    public String summary() {
        return count(errors, "error") + ", " + count(warnings, "warning") + (notes == 0 ? "" : ", " + notes + " info");
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
