package io.jenkins.plugins.autograder.evaluation.observe;

import java.util.List;

/**
 * Lines that a payload is told when it asks for input.
 *
 * @param lines without line ends
 * @param policy what happens when they are used up
 */
public record Inputs(List<String> lines, Policy policy) {
    /** What a payload gets after the last line. */
    public enum Policy {
        /** The last line, again and again. */
        HOLD,
        /** All lines from the start, again and again. */
        LOOP,
        /** The end of the file, which {@code input()} raises as {@code EOFError}. */
        ERROR
    }

    /** No input at all. */
    public static final Inputs NONE = new Inputs(List.of(), Policy.ERROR);

    /** For ever the number one, which most programs take for an answer. */
    public static final Inputs ONES = new Inputs(List.of("1"), Policy.HOLD);

    public Inputs {
        lines = List.copyOf(lines);
        Checks.require(
                policy == Policy.ERROR || !lines.isEmpty(),
                "there are no inputs to repeat; give at least one line, or the policy error");
        for (String line : lines) {
            Checks.require(
                    line.indexOf('\n') < 0 && line.indexOf('\r') < 0,
                    "an input has a line end in it; give each line as an input of its own");
        }
    }
}
