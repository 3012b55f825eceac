package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.client.CourseraClient;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Attaches the grader to every part. A part that is refused does not keep the others from theirs. */
final class AttachStep {
    private static final Set<Reason> OF_THIS_PART = Set.of(Reason.NOT_FOUND, Reason.REFUSED, Reason.FORBIDDEN);

    private final CourseraClient client;
    private final AttachLedger ledger;
    private final UploadListener listener;

    AttachStep(CourseraClient client, AttachLedger ledger, UploadListener listener) {
        this.client = client;
        this.ledger = ledger;
        this.listener = listener;
    }

    void perform(Journal journal) throws CourseraException, InterruptedException {
        List<CourseraException> failures = new ArrayList<>();
        for (Attachment attachment : journal.receipt().attachments()) {
            if (attachment.step() != Step.DONE) {
                try {
                    attach(journal, attachment);
                } catch (CourseraException e) {
                    journal.write(journal.receipt().with(attachment.failed(String.valueOf(e.getMessage()))));
                    if (!OF_THIS_PART.contains(e.reason())) {
                        throw e;
                    }
                    failures.add(e);
                }
            }
        }
        if (!failures.isEmpty()) {
            throw summary(journal.receipt(), failures);
        }
    }

    private void attach(Journal journal, Attachment attachment) throws CourseraException, InterruptedException {
        Receipt receipt = journal.receipt();
        String grader = attachment.grader().or(() -> receipt.grader().id()).orElseThrow();
        Attachment begun = attachment.begun(ledger.last(receipt.course(), attachment.part()));
        journal.write(receipt.with(begun));
        client.attach(receipt.generation(), receipt.course(), attachment.part(), grader);
        ledger.attached(receipt.course(), attachment.part(), grader);
        journal.write(journal.receipt().with(begun.done()));
        listener.said("Attached " + grader + " to " + attachment.part());
    }

    private static CourseraException summary(Receipt receipt, List<CourseraException> failures) {
        CourseraException first = failures.get(0);
        if (failures.size() == 1 && receipt.attachments().size() == 1) {
            return first;
        }
        long done = receipt.attachments().stream()
                .filter(each -> each.step() == Step.DONE)
                .count();
        return new CourseraException(
                first.reason(),
                "attached to " + done + " of " + receipt.attachments().size() + " parts; the first of the others: "
                        + first.getMessage(),
                first);
    }
}
