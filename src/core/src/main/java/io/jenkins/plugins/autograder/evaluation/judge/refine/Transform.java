package io.jenkins.plugins.autograder.evaluation.judge.refine;

import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.List;

/**
 * Operations, one after the other.
 *
 * @param id by which it is known in the ids of goals
 * @param description what comes of it, one thing, as it reads after "the": {@code sorted list of words}
 * @param operations at least one
 */
public record Transform(String id, String description, List<Operation> operations) implements Refinement {
    public Transform {
        operations = List.copyOf(operations);
        if (id.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException("id or description of a transformation is blank; it needs both");
        }
        if (operations.isEmpty()) {
            throw new IllegalArgumentException("operations of " + id + " is empty; it has to have an operation");
        }
    }

    @Override
    public Value apply(Value value) throws NotRefinable {
        Value result = value;
        for (Operation operation : operations) {
            result = operation.apply(result);
        }
        return result;
    }

    @Override
    public String describe(String what) {
        return description + " of the " + what;
    }
}
