package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.shell.ShellScript;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.TextFile;
import java.util.Set;

/** Programs that need capabilities which a run has not. */
final class NeedsPrivileges extends EntryScriptRule {
    private static final Set<String> PROGRAMS = Set.of(
            "chroot",
            "mount",
            "umount",
            "iptables",
            "docker",
            "modprobe",
            "insmod",
            "losetup",
            "swapon",
            "ip6tables",
            "sysctl",
            "service",
            "systemctl",
            "nsenter",
            "chown",
            "useradd",
            "adduser",
            "setcap");

    NeedsPrivileges() {
        super(RuleInfo.of(
                "GR056",
                WARNING,
                "The grader's script needs privileges",
                "A run has no capabilities and no way to gain them, and is no root. These programs fail.",
                "do it in the Dockerfile, or leave it out"));
    }

    @Override
    void check(GraderSource source, TextFile file, ShellScript script, Report found) {
        for (ShellCommand command : script.commands()) {
            ShellCommand inner = command.unwrapped();
            boolean harmless = inner.has("--version")
                    || inner.has("--help")
                    || (inner.words().size() == 1 && inner.name().equals("mount"));
            if (inner.isOneOf(PROGRAMS) && !harmless && !inner.surroundings().tested()) {
                found.add(
                        region(file, inner.start(), inner.end()),
                        inner.name() + " needs privileges that a run does not have");
            }
        }
    }
}
