package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.context.ZipTree;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.EntryCommand;
import io.jenkins.plugins.autograder.lint.subject.GraderFile;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.UploadZip;
import java.util.Optional;

/** A script that lost its permission in the zip. */
final class ZipModesLost extends Rule {
    ZipModesLost() {
        super(RuleInfo.of(
                "GR083",
                WARNING,
                "The zip does not keep who may execute a file",
                "COPY keeps the mode that a file has in the zip. Zips that are made on Windows have none, so the grader's script is"
                        + " not executable in the image.",
                "zip on Linux or macOS, or add RUN chmod 755 to the Dockerfile"));
    }

    @Override
    void check(UploadZip zip, Report found) {
        Optional<GraderSource> source = zip.source();
        Optional<GraderFile> script = source.filter(grader ->
                        grader.entry().filter(EntryCommand::startsScriptItself).isPresent())
                .flatMap(grader -> grader.entry().flatMap(EntryCommand::script).flatMap(grader.files()::at));
        boolean mended = source.filter(grader -> grader.file().source().text().contains("chmod"))
                .isPresent();
        script.filter(file -> !mended)
                .flatMap(file -> zip.entry(file.entry().path()))
                .filter(entry -> !ZipTree.knowsModes(entry))
                .ifPresent(entry -> found.add(
                        zip.region(entry.getName()),
                        "the zip does not say that this file, which ENTRYPOINT starts, is executable"));
    }
}
