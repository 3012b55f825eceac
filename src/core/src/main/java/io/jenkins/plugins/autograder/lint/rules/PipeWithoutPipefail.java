package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.RunScript;
import java.util.List;
import java.util.Set;

/** A download whose failure nobody sees. */
final class PipeWithoutPipefail extends Rule {
    private static final Set<String> SOURCES = Set.of("curl", "wget");
    private static final Set<String> TAKE_ANYTHING =
            Set.of("sh", "bash", "dash", "zsh", "python", "python3", "perl", "ruby", "node", "tee", "cat");

    PipeWithoutPipefail() {
        super(RuleInfo.of(
                        "GR058",
                        WARNING,
                        "A failed download goes unnoticed",
                        "Of a pipe the shell looks at the last command alone. A shell that gets nothing, or half of a script, ends"
                                + " well, and the build goes on with an image that lacks something.",
                        "download to a file first, or begin with SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]")
                .example("""
                        FROM debian:12-slim
                        RUN curl -fsSL https://example.org/setup.sh | bash
                        """, """
                        FROM debian:12-slim
                        SHELL ["/bin/bash", "-o", "pipefail", "-c"]
                        RUN curl -fsSL https://example.org/setup.sh | bash
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        for (RunScript run : source.runs()) {
            List<ShellCommand> commands = run.commands();
            for (int i = 0; i + 1 < commands.size() && !run.pipefail(); i++) {
                ShellCommand left = commands.get(i);
                ShellCommand right = commands.get(i + 1);
                boolean piped =
                        left.surroundings().pipes() && right.surroundings().piped();
                if (piped
                        && left.isOneOf(SOURCES)
                        && right.isOneOf(TAKE_ANYTHING)
                        && right.words().size() < 4) {
                    found.add(
                            source.region(run.span(left)),
                            "if " + left.name() + " fails, " + right.name() + " gets nothing and the build goes on");
                }
            }
        }
    }
}
