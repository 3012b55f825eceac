package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;

/** Accounts that let anybody in. */
final class AccountProblems extends Rule {
    AccountProblems() {
        super(RuleInfo.of(
                "GR062",
                WARNING,
                "An account without a password, or a second root",
                "An empty password lets everybody become that user; a second account with number 0 is root under another name.",
                "lock the account: RUN passwd -l NAME"));
    }

    @Override
    void check(GraderImage image, Report found) {
        for (String line : image.lines("/etc/shadow")) {
            String[] fields = line.split(":", -1);
            if (fields.length > 1 && fields[1].isEmpty() && !fields[0].isEmpty()) {
                found.add(image.region("/etc/shadow"), "the account " + fields[0] + " has an empty password");
            }
        }
        for (String line : image.lines("/etc/passwd")) {
            String[] fields = line.split(":", -1);
            if (fields.length > 2 && fields[2].equals("0") && !fields[0].equals("root")) {
                found.add(image.region("/etc/passwd"), "the account " + fields[0] + " is root under another name");
            }
        }
    }
}
