package io.jenkins.plugins.autograder.evaluation.observe;

import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of a call; with several trials, those of the last one.
 *
 * <p>Ids of values are those of the whole observation: an object that is an argument and the result has the same id in
 * both.
 *
 * @param before the call
 * @param after the call; absent where it did not come back
 */
public record CallArguments(Actual before, Optional<Actual> after) {
    /**
     * The arguments at one moment.
     *
     * @param positional in order
     * @param named by the parameter's name
     */
    public record Actual(List<Value> positional, Map<String, Value> named) {
        public Actual {
            positional = List.copyOf(positional);
            named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
        }
    }
}
