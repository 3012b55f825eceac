package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.Environment;
import java.util.Set;

/** A machine of another kind than production. */
final class OtherMachine extends Rule {
    private static final Set<String> SAME = Set.of("x86_64", "amd64");

    OtherMachine() {
        super(RuleInfo.of(
                "GR205",
                WARNING,
                "The machine is of another kind than production",
                "Production is Linux on x86-64. Images that are built elsewhere do not start there, and those of production run here"
                        + " in an emulation, slowly.",
                "build and try graders out with --platform linux/amd64"));
    }

    @Override
    void check(Environment environment, Report found) {
        environment
                .engine()
                .filter(engine -> !engine.operatingSystem().equals("linux") || !SAME.contains(engine.architecture()))
                .ifPresent(engine -> found.add(
                        environment.region(),
                        "the engine runs " + engine.operatingSystem() + " on " + engine.architecture()));
    }
}
