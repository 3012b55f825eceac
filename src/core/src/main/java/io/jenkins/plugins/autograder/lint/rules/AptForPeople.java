package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.INFO;

import io.jenkins.plugins.autograder.lint.finding.Edit;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.shell.ShellWord;
import io.jenkins.plugins.autograder.lint.source.Span;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.RunScript;
import java.util.Set;

/** The front end that is made for people. */
final class AptForPeople extends CommandRule {
    AptForPeople() {
        super(RuleInfo.of(
                        "GR050",
                        INFO,
                        "apt in place of apt-get",
                        "apt says itself that its command line is not stable and not for scripts.",
                        "write apt-get")
                .example("""
                        FROM debian:12-slim
                        RUN apt update && apt install -y gcc
                        """, """
                        FROM debian:12-slim
                        RUN apt-get update && apt-get install -y gcc
                        """));
    }

    @Override
    void check(GraderSource source, RunScript run, ShellCommand command, Report found) {
        if (command.name().equals("apt")
                && Packages.verb(command, Set.of("update", "install", "upgrade", "remove"))
                        .isPresent()) {
            ShellWord name = command.words().get(0);
            Span span = run.span(name);
            found.add(
                    source.region(span),
                    "apt is for people; its output and options may change",
                    info().mend(),
                    name.text().equals("apt")
                            ? new Edit[] {
                                Edit.replace(source.file().source().name(), span.start(), span.end(), "apt-get")
                            }
                            : new Edit[0]);
        }
    }
}
