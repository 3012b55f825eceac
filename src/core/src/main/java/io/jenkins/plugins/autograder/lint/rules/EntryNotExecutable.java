package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Run;
import io.jenkins.plugins.autograder.lint.finding.Edit;
import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.EntryCommand;
import io.jenkins.plugins.autograder.lint.subject.GraderFile;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.sandbox.ImageEntry;
import java.util.Optional;
import java.util.regex.Pattern;

/** The entry file may not be executed. */
final class EntryNotExecutable extends Rule {
    private static final Pattern CHANGES_MODES = Pattern.compile("\\bchmod\\b|\\binstall\\b[^|&;]*-[a-zA-Z]*m");

    EntryNotExecutable() {
        super(RuleInfo.of(
                "GR009",
                ERROR,
                "The grader's file cannot be executed",
                "Production runs the grader as user 1000. A file without the permission to execute it, or in a directory"
                        + " that others may not enter, is not started.",
                "chmod +x the file in your repository, or add RUN chmod 755 to the Dockerfile"));
    }

    @Override
    void check(GraderSource source, Report found) {
        Optional<EntryCommand> entry = source.entry().filter(EntryCommand::startsScriptItself);
        Optional<GraderFile> file = entry.flatMap(EntryCommand::script).flatMap(source.files()::at);
        if (file.isEmpty() || file.get().entry().executable() || mayBecomeExecutable(source, file.get())) {
            return;
        }
        String name = source.files().name(file.get().entry());
        found.add(
                Region.whole(name),
                "this file is what ENTRYPOINT starts, and it is not executable",
                "chmod +x " + name + ", and commit that",
                new Edit(name, Edit.Kind.EXECUTABLE, 0, 0, ""));
    }

    private static boolean mayBecomeExecutable(GraderSource source, GraderFile file) {
        return file.copy().head().flag("chmod").isPresent()
                || source.build().effective().stream()
                        .filter(Run.class::isInstance)
                        .map(Run.class::cast)
                        .anyMatch(run -> run.command().exec()
                                || CHANGES_MODES
                                        .matcher(source.file().source().at(run.span()))
                                        .find());
    }

    @Override
    void check(GraderImage image, Report found) {
        image.entry().program().ifPresent(path -> image.find(path).ifPresent(file -> {
            if (file.entry().type() == ImageEntry.Type.FILE && !image.mayExecute(file)) {
                found.add(
                        image.region(file.path()),
                        "user " + image.uid() + " may not execute " + file.path() + " (mode "
                                + GraderImage.mode(file.entry()) + ")");
            }
        }));
    }
}
