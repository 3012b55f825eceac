package io.jenkins.plugins.autograder.sandbox;

import java.util.Locale;

/** How a run ended. What the grader said, if it said anything, is not considered here. */
public enum Outcome {
    COMPLETED("the grader ended by itself with exit code 0"),
    NON_ZERO_EXIT("the grader ended with another exit code than 0, or by a signal"),
    TIMEOUT("the run was stopped at its wall-clock limit"),
    CPU_LIMIT("the run was stopped at its CPU time limit"),
    OOM("a process of the run was killed for want of memory, also where the grader itself went on"),
    PIDS_LIMIT("the run reached its limit of processes and threads, where no other one can be started"),
    OUTPUT_LIMIT("the run was stopped because it printed more than the limit"),
    DISK_LIMIT("the run was stopped because it wrote more to its file system than the limit"),
    RESULT_TOO_LARGE("the result file is larger than the limit"),
    RESULT_NOT_REGULAR("the result is a directory, a link, a pipe or a device, and not a file"),
    FAILED_TO_START("the entry point could not be executed"),
    CANCELLED("the run was stopped on request");

    private final String meaning;

    Outcome(String meaning) {
        this.meaning = meaning;
    }

    /** The word for people and files: {@code timeout}, {@code failed-to-start}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One clause that says what happened. */
    public String meaning() {
        return meaning;
    }
}
