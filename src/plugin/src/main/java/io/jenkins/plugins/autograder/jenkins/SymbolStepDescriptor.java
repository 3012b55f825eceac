package io.jenkins.plugins.autograder.jenkins;

import java.util.Map;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;

/** Tells Jenkins of a step of a Pipeline. */
public abstract class SymbolStepDescriptor extends StepDescriptor {
    private final String symbol;
    private final String leading;
    private final Set<Class<?>> context;

    /**
     * A step.
     *
     * @param symbol by which a Pipeline calls it
     * @param leading the parameter that tells one of its kind from another in a list
     * @param context what it must have around it, as in {@link Scene}
     */
    protected SymbolStepDescriptor(String symbol, String leading, Set<Class<?>> context) {
        this.symbol = symbol;
        this.leading = leading;
        this.context = context;
    }

    @Override
    public final String getFunctionName() {
        return symbol;
    }

    @Override
    public final Set<? extends Class<?>> getRequiredContext() {
        return context;
    }

    @Override
    public final String argumentsToString(Map<String, Object> arguments) {
        return String.valueOf(arguments.get(leading));
    }
}
