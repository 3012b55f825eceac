package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.Publication.State;
import io.jenkins.plugins.autograder.coursera.client.CourseraClient;
import io.jenkins.plugins.autograder.coursera.client.Draft;
import io.jenkins.plugins.autograder.coursera.client.PublishAnswer;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import java.util.Optional;

/**
 * Publishes one item once. Each try reads the draft anew and proves with its token what it has read; so a try whose answer
 * was lost may be repeated, and a draft that somebody changed meanwhile is read again.
 */
final class PublishStep {
    private static final int MOST_TRIES = 5;

    private final CourseraClient client;
    private final Journal journal;
    private boolean unheard;

    PublishStep(CourseraClient client, Journal journal) {
        this.client = client;
        this.journal = journal;
    }

    /** Try it; what is known then is kept, too. */
    Publication perform(Publication publication) throws CourseraException, InterruptedException {
        // A try that was begun, now or before a crash, and of which nothing was heard.
        unheard = publication.step() == Step.UNDER_WAY;
        try {
            return keep(tried(publication));
        } catch (CourseraException e) {
            String why = String.valueOf(e.getMessage());
            Publication known = keep(unheard ? publication.unheard(why) : publication.not(state(e), why));
            if (e.reason() == Reason.NOT_AUTHORIZED) {
                throw e;
            }
            return known;
        }
    }

    private static State state(CourseraException e) {
        return e.reason().worthAnotherTry() ? State.UNAVAILABLE : State.REFUSED;
    }

    private Publication keep(Publication known) throws CourseraException {
        journal.write(journal.receipt().with(known));
        return known;
    }

    private Publication tried(Publication publication) throws CourseraException, InterruptedException {
        Receipt receipt = journal.receipt();
        String assignment = client.assignment(receipt.generation(), receipt.course(), publication.item());
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            Optional<Draft> draft = client.draft(receipt.generation(), assignment);
            if (draft.isEmpty()) {
                return unheard
                        ? publication.published(
                                publication.state() == State.PUBLISHED
                                        ? "it was published before, and there is nothing new"
                                        : "the draft is gone since the answer to an earlier try was lost")
                        : publication.not(
                                State.NOTHING_THERE,
                                "there is no draft of " + publication.item()
                                        + "; maybe there are no changes to publish");
            }
            if (!draft.get().ready()) {
                return publication.not(State.NOT_READY, "Coursera says that it is not ready to be published");
            }
            keep(publication.begun());
            try {
                PublishAnswer answer = client.publish(
                        receipt.generation(), assignment, draft.get().token());
                if (answer.kind() != PublishAnswer.Kind.CHANGED) {
                    return heard(publication, answer);
                }
            } catch (CourseraException e) {
                unheard |= e.reason() == Reason.UNCERTAIN;
                if (e.reason() != Reason.UNCERTAIN || tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
        return publication.not(State.CHANGED, "somebody else changed the draft each time that it was read; try again");
    }

    private static Publication heard(Publication publication, PublishAnswer answer) {
        return switch (answer.kind()) {
            case PUBLISHED -> publication.published("");
            case GRADER_PENDING ->
                publication.not(State.GRADER_PENDING, words("Coursera still processes its grader", answer));
            case GRADER_FAILED ->
                publication.not(
                        State.GRADER_FAILED, words("Coursera could not process its grader; upload it again", answer));
            case GRADER_MISSING ->
                publication.not(State.GRADER_MISSING, words("a part of it has no grader; attach one", answer));
            case NOT_VALID -> publication.not(State.NOT_VALID, words("Coursera finds it not valid", answer));
            case NOTHING_THERE ->
                publication.not(State.NOTHING_THERE, words("there is nothing to publish under this id", answer));
            case CHANGED -> publication.not(State.CHANGED, words("somebody else changed the draft", answer));
        };
    }

    private static String words(String ours, PublishAnswer answer) {
        return answer.message().isEmpty() ? ours : ours + ": " + answer.message();
    }
}
