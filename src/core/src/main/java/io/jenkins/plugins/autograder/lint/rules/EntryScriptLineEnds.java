package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;

import io.jenkins.plugins.autograder.lint.finding.Edit;
import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.source.Span;
import io.jenkins.plugins.autograder.lint.subject.EntryCommand;
import io.jenkins.plugins.autograder.lint.subject.GraderFile;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.TextFile;
import java.util.Optional;

/** A script with the line ends of Windows. */
final class EntryScriptLineEnds extends Rule {
    EntryScriptLineEnds() {
        super(RuleInfo.of(
                "GR010",
                ERROR,
                "A script has the line ends of Windows",
                "The kernel looks for an interpreter whose name ends in a carriage return, and finds none: \"Could not exec"
                        + " grader\". Later lines break in ways that are hard to see.",
                "save it with the line ends of Unix, and keep it so with \"*.sh text eol=lf\" in .gitattributes"));
    }

    @Override
    void check(GraderSource source, Report found) {
        Optional<String> entry = source.entry().flatMap(EntryCommand::script);
        for (GraderFile file : source.files().all()) {
            boolean started = entry.equals(Optional.of(file.path()));
            if (started || file.path().endsWith(".sh")) {
                source.files().text(file.path()).ifPresent(text -> check(text, started, found));
            }
        }
    }

    private void check(TextFile text, boolean started, Report found) {
        int at = text.source().text().indexOf("\r\n");
        if (at >= 0 && (text.interpreter().isPresent() || text.isShell())) {
            found.add(
                    Region.of(text.source(), new Span(at, at + 1)),
                    (started ? "the grader's script" : "this script") + " has the line ends of Windows (CR LF)",
                    info().mend(),
                    new Edit(text.source().name(), Edit.Kind.LINE_ENDS, 0, 0, ""));
        }
    }

    @Override
    void check(GraderImage image, Report found) {
        image.entryText().ifPresent(text -> check(text, true, found));
    }
}
