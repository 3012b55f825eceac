package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;

/** An image above the platform's limit. */
final class TooLarge extends Rule {
    /** Image and submission together, in the documents of the first generation. */
    static final long MOST = 8L << 30;

    TooLarge() {
        super(RuleInfo.of(
                "GR044",
                ERROR,
                "The image is larger than 8 GB",
                "The first generation refuses an image that has more than 8 GB together with the submission. The limit of the"
                        + " second one is not published.",
                "take a smaller base image, and remove what only the build needs, with several stages"));
    }

    @Override
    void check(GraderImage image, Report found) {
        if (image.details().size() > MOST) {
            found.add(
                    image.whole(),
                    "the image has " + Amounts.bytes(image.details().size()) + "; 8 GB are allowed");
        }
    }
}
