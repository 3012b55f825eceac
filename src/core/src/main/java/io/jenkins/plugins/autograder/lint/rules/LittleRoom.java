package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.Environment;

/** A machine that is nearly full, or small. */
final class LittleRoom extends Rule {
    private static final long LEAST_SPACE = 5L << 30;
    private static final long LEAST_MEMORY = 2L << 30;

    LittleRoom() {
        super(RuleInfo.of(
                "GR204",
                WARNING,
                "Little disk or memory",
                "A build, or a run that writes much, can fill the disk for everybody on the machine; and a grader that gets 4 GB in"
                        + " production does not get them here.",
                "docker system df shows what takes the space; docker image prune frees some"));
    }

    @Override
    void check(Environment environment, Report found) {
        environment
                .freeSpace()
                .filter(free -> free < LEAST_SPACE)
                .ifPresent(free -> found.add(
                        environment.region(),
                        "only " + Amounts.bytes(free) + " are free where the engine keeps its images"));
        environment
                .engine()
                .filter(engine -> engine.memory() > 0 && engine.memory() < LEAST_MEMORY)
                .ifPresent(engine -> found.add(
                        environment.region(),
                        "the machine has only " + Amounts.bytes(engine.memory()) + " of memory",
                        "use a larger machine, or smaller limits"));
    }
}
