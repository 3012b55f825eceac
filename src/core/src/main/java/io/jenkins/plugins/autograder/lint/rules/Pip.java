package io.jenkins.plugins.autograder.lint.rules;

import io.jenkins.plugins.autograder.lint.shell.ShellCommand;
import io.jenkins.plugins.autograder.lint.shell.ShellWord;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What pip is told to do. */
final class Pip {
    private static final Pattern NAME = Pattern.compile("pip(\\d(\\.\\d+)?)?");
    private static final Pattern PYTHON = Pattern.compile("python(\\d(\\.\\d+)?)?");

    private Pip() {}

    static boolean isInstall(ShellCommand command) {
        return verb(command).isPresent();
    }

    /** The word {@code install}, be it of pip or of python -m pip. */
    static Optional<ShellWord> verb(ShellCommand command) {
        List<ShellWord> words = command.words();
        int first = NAME.matcher(command.name()).matches()
                ? 1
                : PYTHON.matcher(command.name()).matches()
                                && words.size() > 3
                                && words.get(1).is("-m")
                                && words.get(2).is("pip")
                        ? 3
                        : -1;
        return first < 0
                ? Optional.empty()
                : words.subList(first, words.size()).stream()
                        .filter(word -> !word.text().startsWith("-"))
                        .findFirst()
                        .filter(word -> word.is("install"));
    }
}
