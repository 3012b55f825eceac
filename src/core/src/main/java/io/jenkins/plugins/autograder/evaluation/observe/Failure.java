package io.jenkins.plugins.autograder.evaluation.observe;

import java.util.List;
import java.util.OptionalInt;

/**
 * Why a payload ended badly.
 *
 * @param type of the exception, with its module unless that is {@code builtins}: {@code ZeroDivisionError}; empty where
 *     there was none
 * @param message the exception's own, or one sentence of ours; cut where it is long
 * @param traceback from the outermost call in; those of the driver are left out, and the middle of a very long one
 */
public record Failure(String type, String message, List<Frame> traceback) {
    /**
     * A line on the way to an exception.
     *
     * @param file relative to the working directory: {@code areas.py}; names in pointed brackets, such as {@code <block>},
     *     are code of the spec
     * @param line from 1
     * @param column from 0, where it is known
     * @param name of the function, or {@code <module>}
     * @param text of the line without its indentation; empty if unknown
     */
    public record Frame(String file, int line, OptionalInt column, String name, String text) {}

    public Failure {
        traceback = List.copyOf(traceback);
    }

    /** A failure without an exception. */
    public static Failure because(String reason) {
        return new Failure("", reason, List.of());
    }
}
