package io.jenkins.plugins.autograder.evaluation.observe;

import java.util.regex.Pattern;

/** Marks of inputs in the output: an input that was asked for stands between two pairs of word joiners, as typed text. */
public final class Echo {
    /** Stands before and after each input. Invisible, and of no width. */
    public static final String MARK = "\u2060\u2060";

    private static final Pattern INPUT = Pattern.compile(MARK + "(.*?)" + MARK);

    private Echo() {}

    /** The output without marks: inputs stand as if they had been typed. */
    public static String unmarked(String output) {
        return INPUT.matcher(output).replaceAll("$1");
    }

    /** The output without the inputs and their marks; the line end after each stays. */
    public static String withoutInputs(String output) {
        return INPUT.matcher(output).replaceAll("");
    }
}
