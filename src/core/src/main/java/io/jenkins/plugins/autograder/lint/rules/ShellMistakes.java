package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.finding.Edit;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.shell.ShellScript;
import io.jenkins.plugins.autograder.lint.shell.ShellWord;
import io.jenkins.plugins.autograder.lint.shell.ShellWord.Use;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.TextFile;
import java.util.List;
import java.util.Set;

/** Mistakes in shell scripts that change what they do. */
final class ShellMistakes extends EntryScriptRule {
    private static final Set<String> COMPARISONS = Set.of("<", ">");

    ShellMistakes() {
        super(RuleInfo.of(
                "GR066",
                WARNING,
                "A mistake in the grader's script",
                "The script does something else than it looks like: it compares texts where numbers are meant, falls apart over an"
                        + " empty value or a file name with a blank, or goes on in the wrong directory.",
                "see the finding"));
    }

    @Override
    void check(GraderSource source, TextFile file, ShellScript script, Report found) {
        boolean stops = script.commands().stream()
                        .anyMatch(command -> command.name().equals("set")
                                && command.words().stream()
                                        .anyMatch(word -> word.text().matches("-[a-z]*e[a-z]*")))
                || file.source().line(1).matches("#!.*sh -[a-z]*e[a-z]*\\s*");
        for (ShellCommand command : script.commands()) {
            if (command.name().equals("[[")) {
                comparison(file, command, found);
            } else if (command.name().equals("[") || command.name().equals("test")) {
                emptyValue(file, command, found);
            } else if (command.isOneOf(Set.of("rm", "cp", "mv", "chmod"))) {
                unquoted(file, command, found);
            }
        }
        if (!stops) {
            lostDirectory(file, script, found);
        }
    }

    private void comparison(TextFile file, ShellCommand command, Report found) {
        List<ShellWord> words = command.words();
        for (int i = 2; i + 1 < words.size(); i++) {
            boolean number = words.get(i + 1).text().matches("\\d+");
            boolean count = words.get(i - 1).text().matches("\"?\\$(#|\\{#.*})\"?");
            if (COMPARISONS.contains(words.get(i).text()) && number && count) {
                found.add(
                        region(file, words.get(i - 1).start(), words.get(i + 1).end()),
                        "within [[ ]] " + words.get(i).text() + " compares texts: 10 comes before 2",
                        words.get(i).text().equals(">") ? "write -gt" : "write -lt",
                        Edit.replace(
                                file.source().name(),
                                words.get(i).start(),
                                words.get(i).end(),
                                words.get(i).text().equals(">") ? "-gt" : "-lt"));
            }
        }
    }

    /** {@code [ $x = y ]}, which is no test any more where x is empty. */
    private void emptyValue(TextFile file, ShellCommand command, Report found) {
        for (ShellWord word : command.words()) {
            word.uses().stream()
                    .filter(use -> !use.quoted() && use.plain() && use.name().matches("[A-Za-z_]\\w*|[1-9@*]"))
                    .filter(use -> word.text().equals(file.source().text().substring(use.start(), use.end())))
                    .filter(use -> isOperandOfText(command, word))
                    .findFirst()
                    .ifPresent(use -> found.add(
                            region(file, use.start(), use.end()),
                            "the test is an error where this is empty or has a blank in it",
                            "put it into double quotes",
                            quotes(file, use)));
        }
    }

    private static boolean isOperandOfText(ShellCommand command, ShellWord word) {
        int at = command.words().indexOf(word);
        Set<String> operators = Set.of("=", "==", "!=");
        return (at + 1 < command.words().size()
                        && operators.contains(command.words().get(at + 1).text()))
                || (at > 0 && operators.contains(command.words().get(at - 1).text()));
    }

    private void unquoted(TextFile file, ShellCommand command, Report found) {
        for (ShellWord word : command.words()) {
            word.uses().stream()
                    .filter(use -> !use.quoted()
                            && use.plain()
                            && use.name().matches("(?i)[1-9]|.*(file|path|submission|name).*"))
                    .filter(use -> !use.name().matches("(?i).*(s|files|list)"))
                    .findFirst()
                    .ifPresent(use -> found.add(
                            region(file, use.start(), use.end()),
                            "a name with a blank or a star in it becomes several words",
                            "put it into double quotes",
                            quotes(file, use)));
        }
    }

    private static Edit[] quotes(TextFile file, Use use) {
        return new Edit[] {
            Edit.replace(file.source().name(), use.end(), use.end(), "\""),
            Edit.replace(file.source().name(), use.start(), use.start(), "\"")
        };
    }

    /** A cd that may fail before something is deleted. */
    private void lostDirectory(TextFile file, ShellScript script, Report found) {
        List<ShellCommand> commands = script.commands();
        for (int i = 0; i + 1 < commands.size(); i++) {
            ShellCommand command = commands.get(i);
            boolean unguarded = command.name().equals("cd")
                    && command.words().size() > 1
                    && !command.surroundings().tested();
            ShellCommand next = commands.get(i + 1);
            boolean deletes = next.name().equals("rm")
                    && next.operands().stream().anyMatch(word -> !word.text().startsWith("/"));
            if (unguarded && deletes) {
                found.add(
                        region(file, command.start(), command.end()),
                        "if this fails, the next command deletes files of another directory",
                        "write cd ... || exit 1");
            }
        }
    }
}
