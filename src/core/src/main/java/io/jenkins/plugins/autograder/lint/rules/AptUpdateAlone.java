package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.RunScript;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Package lists in a layer of their own. */
final class AptUpdateAlone extends Rule {
    AptUpdateAlone() {
        super(RuleInfo.of(
                        "GR046",
                        WARNING,
                        "apt-get update in a layer of its own",
                        "The builder keeps the layer, and with it the lists of that day. A later install then asks for packages"
                                + " that no server has any more.",
                        "join both in one RUN: apt-get update && apt-get install -y PACKAGES")
                .example("""
                        FROM debian:12-slim
                        RUN apt-get update
                        RUN apt-get install -y gcc
                        """, """
                        FROM debian:12-slim
                        RUN apt-get update && apt-get install -y gcc
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        for (RunScript run : source.runs()) {
            List<ShellCommand> commands = run.commands();
            Optional<ShellCommand> update = commands.stream()
                    .filter(command -> Packages.isApt(command)
                            && Packages.verb(command, Set.of("update")).isPresent())
                    .findFirst();
            boolean onlyUpdates = commands.stream()
                    .allMatch(command -> (Packages.isApt(command)
                                    && Packages.verb(command, Set.of("update", "clean", "autoremove"))
                                            .isPresent())
                            || command.isOneOf(Set.of("rm", "echo", "set", "true", "mkdir", "sed")));
            if (update.isPresent() && onlyUpdates && run.script().complete() && installsLater(source, run)) {
                found.add(
                        source.region(run.span(update.get())),
                        "the lists that this fetches are kept from one build to the next");
            }
        }
    }

    private static boolean installsLater(GraderSource source, RunScript run) {
        return source.runs().stream()
                .filter(other -> other.stage().index() == run.stage().index())
                .filter(other -> other.text().span().start() > run.text().span().start())
                .anyMatch(other -> other.commands().stream().anyMatch(Packages::isAptInstall)
                        && other.commands().stream()
                                .noneMatch(command -> Packages.isApt(command)
                                        && Packages.verb(command, Set.of("update"))
                                                .isPresent()));
    }
}
