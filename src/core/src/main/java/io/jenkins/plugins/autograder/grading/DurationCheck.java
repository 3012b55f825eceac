package io.jenkins.plugins.autograder.grading;

import io.jenkins.plugins.autograder.config.Durations;
import java.time.Duration;
import java.util.Optional;

/**
 * How long the run may take.
 *
 * @param most wall time
 * @param where it is asked for, or empty
 */
record DurationCheck(Duration most, String where) implements Expectation.Check {
    @Override
    public Optional<Mismatch> check(Grade grade) {
        Duration taken = grade.run().usage().wallTime();
        return taken.compareTo(most) <= 0
                ? Optional.empty()
                : Optional.of(
                        new Mismatch("duration", "at most " + Durations.format(most), Durations.format(taken), where));
    }

    @Override
    public String describe() {
        return "ends within " + Durations.format(most);
    }
}
