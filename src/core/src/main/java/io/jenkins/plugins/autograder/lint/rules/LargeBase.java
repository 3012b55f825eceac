package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.INFO;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;

/** A large base image of which a smaller variant exists. */
final class LargeBase extends Rule {
    private static final long LARGE = 2L << 30;

    LargeBase() {
        super(RuleInfo.of(
                        "GR043",
                        INFO,
                        "Large base image",
                        "The image is uploaded by you and fetched by every machine that grades. After an upload, Coursera needs"
                                + " half an hour to spread it.",
                        "take the slim variant, and install what is missing")
                .example("""
                        FROM python:3.12
                        ENTRYPOINT ["/grader/grade.py"]
                        """, """
                        FROM python:3.12-slim
                        ENTRYPOINT ["/grader/grade.py"]
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        source.build()
                .target()
                .flatMap(stage -> source.build().base(stage))
                .filter(BaseImages::hasSlim)
                .ifPresent(image -> found.add(
                        source.region(source.build()
                                .lineage(source.build().target().orElseThrow())
                                .get(0)
                                .from()
                                .image()
                                .span()),
                        image.repository() + " has a smaller variant of the same version"));
    }

    @Override
    void check(GraderImage image, Report found) {
        if (image.details().size() > LARGE && image.details().size() <= TooLarge.MOST) {
            found.add(
                    image.whole(),
                    "the image has " + Amounts.bytes(image.details().size()));
        }
    }
}
