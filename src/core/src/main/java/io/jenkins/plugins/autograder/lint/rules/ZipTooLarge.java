package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.UploadZip;

/** A zip that is larger than any limit that is known. */
final class ZipTooLarge extends Rule {
    ZipTooLarge() {
        super(RuleInfo.of(
                "GR086",
                WARNING,
                "The zip is very large",
                "The limit of the second generation is not published; the first one took 8 GB. A large zip takes long to upload, and"
                        + " every retry as long again.",
                "leave out what the build can fetch, and what it does not need"));
    }

    @Override
    void check(UploadZip zip, Report found) {
        if (zip.size() > TooLarge.MOST) {
            found.add(zip.whole(), "the zip has " + Amounts.bytes(zip.size()));
        }
    }
}
