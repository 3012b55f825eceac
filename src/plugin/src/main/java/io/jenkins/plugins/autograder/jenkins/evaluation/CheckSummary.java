package io.jenkins.plugins.autograder.jenkins.evaluation;

import java.io.Serializable;
import org.jenkinsci.plugins.scriptsecurity.sandbox.whitelists.Whitelisted;

/** What a Pipeline gets from {@code courseraCheck}. */
public final class CheckSummary implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int asExpected;
    private final int unexpected;
    private final int untested;
    private final int unnamed;
    private final String report;

    CheckSummary(Checked checked, String report) {
        this.asExpected = checked.data().asExpected();
        this.unexpected = checked.data().unexpected();
        this.untested = checked.untested();
        this.unnamed = checked.unnamed();
        this.report = report;
    }

    /** How much was checked: the solution, the starter, and each example. */
    @Whitelisted
    public int getTotal() {
        return asExpected + unexpected;
    }

    /** How much of it was as expected. */
    @Whitelisted
    public int getAsExpected() {
        return asExpected;
    }

    /** How much of it was not. */
    @Whitelisted
    public int getUnexpected() {
        return unexpected;
    }

    /** How many goals no example fails. */
    @Whitelisted
    public int getUntested() {
        return untested;
    }

    /** How many examples the spec says nothing of. */
    @Whitelisted
    public int getUnnamed() {
        return unnamed;
    }

    /** The id of the report, the last part of its page's address. */
    @Whitelisted
    public String getReport() {
        return report;
    }

    @Override
    public String toString() {
        return asExpected + " of " + getTotal() + " as expected";
    }
}
