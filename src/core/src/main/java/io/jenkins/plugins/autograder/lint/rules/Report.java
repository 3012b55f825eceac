package io.jenkins.plugins.autograder.lint.rules;

import io.jenkins.plugins.autograder.lint.finding.Edit;
import io.jenkins.plugins.autograder.lint.finding.Finding;
import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.finding.Severity;
import java.util.List;

/** Takes what one rule finds. */
final class Report {
    private final RuleInfo rule;
    private final String profile;
    private final List<Finding> findings;

    Report(RuleInfo rule, String profile, List<Finding> findings) {
        this.rule = rule;
        this.profile = profile;
        this.findings = findings;
    }

    /** Something that is mended as the rule says. */
    void add(Region region, String message) {
        add(region, message, rule.mend());
    }

    /** Something with a mend of its own. */
    void add(Region region, String message, String mend, Edit... edits) {
        add(rule.severity(profile), region, message, mend, edits);
    }

    /** Something that is more or less serious than the rule usually is. */
    void add(Severity severity, Region region, String message, String mend, Edit... edits) {
        findings.add(new Finding(rule.id(), severity, region, message, mend, List.of(edits)));
    }
}
