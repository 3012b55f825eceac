package io.jenkins.plugins.autograder.lint.rules;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.RunScript;

/** A rule about the commands of {@code RUN}. */
abstract class CommandRule extends Rule {
    CommandRule(RuleInfo info) {
        super(info);
    }

    @Override
    final void check(GraderSource source, Report found) {
        for (RunScript run : source.runs()) {
            for (ShellCommand command : run.commands()) {
                check(source, run, command, found);
            }
        }
    }

    /** Look at one command. */
    abstract void check(GraderSource source, RunScript run, ShellCommand command, Report found);
}
