package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Copy;
import io.jenkins.plugins.autograder.lint.finding.Edit;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;

/** Several files and one name. */
final class CopyManyToOne extends Rule {
    CopyManyToOne() {
        super(RuleInfo.of(
                        "GR053",
                        ERROR,
                        "COPY of several files to what is no directory",
                        "With more than one source the destination has to be a directory and to end with /, or the build ends.",
                        "end the destination with /")
                .example("""
                        FROM debian:12-slim
                        COPY grade.sh tests.txt /grader
                        """, """
                        FROM debian:12-slim
                        COPY grade.sh tests.txt /grader/
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        for (Instruction instruction : source.file().instructions()) {
            if (instruction instanceof Copy copy
                    && copy.sources().size() + copy.head().heredocs().size() > 1) {
                source.build()
                        .value(copy, copy.destination())
                        .filter(path -> !path.endsWith("/") && !path.endsWith("\\") && !path.matches("(.*/)?\\.{1,2}"))
                        .ifPresent(path -> report(source, copy, path, found));
            }
        }
    }

    private void report(GraderSource source, Copy copy, String path, Report found) {
        int end = copy.destination().span().end();
        boolean plain = copy.destination().text().equals(path)
                && source.region(copy.destination().span()).text().equals(path);
        found.add(
                source.region(copy.destination().span()),
                copy.sources().size() + " sources, and the destination " + path + " does not end with /",
                info().mend(),
                plain ? new Edit[] {Edit.replace(source.file().source().name(), end, end, "/")} : new Edit[0]);
    }
}
