package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.INFO;

import io.jenkins.plugins.autograder.lint.finding.Edit;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.RunScript;
import java.util.Set;

/** Packages that nobody asked for. */
final class Recommended extends CommandRule {
    Recommended() {
        super(RuleInfo.of(
                        "GR048",
                        INFO,
                        "apt-get install without --no-install-recommends",
                        "It also installs what the packages recommend, which is often more than what was asked for.",
                        "add --no-install-recommends, and name what turns out to be missing")
                .example("""
                        FROM debian:12-slim
                        RUN apt-get update && apt-get install -y r-base
                        """, """
                        FROM debian:12-slim
                        RUN apt-get update && apt-get install -y --no-install-recommends r-base
                        """));
    }

    @Override
    void check(GraderSource source, RunScript run, ShellCommand command, Report found) {
        if (!Packages.isAptInstall(command) || !Packages.isInImage(source, run)) {
            return;
        }
        boolean said = source.file().source().text().contains("Install-Recommends")
                || command.words().stream()
                        .anyMatch(word -> word.text().contains("no-install-recommends")
                                || word.text().contains("-no-recommends")
                                || word.uses().stream()
                                        .anyMatch(use -> use.name().matches("(?i).*(opt|flag|arg|apt).*")));
        if (!said) {
            int end = run.span(Packages.verb(command, Set.of("install")).orElseThrow())
                    .end();
            found.add(
                    source.region(run.span(command)),
                    "this installs recommended packages, too",
                    info().mend(),
                    Edit.replace(source.file().source().name(), end, end, " --no-install-recommends"));
        }
    }
}
