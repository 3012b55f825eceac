package io.jenkins.plugins.autograder.jenkins.report;

import io.jenkins.plugins.autograder.jenkins.policy.ResultPolicy;
import java.io.Serializable;
import java.util.function.UnaryOperator;

/** The parameters of step and build step, as Jenkins binds them; a blank text is one that was not given. */
final class ReportOptions implements Serializable {
    private static final long serialVersionUID = 1L;

    String name;
    String files = "";
    ResultPolicy policy = new ResultPolicy();

    ReportOptions(String name) {
        this.name = name;
    }

    /** The same, each text with what it stands for. */
    ReportOptions expanded(UnaryOperator<String> expand) {
        ReportOptions copy = new ReportOptions(expand.apply(name));
        copy.files = expand.apply(files);
        copy.policy = policy;
        return copy;
    }
}
