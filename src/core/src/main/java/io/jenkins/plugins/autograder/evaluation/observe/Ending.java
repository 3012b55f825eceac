package io.jenkins.plugins.autograder.evaluation.observe;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a payload ended.
 *
 * @param outcome in one word
 * @param stage how far it came
 * @param failure the exception, or one sentence about any other bad end; absent for {@link Outcome#COMPLETED}
 * @param exit what it gave to {@code exit()}, for {@link Outcome#EXITED}
 * @param signal that ended it, for {@link Outcome#CRASHED}
 * @param duration on the clock, from start to end
 */
public record Ending(
        Outcome outcome,
        Stage stage,
        Optional<Failure> failure,
        OptionalInt exit,
        OptionalInt signal,
        Duration duration) {

    static Ending notRun(String reason) {
        return new Ending(
                Outcome.NOT_RUN,
                Stage.START,
                Optional.of(Failure.because(reason)),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Duration.ZERO);
    }
}
