package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;

import io.jenkins.plugins.autograder.lint.finding.Edit;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.shell.ShellWord;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.RunScript;
import java.util.Optional;
import java.util.Set;

/** A package manager that asks, and gets no answer. */
final class AptWithoutYes extends CommandRule {
    private static final Set<String> OTHERS = Set.of("yum", "dnf");

    AptWithoutYes() {
        super(RuleInfo.of(
                        "GR045",
                        ERROR,
                        "Package manager without -y",
                        "It asks whether to go on. Nobody answers in a build, so the build ends.",
                        "add -y")
                .example("""
                        FROM debian:12-slim
                        RUN apt-get update && apt-get install gcc
                        """, """
                        FROM debian:12-slim
                        RUN apt-get update && apt-get install -y gcc
                        """));
    }

    @Override
    void check(GraderSource source, RunScript run, ShellCommand command, Report found) {
        Set<String> verbs = command.isOneOf(OTHERS)
                ? Set.of("install", "update", "upgrade")
                : Set.of("install", "upgrade", "dist-upgrade");
        Optional<ShellWord> verb =
                Packages.isApt(command) || command.isOneOf(OTHERS) ? Packages.verb(command, verbs) : Optional.empty();
        if (verb.isEmpty()
                || Packages.saysYes(command)
                || command.surroundings().piped()
                || source.file().source().text().contains("Assume-Yes")
                || Packages.isTrial(command)) {
            return;
        }
        int end = run.span(verb.get()).end();
        found.add(
                source.region(run.span(command)),
                command.name() + " " + verb.get().text() + " asks a question that nobody answers",
                info().mend(),
                Edit.replace(source.file().source().name(), end, end, " -y"));
    }
}
