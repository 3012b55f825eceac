package io.jenkins.plugins.autograder.sandbox;

import java.util.Arrays;

/**
 * One file that was asked back from a run.
 *
 * @param path where it was looked for in the container, absolute
 * @param state what was found there
 * @param content the whole file where the state is {@link State#READ}, else empty
 * @param size in bytes as the engine gave it; 0 where there is none
 */
public record ResultFile(String path, State state, byte[] content, long size) {

    /** What was found at a result's path. */
    public enum State {
        READ,
        MISSING,
        TOO_LARGE,
        NOT_REGULAR
    }

    /** A file that is not there. */
    public static ResultFile missing(String path) {
        return new ResultFile(path, State.MISSING, new byte[0], 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResultFile that
                && path.equals(that.path)
                && state == that.state
                && size == that.size
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return "ResultFile[" + path + ", " + state + ", " + size + " bytes]";
    }
}
