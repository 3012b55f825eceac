package io.jenkins.plugins.autograder.jenkins.evaluation;

import io.jenkins.plugins.autograder.jenkins.report.ReportData;
import java.io.Serializable;

/**
 * What comes back from the agent.
 *
 * @param data the report
 * @param untested how many goals no example fails
 * @param unnamed how many examples the spec says nothing of
 */
record Checked(ReportData data, int untested, int unnamed) implements Serializable {
    private static final long serialVersionUID = 1L;
}
