package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.subject.Answer;
import io.jenkins.plugins.autograder.lint.subject.EntryCommand;
import io.jenkins.plugins.autograder.lint.subject.GraderFile;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.TextFile;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Feedback that is put together by hand. */
final class SharedAnswerText extends Rule {
    private static final Pattern CONCATENATED =
            Pattern.compile("\\\\\"feedback\\\\\"\\s*:\\s*(?:\\\\\")?\\s*\"\\s*\\+");

    SharedAnswerText() {
        super(RuleInfo.of(
                "GR105",
                WARNING,
                "The answer is put together without escaping",
                "A quote, a backslash or a line end in what a submission printed breaks the document, or lets the submission"
                        + " write its own score.",
                "use a JSON library, or jq -n --arg in a shell"));
    }

    @Override
    void check(GraderSource source, Report found) {
        for (GraderFile file : source.files().all()) {
            if (file.path().matches(".*\\.(sh|bash|py|java|js|R|rb|kt|scala|cs|go|ts)") || isEntry(source, file)) {
                source.files().text(file.path()).ifPresent(text -> check(text, found));
            }
        }
    }

    private static boolean isEntry(GraderSource source, GraderFile file) {
        return source.entry().flatMap(EntryCommand::script).equals(Optional.of(file.path()));
    }

    private void check(TextFile text, Report found) {
        if (text.script().isEmpty()) {
            Texts.find(text, CONCATENATED)
                    .ifPresent(region -> found.add(region, "feedback is joined into JSON as it is"));
            return;
        }
        for (ShellCommand command : text.script().get().commands()) {
            if (command.isOneOf(Set.of("echo", "printf"))) {
                command.words().stream()
                        .filter(word -> word.text().matches("(?s).*feedback\\\\?\"\\s*:.*"))
                        .flatMap(word -> word.uses().stream())
                        .findFirst()
                        .ifPresent(use -> found.add(
                                EntryScriptRule.region(text, use.start(), use.end()),
                                "this is put into the answer without escaping"));
            }
        }
    }

    @Override
    void check(Answer answer, Report found) {
        AnswerRule.check(info().id(), answer, found);
    }
}
