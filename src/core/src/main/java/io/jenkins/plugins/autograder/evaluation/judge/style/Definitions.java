package io.jenkins.plugins.autograder.evaluation.judge.style;

import io.jenkins.plugins.autograder.evaluation.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The functions of a file. */
final class Definitions {
    static final Set<String> KINDS = Set.of("FunctionDef", "AsyncFunctionDef");

    private Definitions() {}

    /** All functions and methods. */
    static List<Node> all(Node tree) {
        return tree.walk().filter(node -> KINDS.contains(node.kind())).toList();
    }

    /** Those in no other function and no class, also where they are in an {@code if} or the like. */
    static List<Node> topLevel(Node tree) {
        List<Node> found = new ArrayList<>();
        addTopLevel(tree, found);
        return found;
    }

    private static void addTopLevel(Node node, List<Node> found) {
        if (KINDS.contains(node.kind())) {
            found.add(node);
        } else if (!node.is("ClassDef")) {
            node.children().forEach(child -> addTopLevel(child, found));
        }
    }

    static String name(Node definition) {
        return definition.word("name").orElse("");
    }

    /** The text that documents it; empty where there is none, or a blank one. */
    static Optional<String> docstring(Node definition) {
        return definition.nodes("body").stream()
                .findFirst()
                .filter(first -> first.is("Expr"))
                .flatMap(first -> first.node("value"))
                .filter(value -> value.is("Constant")
                        && value.word("kind").filter("str"::equals).isPresent())
                .flatMap(value -> value.word("value"))
                .filter(Definitions::saysSomething);
    }

    /** Of a text in quotes, as the language writes it. */
    private static boolean saysSomething(String quoted) {
        String inner = quoted.substring(Math.min(1, quoted.length()), Math.max(1, quoted.length() - 1));
        return !inner.replace("\\n", "").replace("\\t", "").replace("\\r", "").isBlank();
    }

    /** Whether it returns a value somewhere, leaving out functions within it. */
    static boolean returnsValue(Node definition) {
        return definition.children().stream().anyMatch(Definitions::hasReturn);
    }

    private static boolean hasReturn(Node node) {
        if (KINDS.contains(node.kind()) || node.is("Lambda") || node.is("ClassDef")) {
            return false;
        }
        return (node.is("Return") && node.node("value").isPresent())
                || node.children().stream().anyMatch(Definitions::hasReturn);
    }

    static List<Integer> lines(List<Node> nodes) {
        return nodes.stream().map(Node::line).toList();
    }

    /** {@code f, g and h}. */
    static String names(List<String> names) {
        List<String> distinct = names.stream().distinct().toList();
        int last = distinct.size() - 1;
        return last <= 0
                ? String.join("", distinct)
                : String.join(", ", distinct.subList(0, last)) + " and " + distinct.get(last);
    }
}
