package io.jenkins.plugins.autograder.lint.subject;

import io.jenkins.plugins.autograder.lint.dockerfile.Build;
import io.jenkins.plugins.autograder.lint.dockerfile.Command;
import io.jenkins.plugins.autograder.lint.dockerfile.Heredoc;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Cmd;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.EntryPoint;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Run;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Shell;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Workdir;
import io.jenkins.plugins.autograder.lint.dockerfile.Stage;
import io.jenkins.plugins.autograder.lint.dockerfile.Word;
import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.shell.ShellScript;
import io.jenkins.plugins.autograder.lint.source.LogicalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what is run: the scripts of {@code RUN}, and the command that starts the grader. */
final class RunScripts {
    private RunScripts() {}

    static List<RunScript> of(Build build) {
        List<RunScript> scripts = new ArrayList<>();
        boolean windows = build.file().directives().escape() == '`';
        for (Stage stage : build.stages()) {
            List<String> shell = List.of("/bin/sh", "-c");
            for (Instruction instruction : stage.instructions()) {
                if (instruction instanceof Shell other) {
                    shell = other.command().words().stream().map(Word::text).toList();
                } else if (instruction instanceof Run run && !windows && isPosix(shell)) {
                    boolean pipefail = String.join(" ", shell).contains("pipefail");
                    text(run).ifPresent(text -> scripts.add(script(run, stage, text, pipefail)));
                }
            }
        }
        return List.copyOf(scripts);
    }

    private static RunScript script(Run run, Stage stage, LogicalText text, boolean pipefail) {
        ShellScript script = ShellScript.parse(text.text());
        boolean set =
                script.commands().stream().anyMatch(command -> command.name().equals("set") && command.has("pipefail"));
        List<ShellCommand> commands =
                script.commands().stream().map(ShellCommand::unwrapped).toList();
        return new RunScript(run, stage, text, script, commands, pipefail || set);
    }

    private static boolean isPosix(List<String> shell) {
        return !shell.isEmpty() && shell.get(0).matches("(.*/)?(sh|bash|dash|ash|ksh)");
    }

    /** The text that a shell gets; of a here-document alone its body, unless that names another interpreter. */
    private static Optional<LogicalText> text(Run run) {
        Command command = run.command();
        if (command.exec()) {
            return Optional.empty();
        }
        List<Heredoc> heredocs = run.head().heredocs();
        if (heredocs.size() == 1
                && heredocs.get(0).marker().equals(command.text().span())) {
            LogicalText body = heredocs.get(0).body();
            String first = body.text().split("\n", 2)[0];
            boolean other = first.startsWith("#!") && !first.matches("#!.*[/ ](sh|bash|dash|ash)( .*)?\r?");
            return other ? Optional.empty() : Optional.of(body);
        }
        return Optional.of(command.text());
    }

    static Optional<EntryCommand> entry(Build build) {
        Optional<EntryPoint> entry = build.last(EntryPoint.class);
        Optional<Cmd> cmd = build.last(Cmd.class);
        Optional<Command> command = entry.map(EntryPoint::command).or(() -> cmd.map(Cmd::command));
        return command.filter(found -> !found.isEmpty()).flatMap(found -> {
            Optional<String> directory = directory(build, build.effective().size());
            Stream<String> arguments = entry.isPresent() && found.exec()
                    ? cmd.filter(more -> more.command().exec())
                            .map(more -> more.command().words().stream().map(Word::text))
                            .orElse(Stream.of())
                    : Stream.of();
            return words(found)
                    .map(words -> new EntryCommand(
                            Stream.concat(words.stream(), arguments).toList(), directory.orElse("/")));
        });
    }

    /** The words of the exec form, or of a shell form that is one simple command. */
    private static Optional<List<String>> words(Command command) {
        if (command.exec()) {
            return Optional.of(command.words().stream().map(Word::text).toList());
        }
        ShellScript script = ShellScript.parse(command.text().text());
        if (!script.complete() || script.commands().size() != 1) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        script.commands()
                .get(0)
                .words()
                .forEach(word -> words.add(word.literal().orElse(word.text())));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /**
     * The working directory before the instruction of that number.
     *
     * @return absent where a word depends on a variable that is not known, or there is no {@code WORKDIR}
     */
    static Optional<String> directory(Build build, int before) {
        Optional<String> directory = Optional.empty();
        for (Instruction instruction : build.effective().subList(0, before)) {
            if (instruction instanceof Workdir workdir) {
                Optional<String> current = directory;
                directory = build.value(workdir, workdir.path()).map(path -> Paths.join(current.orElse("/"), path));
            }
        }
        return directory;
    }
}
