package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.Environment;

/** No engine. */
final class EngineUnreachable extends Rule {
    EngineUnreachable() {
        super(RuleInfo.of(
                "GR200",
                ERROR,
                "No engine answers",
                "Graders run in containers, and containers need an engine. Without one nothing can be graded.",
                "start Docker (systemctl start docker), or set DOCKER_HOST to where it listens"));
    }

    @Override
    void check(Environment environment, Report found) {
        if (environment.engine().isEmpty()) {
            found.add(environment.region(), environment.whyNot());
        }
    }
}
