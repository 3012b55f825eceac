package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;

/** A base image that can be another one tomorrow. */
final class UnpinnedBase extends Rule {
    UnpinnedBase() {
        super(RuleInfo.of(
                        "GR040",
                        WARNING,
                        "Base image without a tag, or latest",
                        "The next build may have another interpreter and other libraries, and then the same submission gets"
                                + " another grade.",
                        "name a version: FROM debian:12-slim")
                .example("""
                        FROM python
                        ENTRYPOINT ["/grader/grade.py"]
                        """, """
                        FROM python:3.12-slim-bookworm
                        ENTRYPOINT ["/grader/grade.py"]
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        Bases.each(source, (from, image) -> {
            boolean named = image.tag()
                    .filter(tag -> !tag.equals("latest") && !tag.isEmpty())
                    .isPresent();
            if (!named && image.digest().isEmpty()) {
                found.add(
                        source.region(from.image().span()),
                        image.repository() + (image.tag().isPresent() ? ":latest is" : " without a tag is")
                                + " whatever is newest on the day of the build");
            }
        });
    }
}
