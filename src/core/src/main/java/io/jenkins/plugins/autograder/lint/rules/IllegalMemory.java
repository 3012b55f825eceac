package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.PublishPlan;

/** Memory that nobody can get. */
final class IllegalMemory extends Rule {
    IllegalMemory() {
        super(RuleInfo.of(
                "GR091",
                ERROR,
                "An amount of memory that Coursera refuses",
                "It is refused only after the upload, which then has to be repeated.",
                "see the finding"));
    }

    @Override
    void check(PublishPlan plan, Report found) {
        plan.offer()
                .memoryProblem(plan.cpus(), plan.memory())
                .ifPresent(problem ->
                        found.add(plan.region(), problem, plan.offer().memoryMend(plan.cpus())));
    }
}
