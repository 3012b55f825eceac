package io.jenkins.plugins.autograder.evaluation.observe;

import java.util.Locale;

/** How a payload ended. */
public enum Outcome {
    COMPLETED("ran to its end"),
    RAISED("ended with an exception"),
    TIMEOUT("was stopped at its time limit"),
    MEMORY("ran out of memory"),
    EXITED("ended the program by itself"),
    CRASHED("was ended by a signal, or told nothing that can be read"),
    OUTPUT_LIMIT("was stopped because it printed too much"),
    NOT_RUN("was not run");

    private final String meaning;

    Outcome(String meaning) {
        this.meaning = meaning;
    }

    /** The word for files: {@code output-limit}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One clause that says what happened. */
    public String meaning() {
        return meaning;
    }
}
