package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;

import io.jenkins.plugins.autograder.lint.context.BuildContext;
import io.jenkins.plugins.autograder.lint.context.ZipTree;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Copy;
import io.jenkins.plugins.autograder.lint.dockerfile.Word;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A file that is to be copied and is not there. */
final class CopySourceMissing extends Rule {
    CopySourceMissing() {
        super(RuleInfo.of(
                "GR082",
                ERROR,
                "What COPY names is not there",
                "The build ends there: for the second generation on Coursera, minutes after the upload.",
                "add the file, or correct its name; look at .dockerignore, too"));
    }

    @Override
    void check(GraderSource source, Report found) {
        source.context().ifPresent(context -> {
            for (Instruction instruction : source.file().instructions()) {
                if (instruction instanceof Copy copy && copy.from().isEmpty()) {
                    copy.sources().forEach(word -> check(source, context, copy, word, found));
                }
            }
        });
    }

    private void check(GraderSource source, BuildContext context, Copy copy, Word word, Report found) {
        Optional<String> path = source.build().value(copy, word);
        if (path.isEmpty() || path.get().contains("://") || path.get().startsWith("git@")) {
            return;
        }
        try {
            if (context.sources(path.get()).isEmpty()) {
                String clean = ZipTree.clean(path.get());
                boolean ignored = context.tree().find(clean).isPresent();
                found.add(
                        source.region(word.span()),
                        ignored
                                ? path.get() + " is there, and .dockerignore leaves it out"
                                : "there is no " + path.get() + " in the build context");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
