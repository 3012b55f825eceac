package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.EntryPoint;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.EntryCommand;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;

/** A shell without a script. */
final class EntryPointBareShell extends Rule {
    EntryPointBareShell() {
        super(RuleInfo.of(
                        "GR004",
                        WARNING,
                        "ENTRYPOINT is a shell without a script",
                        "A shell alone reads commands from standard input, which is empty in production. It ends at once,"
                                + " without an answer.",
                        "name the grader's script: ENTRYPOINT [\"/bin/bash\", \"/grader/grade.sh\"]")
                .example("""
                        FROM debian:12-slim
                        ENTRYPOINT ["/bin/bash"]
                        """, """
                        FROM debian:12-slim
                        ENTRYPOINT ["/bin/bash", "/grader/grade.sh"]
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        source.build()
                .last(EntryPoint.class)
                .filter(entry ->
                        source.entry().filter(EntryCommand::isBareShell).isPresent())
                .ifPresent(entry -> found.add(source.region(entry), "this starts a shell that has nothing to do"));
    }

    @Override
    void check(GraderImage image, Report found) {
        if (!image.details().entryPoint().isEmpty() && image.entry().isBareShell()) {
            found.add(
                    image.whole(),
                    "the ENTRYPOINT " + image.details().entryPoint() + " starts a shell that has nothing to do");
        }
    }
}
