package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.dockerfile.ImageReference;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import java.util.Optional;

/** A base image whose support has ended. */
final class EndedBase extends Rule {
    EndedBase() {
        super(RuleInfo.of(
                        "GR042",
                        WARNING,
                        "Base image is past its end of life",
                        "There are no security fixes any more, and its package servers close sooner or later. Then the next build"
                                + " of the grader fails, on Coursera, too.",
                        "take a release that is supported")
                .example("""
                        FROM ubuntu:14.04
                        ENTRYPOINT ["/grader/grade.sh"]
                        """, """
                        FROM ubuntu:24.04
                        ENTRYPOINT ["/grader/grade.sh"]
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        Bases.each(source, (from, image) -> BaseImages.ended(image)
                .ifPresent(name ->
                        found.add(source.region(from.image().span()), "the support of " + name + " has ended")));
    }

    @Override
    void check(GraderImage image, Report found) {
        image.release()
                .map(release -> new ImageReference(release.id(), Optional.of(release.version()), Optional.empty()))
                .flatMap(BaseImages::ended)
                .ifPresent(name ->
                        found.add(image.whole(), "the support of " + name + ", which the image is made of, has ended"));
    }
}
