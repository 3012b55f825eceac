package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.http.CourseraException;

/** Where the states of a receipt go. */
@FunctionalInterface
public interface ReceiptStore {

    /** For somebody who keeps nothing, and so cannot resume. */
    ReceiptStore NONE = receipt -> {};

    /**
     * Keep a state in place of the one before.
     *
     * @throws CourseraException if it cannot be kept; then nothing further is done
     */
    void write(Receipt receipt) throws CourseraException;
}
