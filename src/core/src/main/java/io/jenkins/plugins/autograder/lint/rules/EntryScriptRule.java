package io.jenkins.plugins.autograder.lint.rules;

import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.shell.ShellScript;
import io.jenkins.plugins.autograder.lint.source.Span;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.TextFile;

/** A rule about the commands of the grader's own script, where that is a shell script of the context. */
abstract class EntryScriptRule extends Rule {
    EntryScriptRule(RuleInfo info) {
        super(info);
    }

    @Override
    final void check(GraderSource source, Report found) {
        source.entryScript().ifPresent(file -> file.script().ifPresent(script -> check(source, file, script, found)));
    }

    /** Look at the script. */
    abstract void check(GraderSource source, TextFile file, ShellScript script, Report found);

    /** Where a stretch of the script is. */
    static Region region(TextFile file, int start, int end) {
        return Region.of(file.source(), new Span(start, end));
    }
}
