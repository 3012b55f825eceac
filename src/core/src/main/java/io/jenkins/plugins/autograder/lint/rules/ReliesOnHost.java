package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.INFO;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.shell.ShellScript;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.TextFile;
import java.util.Set;
import java.util.regex.Pattern;

/** A script that relies on what a container of production does not have. */
final class ReliesOnHost extends EntryScriptRule {
    ReliesOnHost() {
        super(RuleInfo.of(
                "GR032",
                INFO,
                "The script relies on a home, a terminal, an input or a host name",
                "User 1000 has no entry in most images, so HOME is / or not set. Standard input is empty, there is no terminal,"
                        + " and the host is called somehost.",
                "set HOME in the script; do not read standard input"));
    }

    @Override
    void check(GraderSource source, TextFile file, ShellScript script, Report found) {
        if (source.profile().user().isEmpty()) {
            return;
        }
        boolean setsHome = Pattern.compile("\\bHOME=").matcher(script.text()).find();
        for (ShellCommand command : script.commands()) {
            if (command.name().equals("read") && isAlone(command, script)) {
                found.add(region(file, command.start(), command.end()), "this reads standard input, which is empty");
            } else if (command.isOneOf(Set.of("tty", "stty", "hostname"))) {
                found.add(
                        region(file, command.start(), command.end()),
                        "what " + command.name() + " says differs in production");
            }
            command.words().stream()
                    .flatMap(word -> word.uses().stream())
                    .filter(use -> use.name().equals("HOME") && use.plain() && !setsHome)
                    .findFirst()
                    .ifPresent(use ->
                            found.add(region(file, use.start(), use.end()), "HOME is / or not set for user 1000"));
        }
    }

    /** A read whose input comes from nowhere else; in a loop the input may be that of the loop. */
    private static boolean isAlone(ShellCommand command, ShellScript script) {
        return command.redirects().isEmpty()
                && !command.surroundings().piped()
                && !command.surroundings().tested()
                && command.surroundings().function().isEmpty()
                && script.commands().stream()
                        .noneMatch(other -> other.isOneOf(Set.of("exec"))
                                && !other.redirects().isEmpty())
                && !Pattern.compile("\\b(while|until|for)\\b")
                        .matcher(script.text())
                        .find();
    }
}
