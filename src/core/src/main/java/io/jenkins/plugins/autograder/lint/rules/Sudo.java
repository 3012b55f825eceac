package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;
import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.shell.ShellWord;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.RunScript;
import java.util.Optional;
import java.util.Set;

/** Sudo, which does nothing in a container without privileges. */
final class Sudo extends Rule {
    Sudo() {
        super(RuleInfo.of(
                        "GR055",
                        WARNING,
                        "sudo is used or installed",
                        "RUN is root anyway, unless a USER came before; and in production sudo fails, since no process may gain"
                                + " privileges there.",
                        "leave sudo out; switch with USER where you need to")
                .example("""
                        FROM debian:12-slim
                        RUN sudo mkdir /grader
                        """, """
                        FROM debian:12-slim
                        RUN mkdir /grader
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        for (RunScript run : source.runs()) {
            for (ShellCommand command : run.script().commands()) {
                ShellCommand inner = command.unwrapped();
                Optional<ShellWord> installed = Packages.isAptInstall(inner) && Packages.isInImage(source, run)
                        ? Packages.verb(inner, Set.of("sudo"))
                        : Optional.empty();
                if (command.name().equals("sudo")) {
                    found.add(
                            source.region(run.span(command.words().get(0))),
                            "sudo in a build has no effect that USER has not");
                }
                installed.ifPresent(
                        word -> found.add(source.region(run.span(word)), "sudo cannot do anything in production"));
            }
        }
        source.entryScript().ifPresent(file -> file.script().ifPresent(script -> script.commands().stream()
                .filter(command -> command.name().equals("sudo"))
                .forEach(command -> found.add(
                        ERROR,
                        EntryScriptRule.region(file, command.start(), command.end()),
                        "sudo fails in production: no process may gain privileges",
                        info().mend()))));
    }

    @Override
    void check(GraderImage image, Report found) {
        if (image.find("/usr/bin/sudo").isPresent()) {
            found.add(image.region("/usr/bin/sudo"), "sudo is installed, and cannot do anything in production");
        }
    }
}
