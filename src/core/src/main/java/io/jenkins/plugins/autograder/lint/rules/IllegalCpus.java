package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.PublishPlan;

/** Processors that nobody can get. */
final class IllegalCpus extends Rule {
    IllegalCpus() {
        super(RuleInfo.of(
                "GR090",
                ERROR,
                "A number of processors that Coursera refuses",
                "It is refused only after the upload, which then has to be repeated.",
                "see the finding"));
    }

    @Override
    void check(PublishPlan plan, Report found) {
        plan.offer()
                .cpuProblem(plan.cpus())
                .ifPresent(problem ->
                        found.add(plan.region(), problem, plan.offer().cpuMend()));
    }
}
