package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.UploadZip;

/** A name that storage does not take. */
final class ZipFileName extends Rule {
    ZipFileName() {
        super(RuleInfo.of(
                "GR087",
                WARNING,
                "The name of the zip may break the upload",
                "The name becomes part of an address in Coursera's storage. Letters, digits, dots, dashes and underscores are safe.",
                "rename it: grader.zip"));
    }

    @Override
    void check(UploadZip zip, Report found) {
        if (!zip.fileName().matches("[A-Za-z0-9._-]{1,200}")) {
            found.add(
                    zip.whole(),
                    "the name " + zip.fileName() + " has characters that an address cannot carry as they are");
        }
    }
}
