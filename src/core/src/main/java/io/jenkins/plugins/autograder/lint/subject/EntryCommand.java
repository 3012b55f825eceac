package io.jenkins.plugins.autograder.lint.subject;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words that start a grader, and the script among them. */
public final class EntryCommand {
    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "zsh", "ksh");
    private static final Set<String> WRAPPERS = Set.of("tini", "dumb-init", "env", "exec", "stdbuf", "nice");

    private final List<String> words;
    private final String directory;

    /**
     * Take the words.
     *
     * @param directory that it starts in, absolute
     */
    public EntryCommand(List<String> words, String directory) {
        this.words = List.copyOf(words);
        this.directory = directory;
    }

    /** All words. */
    public List<String> words() {
        return words;
    }

    /** Whether it is a shell without a script, which reads commands from an input that is empty. */
    public boolean isBareShell() {
        return !words.isEmpty()
                && SHELLS.contains(base(words.get(0)))
                && words.stream().skip(1).allMatch(word -> word.startsWith("-") && !isCommandOption(word));
    }

    /** Whether it is {@code sh -c} and a text. */
    public boolean isShellForm() {
        return words.size() > 1
                && SHELLS.contains(base(words.get(0)))
                && words.stream().skip(1).anyMatch(EntryCommand::isCommandOption);
    }

    private static boolean isCommandOption(String word) {
        return word.matches("-[a-z]*c");
    }

    /** The path of the program that the kernel starts, absolute; absent where it is looked up on the PATH. */
    public Optional<String> program() {
        return words.isEmpty() || words.get(0).indexOf('/') < 0
                ? Optional.empty()
                : Optional.of(absolute(words.get(0)));
    }

    /**
     * The path of the grader's own program or script, absolute: that of an interpreter's first argument, or the program.
     * Absent where none can be told.
     */
    public Optional<String> script() {
        int first = 0;
        while (first < words.size() - 1 && WRAPPERS.contains(base(words.get(first)))) {
            first++;
            while (first < words.size() - 1
                    && (words.get(first).startsWith("-") || words.get(first).indexOf('=') > 0)) {
                first++;
            }
        }
        if (first >= words.size() || isShellForm()) {
            return Optional.empty();
        }
        String program = words.get(first);
        if (!isInterpreter(base(program))) {
            return program.indexOf('/') < 0 ? Optional.empty() : Optional.of(absolute(program));
        }
        for (String word : words.subList(first + 1, words.size())) {
            if (word.equals("-m") || word.equals("-jar") || isCommandOption(word) || word.equals("-e")) {
                return Optional.empty();
            }
            if (!word.startsWith("-")) {
                return Optional.of(absolute(word));
            }
        }
        return Optional.empty();
    }

    /** Whether the script is started by itself, and not given to an interpreter. */
    public boolean startsScriptItself() {
        return script().isPresent() && script().equals(program());
    }

    private static boolean isInterpreter(String name) {
        return SHELLS.contains(name)
                || name.matches("python[0-9.]*|Rscript|node|perl|ruby|julia|php|octave|pypy3?|lua[0-9.]*");
    }

    private String absolute(String path) {
        return Paths.normalize(path.startsWith("/") ? path : directory + "/" + path);
    }

    private static String base(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
