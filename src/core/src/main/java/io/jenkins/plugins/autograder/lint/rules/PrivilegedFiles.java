package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.sandbox.ImageEntry;
import java.util.Set;

/** Programs that run as somebody else. */
final class PrivilegedFiles extends Rule {
    /** What every distribution has, by name. */
    private static final Set<String> USUAL = Set.of(
            "su",
            "mount",
            "umount",
            "passwd",
            "chsh",
            "chfn",
            "gpasswd",
            "newgrp",
            "chage",
            "expiry",
            "wall",
            "write",
            "bsd-write",
            "unix_chkpwd",
            "ssh-agent",
            "ssh-keysign",
            "dbus-daemon-launch-helper",
            "pam_timestamp_check",
            "unix_update",
            "sg",
            "fusermount",
            "fusermount3",
            "newuidmap",
            "newgidmap",
            "pkexec",
            "polkit-agent-helper-1",
            "sudo",
            "screen",
            "crontab",
            "mlocate",
            "plocate",
            "at",
            "bbsuid",
            "doas",
            "exim4",
            "utempter",
            "pt_chown",
            "ping",
            "ping6");

    private static final int MOST = 10;

    PrivilegedFiles() {
        super(RuleInfo.of(
                "GR060",
                WARNING,
                "Programs with setuid or setgid",
                "They run with somebody else's rights. Production takes the permission away, so a grader that needs it fails; and"
                        + " where it is not taken away, a submission can use it.",
                "chmod a-s the file, and do without"));
    }

    @Override
    void check(GraderImage image, Report found) {
        image.files().stream()
                .filter(file -> file.entry().type() == ImageEntry.Type.FILE
                        && (file.entry().mode() & 06000) != 0)
                .filter(file -> !USUAL.contains(file.entry().name()))
                .limit(MOST)
                .forEach(file -> found.add(
                        image.region(file.path()),
                        "it runs as "
                                + ((file.entry().mode() & 04000) != 0
                                        ? "user " + file.entry().uid()
                                        : "group " + file.entry().gid())
                                + " (mode " + GraderImage.mode(file.entry()) + ")"));
    }
}
