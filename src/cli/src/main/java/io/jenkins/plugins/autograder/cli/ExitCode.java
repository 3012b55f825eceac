package io.jenkins.plugins.autograder.cli;

/** The exit codes, which scripts may rely on. */
public final class ExitCode {
    /** All as expected; a single submission got a valid grade. */
    public static final int OK = 0;

    /** Something was not as expected. */
    public static final int NOT_AS_EXPECTED = 1;

    /** Worth another try later. */
    public static final int RETRY = 2;

    /** Wrong usage, or mistakes in the files that were given. */
    public static final int USAGE = 64;

    /** What we need is not there: no engine, no image. */
    public static final int UNAVAILABLE = 69;

    /** Our own fault. */
    public static final int INTERNAL = 70;

    /** Stopped on request, as shells say it of SIGINT. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
