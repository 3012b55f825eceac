package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.INFO;
import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.dockerfile.Head;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Copy;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import java.util.Set;

/** Syntax that the old builder does not know. */
final class NeedsBuildKit extends Rule {
    private static final Set<String> FLAGS =
            Set.of("mount", "network", "security", "link", "parents", "exclude", "checksum", "keep-git-dir", "unpack");

    NeedsBuildKit() {
        super(RuleInfo.of(
                        "GR068",
                        WARNING,
                        "Syntax that needs BuildKit",
                        "Which builder Coursera uses is not documented. An old one ends with an error at here-documents and at these"
                                + " flags, minutes after the upload.",
                        "do without, or build once on Coursera before you rely on it")
                .in("coursera-v1", INFO)
                .in("plain", INFO)
                .example("""
                        FROM debian:12-slim
                        RUN --mount=type=cache,target=/root/.cache make-tests
                        """, """
                        FROM debian:12-slim
                        RUN make-tests && rm -rf /root/.cache
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        if (!source.profile().name().equals("coursera-v2")) {
            return;
        }
        for (Instruction instruction : source.file().instructions()) {
            Head head = instruction.head();
            if (!head.heredocs().isEmpty()) {
                found.add(source.region(head.heredocs().get(0).marker()), "a here-document needs BuildKit");
            } else {
                head.flags().stream()
                        .filter(flag -> FLAGS.contains(flag.name())
                                || (flag.name().equals("chmod") && instruction instanceof Copy))
                        .findFirst()
                        .ifPresent(
                                flag -> found.add(source.region(flag.span()), "--" + flag.name() + " needs BuildKit"));
            }
        }
    }
}
