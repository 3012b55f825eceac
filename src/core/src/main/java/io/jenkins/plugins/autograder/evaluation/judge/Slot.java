package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;

/**
 * What is looked at of a context.
 *
 * @param kind what it is
 * @param file the name of the file, for {@link Kind#FILE}; else empty
 */
public record Slot(Kind kind, String file) {
    /** What can be looked at. */
    public enum Kind {
        /** What a call returns, a variable has, or a block gives. */
        VALUE("result", GoalType.PRODUCT),
        /** What is printed, with the inputs that were typed. */
        OUTPUT("output", GoalType.BEHAVIOR),
        /** What is printed, without the inputs. */
        OUTPUT_WITHOUT_INPUTS("output", GoalType.BEHAVIOR),
        /** What is printed as an error. */
        STDERR("error output", GoalType.BEHAVIOR),
        /** The content of a file that is written. */
        FILE("content", GoalType.BEHAVIOR),
        /** The results of many trials, with how often they came: a dictionary. */
        SAMPLES("distribution of results", GoalType.PRODUCT),
        /** The arguments after the call: a dictionary, by index or name. */
        ARGUMENTS("value of the arguments after the call", GoalType.PRODUCT),
        /** Nothing but that it ends well. */
        END("end", GoalType.BEHAVIOR);

        private final String noun;
        private final GoalType type;

        Kind(String noun, GoalType type) {
            this.noun = noun;
            this.type = type;
        }
    }

    public static final Slot VALUE = new Slot(Kind.VALUE, "");
    public static final Slot OUTPUT = new Slot(Kind.OUTPUT, "");
    public static final Slot OUTPUT_WITHOUT_INPUTS = new Slot(Kind.OUTPUT_WITHOUT_INPUTS, "");
    public static final Slot STDERR = new Slot(Kind.STDERR, "");
    public static final Slot SAMPLES = new Slot(Kind.SAMPLES, "");
    public static final Slot ARGUMENTS = new Slot(Kind.ARGUMENTS, "");
    public static final Slot END = new Slot(Kind.END, "");

    public Slot {
        Require.that(
                (kind == Kind.FILE) != file.isEmpty(),
                "file of the slot " + kind + " is '" + file
                        + "'; a file has to be named for the content of one, and only then");
    }

    /** The content of a file. */
    public static Slot file(String name) {
        return new Slot(Kind.FILE, name);
    }

    /** As it reads after "the": {@code content of scores.txt}. */
    public String noun() {
        return kind == Kind.FILE ? kind.noun + " of " + file : kind.noun;
    }

    /** The type of goals that look at it. */
    public GoalType goalType() {
        return kind.type;
    }
}
