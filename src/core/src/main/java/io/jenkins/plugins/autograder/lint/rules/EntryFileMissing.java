package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import java.util.List;
import java.util.Optional;

/** The entry point names a file that is not there. */
final class EntryFileMissing extends Rule {
    EntryFileMissing() {
        super(RuleInfo.of(
                "GR008",
                ERROR,
                "The grader's file is missing in the image",
                "Production answers \"Could not exec grader\", and learners are asked to try again later.",
                "copy the file to the path that ENTRYPOINT names, or name the path where it is"));
    }

    @Override
    void check(GraderImage image, Report found) {
        for (Optional<String> path :
                List.of(image.entry().program(), image.entry().script())) {
            if (path.isPresent() && image.find(path.get()).isEmpty()) {
                found.add(image.whole(), "there is no " + path.get() + " in the image, which its ENTRYPOINT names");
                return;
            }
        }
    }
}
