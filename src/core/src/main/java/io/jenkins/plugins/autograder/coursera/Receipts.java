package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.client.Grader;
import io.jenkins.plugins.autograder.coursera.client.Ids;
import io.jenkins.plugins.autograder.coursera.client.PartRef;
import io.jenkins.plugins.autograder.coursera.client.Resources;
import io.jenkins.plugins.autograder.coursera.client.StoredFile;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.coursera.http.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Begins receipts: what is to be done, before anything is. */
public final class Receipts {
    private final String service;
    private final Time time;

    /** @param service host of the API */
    public Receipts(String service, Time time) {
        this.service = service;
        this.time = time;
    }

    /** An upload with all that follows. */
    public Receipt upload(UploadRequest request, Artefact artefact) {
        return request.receipt(head(), artefact);
    }

    /**
     * Another registration of an upload that is there already, with other resources.
     *
     * @param existing the grader that was made of it, as Coursera tells of it
     * @throws IllegalArgumentException if Coursera does not tell where the upload lies
     */
    public Receipt reregister(UploadRequest request, Grader existing) {
        StoredFile file = existing.file()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Coursera does not tell where the upload of " + existing.id() + " lies; upload it again"));
        return receipt(
                request.generation(),
                request.course(),
                request.resources(),
                Optional.of(file),
                RegisteredGrader.PLANNED,
                request.parts().stream().map(Attachment::planned).toList());
    }

    /** A grader that is there already, for these parts. */
    public Receipt attach(Generation generation, String course, String grader, List<PartRef> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("there is no part to attach the grader to; name an item and a part");
        }
        return receipt(
                generation,
                Ids.requireCourse(course),
                Resources.DEFAULT,
                Optional.empty(),
                RegisteredGrader.of(Ids.last(Ids.requireGrader(grader))),
                parts.stream().map(Attachment::planned).toList());
    }

    /** Items to publish. */
    public Receipt publish(Generation generation, String course, List<String> items) {
        return receipt(
                        generation,
                        Ids.requireCourse(course),
                        Resources.DEFAULT,
                        Optional.empty(),
                        RegisteredGrader.NONE,
                        List.of())
                .publishing(items);
    }

    /**
     * Each part that a receipt has changed, with the grader that it had before.
     *
     * @param otherwise for parts of which that is not known
     * @throws IllegalArgumentException if it is known of none, and nothing is given for them
     */
    public Receipt rollback(Receipt done, Optional<String> otherwise) {
        List<Attachment> back = new ArrayList<>();
        List<PartRef> unknown = new ArrayList<>();
        for (Attachment attachment : done.attachments()) {
            if (attachment.step() != Step.PLANNED) {
                attachment
                        .before()
                        .or(() -> otherwise)
                        .ifPresentOrElse(
                                grader -> back.add(Attachment.planned(attachment.part(), grader)),
                                () -> unknown.add(attachment.part()));
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("it is not known which grader " + unknown
                    + " had before: Coursera does not tell, and none was attached from here before. Nothing was changed;"
                    + " say which one with --to GRADER");
        }
        if (back.isEmpty()) {
            throw new IllegalArgumentException("the receipt has attached nothing, so there is nothing to roll back");
        }
        return receipt(
                done.generation(), done.course(), Resources.DEFAULT, Optional.empty(), RegisteredGrader.NONE, back);
    }

    /**
     * What a person knows of a registration of which nobody else can tell.
     *
     * @param grader its id; absent if there is none
     */
    public static Receipt told(Receipt receipt, Optional<String> grader) {
        if (receipt.grader().step() != Step.UNDER_WAY) {
            throw new IllegalArgumentException(
                    "nothing is uncertain about the registration in this receipt; resume without --registered and"
                            + " --not-registered");
        }
        return receipt.with(grader.map(Ids::requireGrader)
                .map(Ids::last)
                .map(RegisteredGrader::of)
                .orElse(RegisteredGrader.PLANNED));
    }

    /**
     * Check that a receipt is of this service.
     *
     * @throws CourseraException if it is of another one, such as a simulator
     */
    public void requireOurs(Receipt receipt) throws CourseraException {
        if (!receipt.service().equals(service)) {
            throw new CourseraException(
                    Reason.LOCAL,
                    "the receipt is of " + receipt.service() + ", and this is " + service
                            + "; set the endpoints as they were then");
        }
    }

    private Receipt receipt(
            Generation generation,
            String course,
            Resources resources,
            Optional<StoredFile> file,
            RegisteredGrader grader,
            List<Attachment> attachments) {
        ReceiptHead head = head();
        return new Receipt(
                head.id(),
                head.begun(),
                head.service(),
                generation,
                course,
                resources,
                Optional.empty(),
                file,
                grader,
                attachments,
                List.of());
    }

    private ReceiptHead head() {
        return new ReceiptHead(UUID.randomUUID().toString().replace("-", ""), time.now(), service);
    }
}
