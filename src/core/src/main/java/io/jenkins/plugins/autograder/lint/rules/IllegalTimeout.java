package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.PublishPlan;

/** A time limit that nobody can get. */
final class IllegalTimeout extends Rule {
    IllegalTimeout() {
        super(RuleInfo.of(
                "GR092",
                ERROR,
                "A time limit that Coursera refuses",
                "It is refused only after the upload, which then has to be repeated.",
                "see the finding"));
    }

    @Override
    void check(PublishPlan plan, Report found) {
        plan.offer()
                .timeoutProblem(plan.timeout())
                .ifPresent(problem ->
                        found.add(plan.region(), problem, plan.offer().timeoutMend()));
    }
}
