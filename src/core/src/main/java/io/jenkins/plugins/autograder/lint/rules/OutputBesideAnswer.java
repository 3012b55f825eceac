package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.shell.Redirect;
import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.shell.ShellScript;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.TextFile;
import java.util.Set;

/** Other text where the answer is expected. */
final class OutputBesideAnswer extends EntryScriptRule {
    OutputBesideAnswer() {
        super(RuleInfo.of(
                "GR016",
                WARNING,
                "The script prints something else than the answer",
                "The first generation takes standard output for the answer, which is one JSON document and nothing else.",
                "send it to standard error: echo ... >&2"));
    }

    @Override
    void check(GraderSource source, TextFile file, ShellScript script, Report found) {
        if (!source.profile().resultPaths().isEmpty()) {
            return;
        }
        for (ShellCommand command : script.commands()) {
            String text = String.join(" ", command.literals());
            boolean prints = command.isOneOf(Set.of("echo", "printf"))
                    && command.words().stream().skip(1).allMatch(word -> word.literal()
                            .isPresent())
                    && !command.surroundings().redirected()
                    && !command.surroundings().substitution()
                    && command.surroundings().function().isEmpty()
                    && command.redirects().stream().noneMatch(Redirect::takesOutput);
            if (prints && !text.isBlank() && !text.matches("(?s).*[{}\\[\\]:,].*")) {
                found.add(
                        region(file, command.start(), command.end()),
                        "this goes to standard output, which has to be the answer alone");
            }
        }
    }
}
