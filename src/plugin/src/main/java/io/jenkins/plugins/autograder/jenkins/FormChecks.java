package io.jenkins.plugins.autograder.jenkins;

import hudson.util.FormValidation;
import io.jenkins.plugins.autograder.jenkins.report.ReportName;

/** What forms say of a text while it is typed. A blank one is fine: it stands for the default. */
public final class FormChecks {
    private FormChecks() {}

    /**
     * Check a text.
     *
     * @param check refuses it with an {@link IllegalArgumentException} that says what is allowed
     */
    public static FormValidation text(String value, Runnable check) {
        // A build fills the variables in.
        if (value.isBlank() || value.contains("$")) {
            return FormValidation.ok();
        }
        try {
            check.run();
            return FormValidation.ok();
        } catch (IllegalArgumentException e) {
            return FormValidation.error(e.getMessage());
        }
    }

    /**
     * Check a text.
     *
     * @param check refuses it with an {@link IllegalArgumentException}
     * @param allowed what is allowed, in words
     */
    public static FormValidation text(String value, Runnable check, String allowed) {
        return text(value, () -> {
            try {
                check.run();
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(allowed, e);
            }
        });
    }

    /** Check the name of a report. */
    public static FormValidation reportName(String value) {
        try {
            return value.isBlank()
                    ? FormValidation.ok()
                    : FormValidation.ok(
                            "Its address ends in " + ReportName.of(value).id());
        } catch (IllegalArgumentException e) {
            return FormValidation.error(e.getMessage());
        }
    }
}
