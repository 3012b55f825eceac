package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.http.CourseraException;

/** The receipt at work: every change is kept before anybody goes on. */
final class Journal {
    private final ReceiptStore store;
    private Receipt receipt;

    Journal(Receipt receipt, ReceiptStore store) {
        this.receipt = receipt;
        this.store = store;
    }

    Receipt receipt() {
        return receipt;
    }

    void write(Receipt changed) throws CourseraException {
        store.write(changed);
        receipt = changed;
    }
}
