package io.jenkins.plugins.autograder.evaluation.tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A wildcard of a pattern.
 *
 * @param run whether it stands for any number of parts, or for exactly one
 * @param name empty where it has none
 * @param literal the kind of constant that it stands for, or empty for anything
 */
record Wild(boolean run, String name, String literal) {
    private static final String NAME = "([A-Za-z0-9](?:[A-Za-z0-9_]*[A-Za-z0-9])?)";
    private static final java.util.regex.Pattern NAMED_RUN = java.util.regex.Pattern.compile("___" + NAME + "___");
    private static final java.util.regex.Pattern LITERAL =
            java.util.regex.Pattern.compile("_" + NAME + "_(int|float|str|bool)_");
    private static final java.util.regex.Pattern NAMED = java.util.regex.Pattern.compile("_" + NAME + "_");

    private static final java.util.regex.Pattern PIECES = java.util.regex.Pattern.compile("\\.");

    private static final Optional<Wild> ANY = Optional.of(new Wild(false, "", ""));
    private static final Optional<Wild> ANY_RUN = Optional.of(new Wild(true, "", ""));

    /** Where the word is that makes a wildcard of a node which stands in a list. */
    private static final Map<String, String> HOLDERS = Map.ofEntries(
            Map.entry("Name", "id"),
            Map.entry("Expr", "value"),
            Map.entry("param", "arg"),
            Map.entry("keyword", "arg"),
            Map.entry("alias", "name"),
            Map.entry("withitem", "context_expr"),
            Map.entry("ExceptHandler", "type"),
            Map.entry("comprehension", "target"),
            Map.entry("FormattedValue", "value"),
            Map.entry("entry", "key"),
            Map.entry("match_case", "pattern"),
            Map.entry("MatchAs", "name"));

    static Optional<Wild> of(String word) {
        if (!word.startsWith("_")) {
            return Optional.empty();
        }
        if (word.equals("_")) {
            return ANY;
        }
        if (word.equals("___")) {
            return ANY_RUN;
        }
        Matcher run = NAMED_RUN.matcher(word);
        if (run.matches()) {
            return Optional.of(new Wild(true, run.group(1), ""));
        }
        Matcher literal = LITERAL.matcher(word);
        if (literal.matches()) {
            return Optional.of(new Wild(false, literal.group(1), literal.group(2)));
        }
        Matcher named = NAMED.matcher(word);
        return named.matches() ? Optional.of(new Wild(false, named.group(1), "")) : Optional.empty();
    }

    /** The wildcard that a part of a pattern is as a whole: a name, or a statement that is nothing but one. */
    static Optional<Wild> of(Part part) {
        if (part instanceof Part.Word word) {
            return of(word.text());
        }
        if (!(part instanceof Node node)) {
            return Optional.empty();
        }
        return switch (node.kind()) {
            case "Name" -> of(node.part("id"));
            case "Expr" -> node.node("value").filter(value -> value.is("Name")).flatMap(Wild::of);
            case "MatchAs" -> node.node("pattern").isPresent() ? Optional.empty() : ofCase(node);
            default -> Optional.empty();
        };
    }

    private static Optional<Wild> ofCase(Node pattern) {
        return pattern.word("name").isPresent() ? of(pattern.part("name")) : ANY;
    }

    /** The run that a part of a list is, such as {@code ___=_} among keywords and {@code except ___: ___} among handlers. */
    static Optional<Wild> runOf(Part part) {
        if (!(part instanceof Node node)) {
            return of(part).filter(Wild::run);
        }
        boolean starred = node.is("param")
                && node.word("sort").filter(sort -> sort.endsWith("rest")).isPresent();
        String holder = HOLDERS.get(node.kind());
        return holder == null || starred ? Optional.empty() : runOf(node.part(holder));
    }

    /** The wildcards in a name, which may be one with dots: {@code _x_.path}. */
    static List<Wild> in(String name) {
        return PIECES.splitAsStream(name).flatMap(piece -> of(piece).stream()).toList();
    }

    /** The field that {@link #runOf} looked into. */
    static String holder(Node node) {
        return HOLDERS.getOrDefault(node.kind(), "");
    }
}
