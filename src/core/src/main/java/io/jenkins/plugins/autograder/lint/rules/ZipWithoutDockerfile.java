package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;

import io.jenkins.plugins.autograder.lint.context.FileEntry;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.UploadZip;
import java.util.Locale;

/** A zip without a Dockerfile at its top. */
final class ZipWithoutDockerfile extends Rule {
    ZipWithoutDockerfile() {
        super(RuleInfo.of(
                "GR080",
                ERROR,
                "No Dockerfile at the top of the zip",
                "Coursera looks for a file called Dockerfile at the top of the zip, and nowhere else.",
                "put it there; capitals count"));
    }

    @Override
    void check(UploadZip zip, Report found) {
        if (!zip.hasDockerfile() && zip.nested().isEmpty()) {
            String near = zip.tree().children("").stream()
                    .map(FileEntry::name)
                    .filter(name -> name.equalsIgnoreCase("Dockerfile")
                            || name.toLowerCase(Locale.ROOT).startsWith("dockerfile."))
                    .findFirst()
                    .map(name -> "; there is " + name)
                    .orElse("");
            found.add(zip.whole(), "there is no Dockerfile at the top of the zip" + near);
        }
    }
}
