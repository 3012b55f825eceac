package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;

/** A base image for other processors. */
final class OtherPlatform extends Rule {
    OtherPlatform() {
        super(RuleInfo.of(
                        "GR064",
                        WARNING,
                        "Base image for another platform",
                        "Production is linux/amd64. An image for another platform does not start there.",
                        "write --platform=linux/amd64, or leave it out")
                .example("""
                        FROM --platform=linux/arm64 debian:12-slim
                        ENTRYPOINT ["/grader/grade.sh"]
                        """, """
                        FROM --platform=linux/amd64 debian:12-slim
                        ENTRYPOINT ["/grader/grade.sh"]
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        source.build()
                .target()
                .map(stage -> source.build().lineage(stage).get(0).from())
                .flatMap(from -> from.head().flag("platform"))
                .filter(flag ->
                        !flag.value().contains("$") && !flag.value().matches("linux/(amd64|x86_64)(/v\\d)?|amd64"))
                .ifPresent(
                        flag -> found.add(source.region(flag.span()), "the grader would be made for " + flag.value()));
    }
}
