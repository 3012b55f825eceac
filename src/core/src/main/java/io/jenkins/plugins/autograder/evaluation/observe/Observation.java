package io.jenkins.plugins.autograder.evaluation.observe;

import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * What was seen of one payload.
 *
 * <p>All of it is what the submission's own process told, or did before our eyes: a hostile one can return, print and
 * write what it likes, and can say so of its own payload only.
 *
 * @param payload its id
 * @param end how it ended
 * @param value of the action; absent where there is none, and with several trials
 * @param samples the distinct values of several trials, the most frequent first
 * @param arguments of a call
 * @param printed what it printed
 * @param files those that were to be captured, in their order
 */
public record Observation(
        String payload,
        Ending end,
        Optional<Value> value,
        List<Sample> samples,
        Optional<CallArguments> arguments,
        Printed printed,
        List<CapturedFile> files) {

    /** One of the distinct values of several trials, and how often it came. */
    public record Sample(Value value, long count) {}

    /**
     * What was printed. Inputs that were asked for stand in the output with {@link Echo} marks around them.
     *
     * @param output on standard output
     * @param outputCut whether there was more
     * @param stderr on standard error
     * @param stderrCut whether there was more
     */
    public record Printed(String output, boolean outputCut, String stderr, boolean stderrCut) {
        /** Nothing. */
        public static final Printed NOTHING = new Printed("", false, "", false);
    }

    public Observation {
        samples = List.copyOf(samples);
        files = List.copyOf(files);
    }

    /** A payload that could not be run, for a reason that is told. */
    public static Observation notRun(String payload, String reason) {
        return new Observation(
                payload,
                Ending.notRun(reason),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Printed.NOTHING,
                List.of());
    }

    /** How it ended, in one word. */
    public Outcome outcome() {
        return end.outcome();
    }

    /** The exception that ended it, or what else there is to say of a bad end. */
    public Optional<Failure> failure() {
        return end.failure();
    }
}
