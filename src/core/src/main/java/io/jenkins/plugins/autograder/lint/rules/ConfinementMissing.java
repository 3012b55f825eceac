package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.Environment;

/** An engine that lets containers make every system call. */
final class ConfinementMissing extends Rule {
    ConfinementMissing() {
        super(RuleInfo.of(
                "GR203",
                WARNING,
                "Containers may make every system call",
                "The engine's rules for system calls (seccomp) keep many holes of the kernel out of reach. Here they are off.",
                "use an engine and a kernel with seccomp, and do not switch it off in daemon.json"));
    }

    @Override
    void check(Environment environment, Report found) {
        environment
                .engine()
                .filter(engine -> engine.operatingSystem().equals("linux")
                        && !engine.security().contains("seccomp"))
                .ifPresent(engine -> found.add(environment.region(), "the engine runs without seccomp"));
    }
}
