package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.PublishPlan;
import io.jenkins.plugins.autograder.sandbox.Limits;

/** A grader that is tried out with other limits than it gets. */
final class LimitsDiffer extends Rule {
    LimitsDiffer() {
        super(RuleInfo.of(
                "GR094",
                WARNING,
                "The examples run with other limits than production",
                "What fits into the limits here may not fit there, or the other way round. Then the examples prove less than they"
                        + " seem to.",
                "write the same limits into suite.yaml"));
    }

    @Override
    void check(PublishPlan plan, Report found) {
        plan.local().ifPresent(local -> {
            long memory = local.memory() / Limits.MIB;
            if (memory != plan.memory()) {
                found.add(
                        plan.region(),
                        "the examples run with " + memory + " MB of memory, production with " + plan.memory() + " MB");
            }
            if (local.wallTime().toSeconds() != plan.timeout()) {
                found.add(
                        plan.region(),
                        "the examples have " + local.wallTime().toSeconds() + " s, production " + plan.timeout()
                                + " s");
            }
            if (local.cpus() != plan.cpus()) {
                found.add(
                        plan.region(),
                        "the examples run with " + local.cpus() + " processors, production with " + plan.cpus());
            }
        });
    }
}
