package io.jenkins.plugins.autograder.evaluation.observe;

import java.time.Duration;

/**
 * Under which conditions a payload runs.
 *
 * @param inputs what {@code input()} and {@code sys.stdin} give
 * @param capture what is kept of what it prints and writes
 * @param loading how the file is loaded
 * @param surroundings what is made ready for it
 * @param repetition chance, and how often
 * @param timeLimit on the clock, for loading, set-up, all trials and clean-up together; at least 1 ms, at most 10 minutes
 */
public record Conditions(
        Inputs inputs,
        Capture capture,
        Loading loading,
        Surroundings surroundings,
        Repetition repetition,
        Duration timeLimit) {
    private static final Duration LEAST = Duration.ofMillis(1);
    private static final Duration MOST = Duration.ofMinutes(10);

    /** No input, all output, nothing made ready, once, 5 s. */
    public static final Conditions DEFAULT = new Conditions(
            Inputs.NONE, Capture.OUTPUT, Loading.PLAIN, Surroundings.NONE, Repetition.ONCE, Duration.ofSeconds(5));

    public Conditions {
        Checks.require(
                timeLimit.compareTo(LEAST) >= 0 && timeLimit.compareTo(MOST) <= 0,
                "time limit is " + timeLimit.toMillis() / 1000.0 + " s; allowed is 0.001 to " + MOST.toSeconds());
    }

    public Conditions withInputs(Inputs other) {
        return new Conditions(other, capture, loading, surroundings, repetition, timeLimit);
    }

    public Conditions withCapture(Capture other) {
        return new Conditions(inputs, other, loading, surroundings, repetition, timeLimit);
    }

    public Conditions withLoading(Loading other) {
        return new Conditions(inputs, capture, other, surroundings, repetition, timeLimit);
    }

    public Conditions withSurroundings(Surroundings other) {
        return new Conditions(inputs, capture, loading, other, repetition, timeLimit);
    }

    public Conditions withRepetition(Repetition other) {
        return new Conditions(inputs, capture, loading, surroundings, other, timeLimit);
    }

    public Conditions withTimeLimit(Duration other) {
        return new Conditions(inputs, capture, loading, surroundings, repetition, other);
    }
}
