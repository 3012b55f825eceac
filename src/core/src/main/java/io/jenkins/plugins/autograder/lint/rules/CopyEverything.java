package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.INFO;
import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.context.BuildContext;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Copy;
import io.jenkins.plugins.autograder.lint.dockerfile.Word;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The whole context, and nothing left out of it. */
final class CopyEverything extends Rule {
    private static final List<String> UNWANTED =
            List.of(".git", ".svn", ".env", ".ssh", ".aws", ".venv", "venv", "node_modules", ".idea", ".vscode");

    CopyEverything() {
        super(RuleInfo.of(
                "GR054",
                WARNING,
                "COPY . takes more along than the grader needs",
                "Without a .dockerignore everything beside the Dockerfile ends up in the image: the repository with its history,"
                        + " solutions, example submissions, passwords.",
                "name what is needed, or write a .dockerignore that starts with * and lets in what is needed"));
    }

    @Override
    void check(GraderSource source, Report found) {
        Optional<BuildContext> context = source.context();
        if (context.isEmpty()) {
            return;
        }
        for (Instruction instruction : source.build().effective()) {
            if (instruction instanceof Copy copy && copy.from().isEmpty()) {
                copy.sources().stream()
                        .filter(word -> word.text().matches("\\./?|/"))
                        .findFirst()
                        .ifPresent(word -> report(source, context.get(), word, found));
            }
        }
    }

    private void report(GraderSource source, BuildContext context, Word word, Report found) {
        List<String> sent = new ArrayList<>();
        for (String name : UNWANTED) {
            try {
                if (context.tree().find(name).isPresent() && !context.ignores(name)) {
                    sent.add(name);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!sent.isEmpty()) {
            found.add(source.region(word.span()), "this copies " + String.join(", ", sent) + " into the image");
        } else if (!context.hasIgnoreFile()) {
            found.add(
                    INFO,
                    source.region(word.span()),
                    "this copies everything, and there is no .dockerignore",
                    info().mend());
        }
    }
}
