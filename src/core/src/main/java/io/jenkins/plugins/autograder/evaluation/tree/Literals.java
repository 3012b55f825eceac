package io.jenkins.plugins.autograder.evaluation.tree;

/** Constants of a kind. */
final class Literals {
    private Literals() {}

    /** Whether the code is a constant of this kind; a number may have a sign. */
    static boolean isOf(String kind, Part code) {
        if (!(code instanceof Node node)) {
            return false;
        }
        if (node.is("Expr")) {
            return isOf(kind, node.part("value"));
        }
        if (node.is("Constant")) {
            return node.word("kind").filter(kind::equals).isPresent();
        }
        return isSigned(node)
                && (kind.equals("int") || kind.equals("float"))
                && node.node("operand").filter(operand -> isOf(kind, operand)).isPresent();
    }

    /** Whether this is a number with a sign, which the grammar takes for an operation. */
    static boolean isSigned(Node node) {
        return node.is("UnaryOp")
                && node.word("op")
                        .filter(op -> op.equals("USub") || op.equals("UAdd"))
                        .isPresent()
                && node.node("operand")
                        .filter(operand -> operand.is("Constant"))
                        .isPresent();
    }
}
