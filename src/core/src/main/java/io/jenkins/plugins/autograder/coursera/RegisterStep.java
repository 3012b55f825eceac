package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.client.CourseraClient;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.client.Grader;
import io.jenkins.plugins.autograder.coursera.client.Registration;
import io.jenkins.plugins.autograder.coursera.client.StoredFile;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.coursera.http.Time;
import java.util.List;
import java.util.Optional;

/**
 * Registers the upload once. Of a registration whose answer was lost it is not guessed what became of it: Coursera's list of
 * graders is asked. Where that cannot tell, a person has to.
 */
final class RegisterStep {
    private static final int LOOKS = 4;
    private static final int MOST_REGISTRATIONS = 3;

    private final CourseraClient client;
    private final Time time;
    private final Patience patience;
    private final UploadListener listener;

    RegisterStep(CourseraClient client, Time time, Patience patience, UploadListener listener) {
        this.client = client;
        this.time = time;
        this.patience = patience;
        this.listener = listener;
    }

    void perform(Journal journal) throws CourseraException, InterruptedException {
        Receipt receipt = journal.receipt();
        if (receipt.grader().step() == Step.UNDER_WAY && foundAgain(journal)) {
            return;
        }
        Registration registration = new Registration(
                receipt.generation(), receipt.course(), receipt.file().orElseThrow(), receipt.resources());
        for (int registrations = 1; registrations <= MOST_REGISTRATIONS; registrations++) {
            journal.write(journal.receipt().with(RegisteredGrader.UNDER_WAY));
            listener.said("Registering the grader");
            try {
                Optional<String> id = client.register(registration);
                if (id.isPresent()) {
                    done(journal, id.get());
                    return;
                }
                listener.said("Coursera registered the grader, but did not say its id; looking it up");
            } catch (CourseraException e) {
                if (e.reason() != Reason.UNCERTAIN) {
                    // It was refused, so there is none.
                    journal.write(journal.receipt().with(RegisteredGrader.PLANNED));
                    throw e;
                }
                listener.said(e.getMessage() + "; looking it up");
            }
            if (foundAgain(journal)) {
                return;
            }
        }
        throw new CourseraException(
                Reason.UNAVAILABLE,
                "Coursera's list shows no registration after " + MOST_REGISTRATIONS
                        + " tries; resume from the receipt later");
    }

    /**
     * See whether a registration that was begun has been done.
     *
     * @return false if it certainly has not
     * @throws CourseraException with {@link Reason#UNCERTAIN} if nobody can tell
     */
    private boolean foundAgain(Journal journal) throws CourseraException, InterruptedException {
        Receipt receipt = journal.receipt();
        for (int looks = 1; looks <= LOOKS; looks++) {
            List<Grader> all = client.graders(receipt.generation(), receipt.course());
            Optional<Grader> ours =
                    all.stream().filter(grader -> isOurs(grader, receipt)).findFirst();
            if (ours.isPresent()) {
                listener.said("The grader was registered already");
                done(journal, ours.get().id());
                return true;
            }
            if (looks < LOOKS) {
                // What was sent in the last moment may still be on its way there.
                time.sleep(patience.lookUp().after(looks, time));
            }
        }
        if (receipt.generation() == Generation.V1) {
            journal.write(journal.receipt().with(RegisteredGrader.PLANNED));
            return false;
        }
        throw new CourseraException(
                Reason.UNCERTAIN,
                "it is not known whether the grader was registered: Coursera's list does not show "
                        + receipt.transfer().map(Transfer::fileName).orElse("it")
                        + ", and may not show graders that are still being built. Look at the page for authors, or later at"
                        + " autograder list " + receipt.course()
                        + "; then resume from the receipt and say --registered GRADER or --not-registered");
    }

    /** By where its upload lies, or, where the list does not tell that, by the name that only our upload has. */
    private static boolean isOurs(Grader grader, Receipt receipt) {
        StoredFile file = receipt.file().orElseThrow();
        if (grader.file().isPresent()) {
            return grader.file().get().equals(file);
        }
        return receipt.generation() == Generation.V2
                && receipt.transfer()
                        .map(Transfer::fileName)
                        .filter(name -> name.contains("-" + receipt.id().substring(0, 8)))
                        .equals(grader.filename());
    }

    private void done(Journal journal, String id) throws CourseraException {
        journal.write(journal.receipt().with(RegisteredGrader.of(id)));
        listener.said("The grader's id is " + id);
    }
}
