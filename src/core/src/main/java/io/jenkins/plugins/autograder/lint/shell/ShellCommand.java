package io.jenkins.plugins.autograder.lint.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A simple command.
 *
 * @param assignments before its name, such as {@code X=1}
 * @param words its name and its arguments; none where it only assigns
 * @param redirects in their order
 * @param surroundings what happens to its output and to its end
 * @param start in the script's text
 * @param end behind it
 */
public record ShellCommand(
        List<ShellWord> assignments,
        List<ShellWord> words,
        List<Redirect> redirects,
        Surroundings surroundings,
        int start,
        int end) {
    private static final Set<String> PREFIXES = Set.of("exec", "command", "nohup", "time", "nice", "builtin");

    /**
     * Where a command stands.
     *
     * @param pipes whether its output goes into a pipe
     * @param piped whether its input comes from one
     * @param tested whether somebody looks at how it ends: {@code &&}, {@code ||}, {@code if}, {@code while}, {@code !}
     * @param background whether the script goes on at once
     * @param substitution whether its output becomes part of a word
     * @param redirected whether something around it takes its output
     * @param function the function that it is in; empty outside of any
     */
    public record Surroundings(
            boolean pipes,
            boolean piped,
            boolean tested,
            boolean background,
            boolean substitution,
            boolean redirected,
            String function) {
        static final Surroundings NONE = new Surroundings(false, false, false, false, false, false, "");

        Surroundings asPipe() {
            return new Surroundings(true, piped, tested, background, substitution, true, function);
        }

        Surroundings asPiped() {
            return new Surroundings(pipes, true, tested, background, substitution, redirected, function);
        }

        Surroundings asTested() {
            return new Surroundings(pipes, piped, true, background, substitution, redirected, function);
        }

        Surroundings asBackground() {
            return new Surroundings(pipes, piped, tested, true, substitution, redirected, function);
        }

        Surroundings asRedirected() {
            return new Surroundings(pipes, piped, tested, background, substitution, true, function);
        }
    }

    public ShellCommand {
        assignments = List.copyOf(assignments);
        words = List.copyOf(words);
        redirects = List.copyOf(redirects);
    }

    ShellCommand in(Surroundings other) {
        return new ShellCommand(assignments, words, redirects, other, start, end);
    }

    /** The name without its directory; empty where it is not known, or there is none. */
    public String name() {
        return words.isEmpty() ? "" : base(words.get(0).literal());
    }

    /** Whether it is one of those, by its name. */
    public boolean isOneOf(Set<String> names) {
        return names.contains(name());
    }

    /** Its arguments that are known, in their order. */
    public List<String> literals() {
        return words.stream().skip(1).flatMap(word -> word.literal().stream()).toList();
    }

    /** Whether one of its arguments is that one. */
    public boolean has(String argument) {
        return words.stream().skip(1).anyMatch(word -> word.is(argument));
    }

    /** The arguments that are no options. */
    public List<ShellWord> operands() {
        return words.stream()
                .skip(1)
                .filter(word -> !word.text().startsWith("-"))
                .toList();
    }

    /** The command that it runs in the end: what follows {@code exec}, {@code env X=1}, {@code sudo} and the like. */
    public ShellCommand unwrapped() {
        int first = 0;
        while (first < words.size() - 1) {
            String name = base(words.get(first).literal());
            if (PREFIXES.contains(name)) {
                first++;
            } else if (name.equals("env") || name.equals("sudo")) {
                first++;
                while (first < words.size() - 1
                        && (words.get(first).text().startsWith("-")
                                || words.get(first).text().matches("[A-Za-z_]\\w*=.*"))) {
                    first++;
                }
            } else {
                break;
            }
        }
        return first == 0
                ? this
                : new ShellCommand(
                        assignments,
                        words.subList(first, words.size()),
                        redirects,
                        surroundings,
                        words.get(first).start(),
                        end);
    }

    private static String base(Optional<String> literal) {
        String name = literal.orElse("");
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
