package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;
import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Cmd;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.EntryPoint;
import io.jenkins.plugins.autograder.lint.finding.Edit;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.source.Span;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import java.util.Optional;

/** A command instead of an entry point. */
final class EntryPointOnlyCmd extends Rule {
    EntryPointOnlyCmd() {
        super(RuleInfo.of(
                        "GR002",
                        WARNING,
                        "CMD in place of ENTRYPOINT",
                        "The first generation appends its arguments to the ENTRYPOINT, and arguments replace a CMD. So a"
                                + " grader that is only a CMD is never started there.",
                        "write ENTRYPOINT in place of CMD")
                .in("coursera-v1", ERROR)
                .example("""
                        FROM debian:12-slim
                        CMD ["/grader/grade.sh"]
                        """, """
                        FROM debian:12-slim
                        ENTRYPOINT ["/grader/grade.sh"]
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        Optional<Cmd> cmd =
                source.build().last(Cmd.class).filter(last -> !last.command().isEmpty());
        if (cmd.isPresent() && source.build().last(EntryPoint.class).isEmpty()) {
            Span keyword = cmd.get().head().name();
            found.add(
                    source.region(cmd.get()),
                    "the grader is a CMD, which arguments replace; production invokes the ENTRYPOINT",
                    info().mend(),
                    Edit.replace(source.file().source().name(), keyword.start(), keyword.end(), "ENTRYPOINT"));
        }
    }

    @Override
    void check(GraderImage image, Report found) {
        if (image.details().entryPoint().isEmpty() && !image.details().command().isEmpty()) {
            found.add(
                    image.whole(),
                    "the image has only the CMD " + image.details().command() + "; production invokes the ENTRYPOINT");
        }
    }
}
