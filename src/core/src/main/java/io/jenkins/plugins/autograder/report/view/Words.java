package io.jenkins.plugins.autograder.report.view;

import io.jenkins.plugins.autograder.grading.ExampleResult.Verdict;
import io.jenkins.plugins.autograder.grading.Mismatch;
import io.jenkins.plugins.autograder.grading.SuiteResult.SuiteInfo;
import io.jenkins.plugins.autograder.sandbox.Limits;

/** The words that every format uses for the same thing. */
public final class Words {

    /** The warning of a report whose runs could have touched the machine. */
    public static final String NOT_ISOLATED =
            "The grader and the submissions ran without isolation, as programs of this"
                    + " machine. Outcomes, limits and network access are not those of production: do not trust them.";

    private Words() {}

    /** {@code as expected}, {@code unexpected}, {@code varied}, {@code not run}. */
    public static String verdict(Verdict verdict) {
        return switch (verdict) {
            case AS_EXPECTED -> "as expected";
            case UNEXPECTED -> "unexpected";
            case VARIED -> "varied";
            case NOT_RUN -> "not run";
        };
    }

    /** A sign for the verdict, to stand beside its word. */
    public static String sign(Verdict verdict) {
        return switch (verdict) {
            case AS_EXPECTED -> "✓";
            case UNEXPECTED -> "✗";
            case VARIED -> "≈";
            case NOT_RUN -> "–";
        };
    }

    /** {@code score: expected 1.0, got 0.5 (expect.yaml:3)}. */
    public static String mismatch(Mismatch mismatch) {
        String where = mismatch.where().isEmpty() ? "" : " (" + mismatch.where() + ")";
        return mismatch.what() + ": expected " + mismatch.expected() + ", got " + mismatch.actual() + where;
    }

    /** The text, or its start and a sign that it was cut: at most that many characters. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** {@code 20 min, 1 CPU, 4 GB of memory, 512 processes, 1 GB of disk, 1 MB of output}. */
    public static String limits(Limits limits) {
        String cpus = limits.cpus() == Math.rint(limits.cpus())
                ? Long.toString((long) limits.cpus())
                : Double.toString(limits.cpus());
        return Figures.duration(limits.wallTime())
                + ", "
                + cpus
                + (limits.cpus() == 1 ? " CPU, " : " CPUs, ")
                + Figures.bytes(limits.memory())
                + " of memory, "
                + Figures.number(limits.processes()) + (limits.processes() == 1 ? " process" : " processes")
                + ", "
                + Figures.bytes(limits.disk())
                + " of disk, "
                + Figures.bytes(limits.output())
                + " of output";
    }

    /** {@code once}, {@code 3 times}. */
    public static String repeat(SuiteInfo info) {
        return info.repeat() == 1 ? "once" : info.repeat() + " times";
    }
}
