package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.Publication.State;
import io.jenkins.plugins.autograder.coursera.client.CourseraClient;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.client.Ids;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Publishes the items of a receipt. An item that cannot be published does not keep the others from it.
 *
 * <p>{@link #pass} tries each once, for somebody who keeps the receipt and comes again; {@link #run} waits in between.
 */
public final class Publisher {
    private static final Set<State> MAY_CHANGE =
            Set.of(State.GRADER_PENDING, State.NOT_READY, State.UNAVAILABLE, State.CHANGED);

    private final CourseraClient client;
    private final Time time;
    private final Patience patience;

    public Publisher(CourseraClient client, Time time, Patience patience) {
        this.client = client;
        this.time = time;
        this.patience = patience;
    }

    /**
     * Try to publish what is not published yet, each item once.
     *
     * @return the receipt, with what is known of each item
     * @throws CourseraException if nobody is authorised, or the receipt cannot be kept
     */
    public Receipt pass(Receipt receipt, ReceiptStore store, UploadListener listener)
            throws CourseraException, InterruptedException {
        Journal journal = new Journal(receipt, store);
        journal.write(receipt);
        if (!Ids.isCourse(receipt.course())) {
            journal.write(receipt.ofCourse(client.course(receipt.course())));
        }
        PublishStep step = new PublishStep(client, journal);
        for (Publication publication : journal.receipt().publications()) {
            if (publication.step() != Step.DONE) {
                say(step.perform(publication), publication, listener);
            }
        }
        return journal.receipt();
    }

    /** A state that is news. */
    private static void say(Publication now, Publication before, UploadListener listener) {
        if (now.step() == Step.DONE) {
            listener.said("Published " + now.item());
        } else if (now.state() != before.state()) {
            listener.said(now.item() + " is not published: " + now.message());
        }
    }

    /**
     * Publish, and wait for Coursera to process the graders.
     *
     * @param limit how long to wait in all; zero tries each item once
     */
    public Receipt run(Receipt receipt, Duration limit, ReceiptStore store, UploadListener listener)
            throws CourseraException, InterruptedException {
        Instant end = time.now().plus(limit);
        Receipt known = pass(receipt, store, listener);
        for (int passes = 1; mayChange(known); passes++) {
            Duration wait = patience.processing().after(passes, time);
            Instant next = time.now().plus(wait);
            if (limit.isZero() || !time.now().isBefore(end)) {
                break;
            }
            time.sleep(next.isAfter(end) ? Duration.between(time.now(), end) : wait);
            known = pass(known, store, listener);
        }
        return known;
    }

    private static boolean mayChange(Receipt receipt) {
        return receipt.publications().stream().anyMatch(each -> MAY_CHANGE.contains(each.state()));
    }

    /**
     * Check that these items can be asked to be published.
     *
     * @param experimental whether somebody has said that they want it although nobody knows whether it works
     */
    public static List<String> requireItems(Generation generation, boolean experimental, List<String> items) {
        if (generation == Generation.V2 && !experimental) {
            throw new IllegalArgumentException(
                    "publishing for coursera-v2 is experimental: Coursera's own tool cannot do it, and nobody has told"
                            + " whether the calls of coursera-v1 do. Publish on the page for authors, or say --experimental");
        }
        if (items.isEmpty()) {
            throw new IllegalArgumentException("there is no item to publish; name at least one");
        }
        return items.stream().map(Ids::requireItem).distinct().toList();
    }
}
