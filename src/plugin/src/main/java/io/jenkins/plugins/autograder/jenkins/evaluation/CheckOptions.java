package io.jenkins.plugins.autograder.jenkins.evaluation;

import java.util.function.UnaryOperator;

/** The parameters of {@code courseraCheck}. */
final class CheckOptions extends TaskOptions {
    private static final long serialVersionUID = 1L;

    String junit = "";

    CheckOptions(String task) {
        super(task);
    }

    /** The same, each text with what it stands for. */
    CheckOptions expanded(UnaryOperator<String> expand) {
        CheckOptions copy = new CheckOptions(expand.apply(task));
        copy.take(this, expand);
        copy.junit = expand.apply(junit);
        return copy;
    }

    @Override
    String usualName() {
        return task + " spec";
    }
}
