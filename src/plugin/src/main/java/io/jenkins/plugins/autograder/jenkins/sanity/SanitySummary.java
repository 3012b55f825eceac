package io.jenkins.plugins.autograder.jenkins.sanity;

import io.jenkins.plugins.autograder.jenkins.report.FindingsData;
import java.io.Serializable;
import org.jenkinsci.plugins.scriptsecurity.sandbox.whitelists.Whitelisted;

/** What a Pipeline gets from {@code courseraSanity}. */
public final class SanitySummary implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int errors;
    private final int warnings;
    private final int notes;
    private final int serious;
    private final String report;

    SanitySummary(FindingsData data, String report) {
        this.errors = data.errors();
        this.warnings = data.warnings();
        this.notes = data.notes();
        this.serious = data.serious();
        this.report = report;
    }

    /** How many errors were found. */
    @Whitelisted
    public int getErrors() {
        return errors;
    }

    /** How many warnings were found. */
    @Whitelisted
    public int getWarnings() {
        return warnings;
    }

    /** How much else was found. */
    @Whitelisted
    public int getNotes() {
        return notes;
    }

    /** How many findings are as bad as {@code failOn} says, or worse. */
    @Whitelisted
    public int getSerious() {
        return serious;
    }

    /** The id of the report, the last part of its page's address. */
    @Whitelisted
    public String getReport() {
        return report;
    }

    @Override
    public String toString() {
        return errors + " errors, " + warnings + " warnings, " + notes + " info";
    }
}
