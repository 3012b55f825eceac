package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.client.CourseraCalls;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.client.Ids;
import io.jenkins.plugins.autograder.coursera.client.Registration;
import io.jenkins.plugins.autograder.coursera.client.StoredFile;
import io.jenkins.plugins.autograder.coursera.client.Transloadit;
import io.jenkins.plugins.autograder.coursera.http.Call;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What would be done with a receipt, without a single call. What only an answer tells stands in capitals. */
public final class Plan {
    private static final String COURSE = "COURSE";
    private static final String GRADER = "GRADER";
    private static final StoredFile FILE = new StoredFile("BUCKET", "KEY");

    private final CourseraCalls calls;
    private final Transloadit transloadit;
    private final List<Entry> entries = new ArrayList<>();

    private Plan(CourseraCalls calls, Transloadit transloadit) {
        this.calls = calls;
        this.transloadit = transloadit;
    }

    /**
     * One call.
     *
     * @param call method and address
     * @param effect what it changes, or what it finds out
     * @param changes whether it changes anything
     */
    public record Entry(String call, String effect, boolean changes) {}

    /** The calls in their order; each that is tried again if it fails stands once. */
    public static List<Entry> of(Receipt receipt, CourseraCalls calls, Transloadit transloadit) {
        Plan plan = new Plan(calls, transloadit);
        plan.course(receipt);
        Receipt known = Ids.isCourse(receipt.course()) ? receipt : receipt.ofCourse(COURSE);
        plan.transfer(known);
        plan.registration(known);
        plan.attachments(known);
        plan.publications(known);
        return plan.entries;
    }

    private void add(Call call, String effect, boolean changes) {
        entries.add(new Entry(call.shown(), effect, changes));
    }

    private void course(Receipt receipt) {
        if (!Ids.isCourse(receipt.course())) {
            add(calls.course(receipt.course()), "finds the id of the course " + receipt.course(), false);
        }
    }

    private void transfer(Receipt receipt) {
        if (receipt.transfer().isEmpty() || receipt.file().isPresent()) {
            return;
        }
        Transfer transfer = receipt.transfer().get();
        if (Ids.isCourse(receipt.course())) {
            add(graders(receipt), "finds out whether Coursera knows the course and takes our token", false);
        }
        if (transfer.step() == Step.UNDER_WAY) {
            entries.add(
                    new Entry("GET " + transfer.address().orElseThrow(), "finds out what became of the upload", false));
        }
        add(transloadit.findHost(), "finds a host for the upload", false);
        URI address = transloadit.address("HOST", "ASSEMBLY");
        entries.add(
                new Entry("POST " + address, "uploads " + transfer.artefact() + " as " + transfer.fileName(), true));
        entries.add(new Entry("GET " + address, "waits until it is put away", false));
    }

    private Call graders(Receipt receipt) {
        return receipt.generation() == Generation.V1
                ? calls.attempts(receipt.course(), 0)
                : calls.graders(receipt.course(), 0);
    }

    private void registration(Receipt receipt) {
        if (receipt.grader().step() == Step.DONE) {
            return;
        }
        if (receipt.grader().step() == Step.UNDER_WAY) {
            add(graders(receipt), "finds out whether the grader was registered already", false);
        }
        Registration registration = new Registration(
                receipt.generation(), receipt.course(), receipt.file().orElse(FILE), receipt.resources());
        add(
                calls.register(registration),
                "makes a grader of it in " + receipt.course() + ", which may use "
                        + ResourceWords.of(receipt.resources()),
                true);
    }

    private void attachments(Receipt receipt) {
        for (Attachment attachment : receipt.attachments()) {
            if (attachment.step() != Step.DONE) {
                String grader =
                        attachment.grader().or(() -> receipt.grader().id()).orElse(GRADER);
                add(
                        calls.attach(receipt.generation(), receipt.course(), attachment.part(), grader),
                        "lets " + attachment.part() + " have the grader " + grader + ", in its draft"
                                + attachment
                                        .before()
                                        .map(id -> " (now " + id + ")")
                                        .orElse(""),
                        true);
            }
        }
    }

    private void publications(Receipt receipt) {
        for (Publication publication : receipt.publications()) {
            if (publication.step() != Step.DONE) {
                add(
                        calls.atom(receipt.course(), publication.item()),
                        "finds the content of " + publication.item(),
                        false);
                add(calls.draft(receipt.generation(), "ASSIGNMENT"), "reads its draft", false);
                add(
                        calls.publish(receipt.generation(), "ASSIGNMENT", Optional.empty()),
                        "publishes ALL changes of " + publication.item() + ", not only its graders",
                        true);
            }
        }
    }
}
