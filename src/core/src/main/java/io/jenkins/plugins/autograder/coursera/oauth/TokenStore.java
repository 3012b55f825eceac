package io.jenkins.plugins.autograder.coursera.oauth;

import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import java.util.Optional;

/** Where the tokens of one account are kept between two runs. Thread-safe. */
public interface TokenStore {

    /**
     * What is kept.
     *
     * @throws CourseraException if it cannot be read, or others could read it, too
     */
    Optional<Tokens> read() throws CourseraException;

    /**
     * Keep these in place of what there was. When this returns they survive a crash; if it fails, what there was is
     * still there.
     */
    void write(Tokens tokens) throws CourseraException;

    /**
     * Do something while everybody else, in whatever process, waits to do the same.
     *
     * @throws CourseraException if others are at it for too long, or what the work throws
     */
    Tokens exclusively(Work work) throws CourseraException, InterruptedException;

    /** What is done by one at a time: reading, refreshing, and writing. */
    @FunctionalInterface
    interface Work {
        Tokens run() throws CourseraException, InterruptedException;
    }
}
