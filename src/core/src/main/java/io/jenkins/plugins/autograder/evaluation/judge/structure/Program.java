package io.jenkins.plugins.autograder.evaluation.judge.structure;

import io.jenkins.plugins.autograder.evaluation.tree.Node;
import io.jenkins.plugins.autograder.evaluation.tree.Search;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A file of code that can be checked. */
public final class Program {
    private static final Set<String> DEFINITIONS = Set.of("FunctionDef", "AsyncFunctionDef");

    private final Node tree;
    private final Map<String, List<Node>> definitions = new LinkedHashMap<>();
    private final Set<Node> topLevel = Collections.newSetFromMap(new IdentityHashMap<>());

    private Program(Node tree) {
        this.tree = tree;
        index(tree, true);
    }

    /** The program with that syntax tree. */
    public static Program of(Node tree) {
        return new Program(Search.searchable(tree));
    }

    private void index(Node node, boolean top) {
        boolean function = DEFINITIONS.contains(node.kind());
        if (top) {
            topLevel.add(node);
        }
        if (function) {
            node.word("name").ifPresent(name -> definitions
                    .computeIfAbsent(name, fresh -> new ArrayList<>())
                    .add(node));
        }
        boolean inside = top && !function && !node.is("ClassDef");
        node.children().forEach(child -> index(child, inside));
    }

    Node tree() {
        return tree;
    }

    /** Whether a node is in no function and no class. */
    boolean isTopLevel(Node node) {
        return topLevel.contains(node);
    }

    /** The functions and methods of that name. */
    List<Node> definitions(String name) {
        return definitions.getOrDefault(name, List.of());
    }

    /** The functions of the file that are called within, and those that they call, each once. */
    List<Node> callees(List<Node> scope) {
        Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Node> all = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>(scope);
        while (!open.isEmpty()) {
            open.removeFirst().walk().flatMap(node -> calledName(node).stream()).forEach(name -> {
                for (Node definition : definitions(name)) {
                    if (found.add(definition)) {
                        all.add(definition);
                        open.addLast(definition);
                    }
                }
            });
        }
        return all;
    }

    /** The name of the function or method that a call calls. */
    static Optional<String> calledName(Node call) {
        if (!call.is("Call")) {
            return Optional.empty();
        }
        return call.node("func").flatMap(function -> function.word(function.is("Attribute") ? "attr" : "id"));
    }
}
