package io.jenkins.plugins.autograder.evaluation.judge.structure;

import io.jenkins.plugins.autograder.evaluation.tree.Match;
import io.jenkins.plugins.autograder.evaluation.tree.Node;
import io.jenkins.plugins.autograder.evaluation.tree.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Applies filters to matches. */
final class Filters {
    private final Program program;
    private final BiPredicate<String, Match.Reading> contains;

    /**
     * For one program.
     *
     * @param contains whether a pattern matches within a match
     */
    Filters(Program program, BiPredicate<String, Match.Reading> contains) {
        this.program = program;
        this.contains = contains;
    }

    boolean passes(Filter filter, Match.Reading reading) {
        Node node = reading.nodes().get(0);
        Optional<String> called = Program.calledName(node);
        if (filter instanceof Filter.NameIn names) {
            return name(reading, names.binding())
                            .filter(names.names()::contains)
                            .isPresent()
                    == names.wanted();
        }
        if (filter instanceof Filter.Contains pattern) {
            return contains.test(pattern.pattern(), reading) == pattern.wanted();
        }
        if (filter instanceof Filter.CallsLocal local) {
            return called.filter(name -> !local.exclude().contains(name))
                    .filter(name -> !program.definitions(name).isEmpty())
                    .isPresent();
        }
        if (filter instanceof Filter.Calls calls) {
            return called.filter(calls.names()::contains).isPresent();
        }
        return filter instanceof Filter.Arguments arguments ? hasArguments(node, arguments) : program.isTopLevel(node);
    }

    private static Optional<String> name(Match.Reading reading, String binding) {
        List<Part> parts = reading.bindings().get(binding).orElse(List.of());
        if (parts.size() != 1) {
            return Optional.empty();
        }
        if (parts.get(0) instanceof Part.Word word) {
            return Optional.of(word.text());
        }
        return parts.get(0) instanceof Node node && node.is("Name") ? node.word("id") : Optional.empty();
    }

    private static boolean hasArguments(Node node, Filter.Arguments allowed) {
        List<Node> all = new ArrayList<>(node.nodes("args"));
        all.addAll(node.nodes("keywords"));
        node.node("args").ifPresent(parameters -> all.addAll(parameters.nodes("params")));
        long open = all.stream().filter(Filters::standsForAny).count();
        long fixed = all.size() - open;
        return (open > 0 || fixed >= allowed.min())
                && (allowed.max().isEmpty() || fixed <= allowed.max().getAsInt());
    }

    private static boolean standsForAny(Node argument) {
        return argument.is("Starred")
                || (argument.is("keyword") && argument.word("arg").isEmpty())
                || argument.word("sort").filter(sort -> sort.endsWith("rest")).isPresent();
    }
}
