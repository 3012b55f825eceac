package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;
import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.Environment;
import java.util.Map;

/** Limits that the kernel does not hold. */
final class LimitsMissing extends Rule {
    private static final Map<String, String> MENDS = Map.of(
            "memory", "boot with cgroup_enable=memory",
            "swap", "boot with swapaccount=1, or use cgroup v2",
            "cpu", "use a kernel with CONFIG_CFS_BANDWIDTH",
            "pids", "use a kernel with CONFIG_CGROUP_PIDS");

    LimitsMissing() {
        super(RuleInfo.of(
                "GR202",
                ERROR,
                "A limit does not work on this machine",
                "Without it one submission can take the whole machine, and the outcomes here are not those of production.",
                "see the finding"));
    }

    @Override
    void check(Environment environment, Report found) {
        environment.engine().ifPresent(engine -> engine.limits().entrySet().stream()
                .filter(limit -> !limit.getValue())
                .sorted(Map.Entry.comparingByKey())
                .forEach(limit -> found.add(
                        limit.getKey().equals("swap") ? WARNING : ERROR,
                        environment.region(),
                        "the engine cannot limit " + limit.getKey(),
                        MENDS.getOrDefault(limit.getKey(), info().mend()))));
    }
}
