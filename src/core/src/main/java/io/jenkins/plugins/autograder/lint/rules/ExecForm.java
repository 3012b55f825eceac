package io.jenkins.plugins.autograder.lint.rules;

import io.jenkins.plugins.autograder.lint.dockerfile.Command;
import io.jenkins.plugins.autograder.lint.finding.Edit;
import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.shell.ShellScript;
import io.jenkins.plugins.autograder.lint.source.Span;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import java.util.List;
import java.util.Optional;

/** Rewrites a command in shell form, where it is nothing but words. */
final class ExecForm {
    private ExecForm() {}

    /** The edit that makes it an exec form; absent where a shell is needed, or the words are not known. */
    static Optional<Edit> of(GraderSource source, Command command) {
        ShellScript script = ShellScript.parse(command.text().text());
        if (!script.complete() || script.commands().size() != 1) {
            return Optional.empty();
        }
        ShellCommand only = script.commands().get(0);
        boolean words = only.assignments().isEmpty()
                && only.redirects().isEmpty()
                && !only.words().isEmpty()
                && !only.words().get(0).text().startsWith("[")
                && only.words().stream().allMatch(word -> word.literal().isPresent())
                && only.words().stream().noneMatch(word -> word.text().matches("(?s).*[\\\\\"'].*"));
        if (!words) {
            return Optional.empty();
        }
        List<String> shown = only.words().stream()
                .filter(word -> !word.is("exec"))
                .map(word -> "\"" + word.text() + "\"")
                .toList();
        Span span = command.text().span();
        return Optional.of(Edit.replace(
                source.file().source().name(), span.start(), span.end(), "[" + String.join(", ", shown) + "]"));
    }
}
