package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.INFO;

import io.jenkins.plugins.autograder.lint.dockerfile.Stage;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import java.util.Optional;

/** A base image by its tag alone. */
final class UndigestedBase extends Rule {
    UndigestedBase() {
        super(RuleInfo.of(
                        "GR041",
                        INFO,
                        "Base image not pinned by its digest",
                        "A tag such as 3.12-slim moves with every patch. A digest never does, so a build next year gives the same"
                                + " grader.",
                        "append the digest, NAME:TAG@sha256:..., which docker image inspect shows")
                .example("""
                        FROM python:3.12-slim
                        ENTRYPOINT ["/grader/grade.py"]
                        """, """
                        FROM python:3.12-slim@sha256:0000000000000000000000000000000000000000000000000000000000000000
                        ENTRYPOINT ["/grader/grade.py"]
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        Optional<Stage> target = source.build()
                .target()
                .map(stage -> source.build().lineage(stage).get(0));
        Bases.each(source, (from, image) -> {
            boolean graders = target.filter(stage -> stage.from().span().equals(from.span()))
                    .isPresent();
            boolean versioned = image.tag()
                    .filter(tag -> !tag.equals("latest") && !tag.isEmpty())
                    .isPresent();
            if (graders && versioned && image.digest().isEmpty()) {
                found.add(
                        source.region(from.image().span()),
                        "the tag of " + image.repository() + " can point to another image tomorrow");
            }
        });
    }
}
