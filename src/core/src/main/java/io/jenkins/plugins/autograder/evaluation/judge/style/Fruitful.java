package io.jenkins.plugins.autograder.evaluation.judge.style;

import io.jenkins.plugins.autograder.evaluation.tree.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which calls give a result and do nothing else, as far as can be told.
 *
 * @param names of functions, and of methods with a point before them
 */
record Fruitful(Set<String> names) {
    private static final Set<String> KNOWN = Set.of(
            "abs",
            "all",
            "any",
            "bin",
            "bool",
            "callable",
            "chr",
            "complex",
            "dict",
            "divmod",
            "enumerate",
            "filter",
            "float",
            "format",
            "frozenset",
            "hash",
            "hex",
            "id",
            "int",
            "isinstance",
            "issubclass",
            "len",
            "list",
            "map",
            "max",
            "min",
            "oct",
            "ord",
            "pow",
            "range",
            "repr",
            "reversed",
            "round",
            "set",
            "slice",
            "sorted",
            "str",
            "sum",
            "tuple",
            "type",
            "zip",
            ".capitalize",
            ".casefold",
            ".center",
            ".copy",
            ".count",
            ".decode",
            ".difference",
            ".encode",
            ".endswith",
            ".expandtabs",
            ".find",
            ".format",
            ".get",
            ".index",
            ".intersection",
            ".isalnum",
            ".isalpha",
            ".isdecimal",
            ".isdigit",
            ".isdisjoint",
            ".isidentifier",
            ".islower",
            ".isnumeric",
            ".isprintable",
            ".isspace",
            ".issubset",
            ".issuperset",
            ".istitle",
            ".isupper",
            ".items",
            ".join",
            ".keys",
            ".ljust",
            ".lower",
            ".lstrip",
            ".partition",
            ".removeprefix",
            ".removesuffix",
            ".replace",
            ".rfind",
            ".rindex",
            ".rjust",
            ".rpartition",
            ".rsplit",
            ".rstrip",
            ".split",
            ".splitlines",
            ".startswith",
            ".strip",
            ".swapcase",
            ".symmetric_difference",
            ".title",
            ".translate",
            ".union",
            ".upper",
            ".values",
            ".zfill");

    static Fruitful of(Node tree, List<String> extra, List<String> exclude) {
        Set<String> names = new HashSet<>(KNOWN);
        // What the file defines itself is what is called, even where the language has something of that name.
        Map<String, Boolean> own = Definitions.all(tree).stream()
                .collect(Collectors.toMap(Definitions::name, Definitions::returnsValue, (one, other) -> one && other));
        Set<String> topLevel =
                Definitions.topLevel(tree).stream().map(Definitions::name).collect(Collectors.toSet());
        own.forEach((name, returns) -> {
            String known = topLevel.contains(name) ? name : "." + name;
            if (returns) {
                names.add(known);
            } else {
                names.remove(known);
            }
        });
        names.addAll(extra);
        exclude.forEach(names::remove);
        return new Fruitful(names);
    }

    boolean isFruitful(Node node) {
        return node.is("Call") && names.contains(name(node));
    }

    /** The name of what is called: {@code len}, {@code .upper}; empty where it has none. */
    static String name(Node call) {
        return call.node("func")
                .flatMap(function -> function.is("Attribute")
                        ? function.word("attr").map(attribute -> "." + attribute)
                        : function.word("id"))
                .orElse("");
    }
}
