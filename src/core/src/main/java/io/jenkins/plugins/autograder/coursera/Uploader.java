package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.client.CourseraClient;
import io.jenkins.plugins.autograder.coursera.client.Ids;
import io.jenkins.plugins.autograder.coursera.client.Transloadit;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.coursera.http.Time;
import java.util.Optional;

/**
 * Takes a receipt from wherever it is to its end: upload, registration, attachments. What is done in it is not done again.
 *
 * <p>Interrupting the thread ends it between two steps or in the middle of the upload; the receipt says how far it came.
 */
public final class Uploader {
    private final CourseraClient client;
    private final Transloadit transloadit;
    private final AttachLedger ledger;
    private final Time time;
    private final Patience patience;

    public Uploader(CourseraClient client, Transloadit transloadit, AttachLedger ledger, Time time, Patience patience) {
        this.client = client;
        this.transloadit = transloadit;
        this.ledger = ledger;
        this.time = time;
        this.patience = patience;
    }

    /**
     * Go on with a receipt.
     *
     * @param receipt new, or as it was kept
     * @param artefact what it uploads; absent if it uploads nothing, or has done so
     * @param store keeps each state before the next thing is done
     * @return the receipt at its end
     * @throws CourseraException if a step cannot be done; the receipt that was kept last says how far it came, and it can
     *     be gone on with from there
     */
    public Receipt run(Receipt receipt, Optional<Artefact> artefact, ReceiptStore store, UploadListener listener)
            throws CourseraException, InterruptedException {
        Journal journal = new Journal(receipt, store);
        journal.write(receipt);
        findCourse(journal, listener);
        if (receipt.transfer().isPresent() && receipt.file().isEmpty()) {
            new TransferStep(transloadit, time, patience, listener)
                    .perform(
                            journal,
                            artefact.orElseThrow(() -> new CourseraException(
                                    Reason.LOCAL,
                                    "the upload of "
                                            + receipt.transfer().get().artefact()
                                            + " is not done; it is needed to go on")));
        }
        if (journal.receipt().grader().step() != Step.DONE) {
            new RegisterStep(client, time, patience, listener).perform(journal);
        }
        new AttachStep(client, ledger, listener).perform(journal);
        return journal.receipt();
    }

    /** Before the first byte is sent, since it also tells whether Coursera takes our token. */
    private void findCourse(Journal journal, UploadListener listener) throws CourseraException, InterruptedException {
        String course = journal.receipt().course();
        if (!Ids.isCourse(course)) {
            String id = client.course(course);
            listener.said("The course " + course + " has the id " + id);
            journal.write(journal.receipt().ofCourse(id));
        } else if (journal.receipt().transfer().isPresent()
                && journal.receipt().file().isEmpty()) {
            client.check(journal.receipt().generation(), course);
        }
    }
}
