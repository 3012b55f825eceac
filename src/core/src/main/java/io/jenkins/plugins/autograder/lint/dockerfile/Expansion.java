package io.jenkins.plugins.autograder.lint.dockerfile;

import io.jenkins.plugins.autograder.lint.dockerfile.Variables.Lookup;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Replaces variables in a word and takes its quotes away, as BuildKit does: {@code $name}, {@code ${name}} and
 * {@code ${name}} with one of the modifiers {@code :- - :+ + :? ? # ## % %% / //}.
 */
final class Expansion {
    private static final int DEEPEST = 20;
    private static final int MOST_STARS = 3;

    private final String word;
    private final Variables variables;
    private final char escape;
    private final int depth;
    private final StringBuilder out = new StringBuilder();
    private boolean known = true;
    private int at;

    private Expansion(String word, Variables variables, char escape, int depth) {
        this.word = word;
        this.variables = variables;
        this.escape = escape;
        this.depth = depth;
    }

    /** The value of a word; absent where it depends on something that only the build knows. */
    static Optional<String> of(String word, Variables variables, char escape) {
        return new Expansion(word, variables, escape, 0).expand();
    }

    private Optional<String> expand() {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        boolean quoted = false;
        while (at < word.length()) {
            char c = word.charAt(at);
            if (c == '\'' && !quoted) {
                int end = word.indexOf('\'', at + 1);
                out.append(word, at + 1, end < 0 ? word.length() : end);
                at = end < 0 ? word.length() : end + 1;
            } else if (c == '"') {
                quoted = !quoted;
                at++;
            } else if (c == escape && at + 1 < word.length()) {
                char next = word.charAt(at + 1);
                if (quoted && next != '"' && next != '$' && next != escape) {
                    out.append(c);
                }
                out.append(next);
                at += 2;
            } else if (c == '$') {
                at++;
                variable();
            } else {
                out.append(c);
                at++;
            }
        }
        return known ? Optional.of(out.toString()) : Optional.empty();
    }

    private void variable() {
        if (at < word.length() && word.charAt(at) == '{') {
            at++;
            braced();
            return;
        }
        String name = name();
        if (name.isEmpty()) {
            out.append('$');
        } else {
            put(variables.look(name));
        }
    }

    private void braced() {
        Lookup found = variables.look(name());
        int start = at;
        int close = closingBrace();
        if (close < 0) {
            known = false;
            at = word.length();
            return;
        }
        String modifier = word.substring(start, close);
        at = close + 1;
        if (modifier.isEmpty()) {
            put(found);
        } else {
            modified(found, modifier);
        }
    }

    private void modified(Lookup found, String modifier) {
        boolean emptyCounts = !modifier.startsWith(":");
        String rest = emptyCounts ? modifier : modifier.substring(1);
        char kind = rest.isEmpty() ? 0 : rest.charAt(0);
        if (!found.known()) {
            known = false;
            return;
        }
        boolean set = found.value().isPresent()
                && (emptyCounts || !found.value().orElse("").isEmpty());
        switch (kind) {
            case '-' -> putWord(set ? found.value() : inner(rest.substring(1)));
            case '+' -> putWord(set ? inner(rest.substring(1)) : Optional.of(""));
            case '?' -> putWord(set ? found.value() : Optional.empty());
            case '#', '%', '/' ->
                putWord(
                        found.value().isEmpty()
                                ? Optional.of("")
                                : matched(found.value().get(), rest));
            default -> known = false;
        }
    }

    /** A value without a prefix or suffix, or with a part replaced; patterns are those of a shell. */
    private Optional<String> matched(String value, String modifier) {
        if (modifier.chars().filter(c -> c == '*').count() > MOST_STARS) {
            // Nobody writes that; and to try every way to match it would take for ever.
            return Optional.empty();
        }
        char kind = modifier.charAt(0);
        boolean twice = modifier.length() > 1 && modifier.charAt(1) == kind;
        String rest = modifier.substring(twice ? 2 : 1);
        if (kind == '/') {
            int slash = rest.indexOf('/');
            String pattern = regex(slash < 0 ? rest : rest.substring(0, slash), true);
            String replacement = java.util.regex.Matcher.quoteReplacement(slash < 0 ? "" : rest.substring(slash + 1));
            return Optional.of(
                    twice ? value.replaceAll(pattern, replacement) : value.replaceFirst(pattern, replacement));
        }
        String pattern = regex(rest, kind == '#' && twice);
        if (kind == '#') {
            return Optional.of(value.replaceFirst("^" + pattern, ""));
        }
        // The shortest suffix starts as far right as can be.
        for (int i = 0; i <= value.length(); i++) {
            int start = twice ? i : value.length() - i;
            if (value.substring(start).matches(regex(rest, true))) {
                return Optional.of(value.substring(0, start));
            }
        }
        return Optional.of(value);
    }

    private static String regex(String pattern, boolean greedy) {
        StringBuilder regex = new StringBuilder("(?s)(?:");
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            regex.append(c == '*' ? greedy ? ".*" : ".*?" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return regex.append(')').toString();
    }

    private Optional<String> inner(String text) {
        return new Expansion(text, variables, escape, depth + 1).expand();
    }

    private void put(Lookup found) {
        known &= found.known();
        out.append(found.value().orElse(""));
    }

    private void putWord(Optional<String> text) {
        known &= text.isPresent();
        out.append(text.orElse(""));
    }

    private String name() {
        int start = at;
        while (at < word.length() && isNamePart(word.charAt(at))) {
            at++;
        }
        return word.substring(start, at);
    }

    private static boolean isNamePart(char c) {
        return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
    }

    private int closingBrace() {
        int open = 1;
        for (int i = at; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == escape) {
                i++;
            } else if (c == '{') {
                open++;
            } else if (c == '}' && --open == 0) {
                return i;
            }
        }
        return -1;
    }
}
