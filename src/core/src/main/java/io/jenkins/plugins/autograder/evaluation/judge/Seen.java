package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.Optional;

/**
 * A value that was looked at, or why there is none.
 *
 * @param value present unless there is an obstacle
 * @param obstacle present unless there is a value
 */
record Seen(Optional<Value> value, Optional<Obstacle> obstacle) {
    static Seen of(Value value) {
        return new Seen(Optional.of(value), Optional.empty());
    }

    static Seen none(Obstacle obstacle) {
        return new Seen(Optional.empty(), Optional.of(obstacle));
    }
}
