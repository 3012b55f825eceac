package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Copy;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Workdir;
import io.jenkins.plugins.autograder.lint.dockerfile.Stage;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;

/** A relative destination where no working directory is set. */
final class CopyIntoNowhere extends Rule {
    CopyIntoNowhere() {
        super(RuleInfo.of(
                        "GR052",
                        WARNING,
                        "COPY to a relative path without WORKDIR",
                        "Where the files end up depends on the base image, and ENTRYPOINT looks for them somewhere else.",
                        "write the destination from / on, or set WORKDIR before")
                .example("""
                        FROM debian:12-slim
                        COPY grade.sh grader/
                        """, """
                        FROM debian:12-slim
                        COPY grade.sh /grader/
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        for (Stage stage : source.build().stages()) {
            boolean set = source.build().lineage(stage).stream()
                    .filter(other -> other.index() != stage.index())
                    .flatMap(other -> other.instructions().stream())
                    .anyMatch(Workdir.class::isInstance);
            for (Instruction instruction : stage.instructions()) {
                set |= instruction instanceof Workdir;
                if (!set && instruction instanceof Copy copy) {
                    source.build()
                            .value(copy, copy.destination())
                            .filter(path -> !path.startsWith("/") && !path.matches("[A-Za-z]:.*"))
                            .ifPresent(path -> found.add(
                                    source.region(copy.destination().span()),
                                    "the destination " + path + " depends on the base image's working directory"));
                }
            }
        }
    }
}
