package io.jenkins.plugins.autograder.evaluation.tree;

import java.util.List;
import java.util.Set;

/** Which code has no side effects, so that the order in which it is evaluated does not matter. */
final class Purity {
    private static final Set<String> EFFECTS = Set.of("Await", "Yield", "YieldFrom", "NamedExpr");

    /** Built-in functions that only look at their arguments. */
    private static final Set<String> PURE_CALLS = Set.of(
            "abs",
            "all",
            "any",
            "bin",
            "bool",
            "chr",
            "complex",
            "dict",
            "divmod",
            "enumerate",
            "float",
            "frozenset",
            "hex",
            "int",
            "isinstance",
            "issubclass",
            "len",
            "list",
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
            "sorted",
            "str",
            "sum",
            "tuple",
            "type",
            "zip");

    private Purity() {}

    /**
     * Whether these operands may be evaluated in any order: none has side effects, or one has and all others are
     * constants.
     */
    static boolean reorderable(List<Part> operands) {
        long impure = operands.stream().filter(operand -> !isPure(operand)).count();
        long constant = operands.stream().filter(Purity::isConstant).count();
        return impure == 0 || (impure == 1 && constant == operands.size() - 1);
    }

    private static boolean isConstant(Part part) {
        return part instanceof Node node
                && (node.is("Constant")
                        || (node.is("UnaryOp")
                                && node.node("operand")
                                        .filter(operand -> operand.is("Constant"))
                                        .isPresent()));
    }

    static boolean isPure(Part part) {
        if (part instanceof Part.Many many) {
            return many.parts().stream().allMatch(Purity::isPure);
        }
        if (!(part instanceof Node node) || node.is("Lambda")) {
            return true;
        }
        if (EFFECTS.contains(node.kind()) || (node.is("Call") && !isPureCall(node))) {
            return false;
        }
        return node.fields().values().stream().allMatch(Purity::isPure);
    }

    private static boolean isPureCall(Node call) {
        return call.node("func")
                .filter(function -> function.is("Name"))
                .flatMap(function -> function.word("id"))
                .filter(PURE_CALLS::contains)
                .isPresent();
    }
}
