package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;
import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Assign;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Broken;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.From;
import io.jenkins.plugins.autograder.lint.dockerfile.SyntaxProblem;
import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;

/** What no builder takes. */
final class SyntaxRule extends Rule {
    SyntaxRule() {
        super(RuleInfo.of(
                        "GR067",
                        ERROR,
                        "The Dockerfile cannot be built",
                        "The second generation builds the image on Coursera's machines, and says so only minutes after the upload.",
                        "see the finding")
                .example("""
                        FROM debian:12-slim
                        COPPY grade.sh /grader/
                        """, """
                        FROM debian:12-slim
                        COPY grade.sh /grader/
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        for (SyntaxProblem problem : source.file().problems()) {
            Region region = problem.span().end() == 0
                    ? Region.whole(source.file().source().name())
                    : source.region(problem.span());
            found.add(problem.fatal() ? ERROR : WARNING, region, problem.message(), problem.mend());
        }
        for (Instruction instruction : source.file().instructions()) {
            if (instruction instanceof From) {
                return;
            }
            boolean argument = instruction instanceof Assign assign && assign.is("ARG");
            if (!argument && !(instruction instanceof Broken)) {
                found.add(
                        source.region(instruction),
                        instruction.head().keyword() + " comes before the first FROM; only ARG may",
                        "begin with FROM and a base image");
                return;
            }
        }
    }
}
