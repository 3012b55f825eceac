package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.UploadZip;

/** A zip of the folder in place of what is in it. */
final class ZipNested extends Rule {
    ZipNested() {
        super(RuleInfo.of(
                "GR081",
                ERROR,
                "The zip holds one folder, and the Dockerfile in it",
                "The folder was packed in place of what is in it, so Coursera finds no Dockerfile.",
                "zip what is in the folder, and not the folder itself"));
    }

    @Override
    void check(UploadZip zip, Report found) {
        zip.nested()
                .ifPresent(folder -> found.add(
                        zip.region(folder + "/Dockerfile"),
                        "the Dockerfile is in the folder " + folder + ", and not at the top",
                        "cd " + folder + " && zip -r ../grader.zip ."));
    }
}
