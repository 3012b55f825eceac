package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.client.Resources;
import io.jenkins.plugins.autograder.coursera.client.StoredFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an upload or a publication has done, is doing, and has still to do. Each state of it is on the disk before the next
 * thing is done. It holds no secret, and no signed address.
 *
 * @param id of this receipt
 * @param begun when
 * @param service the host of the API: a receipt of a simulator is none of Coursera's
 * @param generation of the grader
 * @param course id of the course or branch
 * @param resources what the grader is to use
 * @param transfer the upload; absent where nothing is uploaded
 * @param file where the upload lies, once that is known
 * @param grader the registration
 * @param attachments the parts that are to have the grader
 * @param publications the items that are to be published
 */
public record Receipt(
        String id,
        Instant begun,
        String service,
        Generation generation,
        String course,
        Resources resources,
        Optional<Transfer> transfer,
        Optional<StoredFile> file,
        RegisteredGrader grader,
        List<Attachment> attachments,
        List<Publication> publications) {

    public Receipt {
        attachments = List.copyOf(attachments);
        publications = List.copyOf(publications);
    }

    /** Whether there is nothing left to do. */
    public boolean isDone() {
        return (transfer.isEmpty() || file.isPresent())
                && grader.step() == Step.DONE
                && attachments.stream().allMatch(each -> each.step() == Step.DONE)
                && publications.stream().allMatch(each -> each.step() == Step.DONE);
    }

    /** Whether anything was done, or may have been. */
    public boolean hasBegun() {
        boolean makesGrader = transfer.isPresent() || file.isPresent();
        return transfer.stream().anyMatch(Transfer::hasBegun)
                || (makesGrader && grader.step() != Step.PLANNED)
                || attachments.stream().anyMatch(each -> each.step() != Step.PLANNED)
                || publications.stream().anyMatch(each -> each.step() != Step.PLANNED);
    }

    Receipt with(Transfer changed) {
        return new Receipt(
                id,
                begun,
                service,
                generation,
                course,
                resources,
                Optional.of(changed),
                file,
                grader,
                attachments,
                publications);
    }

    Receipt with(StoredFile found) {
        return new Receipt(
                id,
                begun,
                service,
                generation,
                course,
                resources,
                transfer,
                Optional.of(found),
                grader,
                attachments,
                publications);
    }

    Receipt with(RegisteredGrader changed) {
        return new Receipt(
                id, begun, service, generation, course, resources, transfer, file, changed, attachments, publications);
    }

    /** With this in place of the one of the same part. */
    Receipt with(Attachment changed) {
        return new Receipt(
                id,
                begun,
                service,
                generation,
                course,
                resources,
                transfer,
                file,
                grader,
                replaced(attachments, changed, each -> each.part().equals(changed.part())),
                publications);
    }

    /** With this in place of the one of the same item. */
    Receipt with(Publication changed) {
        return new Receipt(
                id,
                begun,
                service,
                generation,
                course,
                resources,
                transfer,
                file,
                grader,
                attachments,
                replaced(publications, changed, each -> each.item().equals(changed.item())));
    }

    /** With these to be published, too; an item that is in it already is published once more. */
    public Receipt publishing(List<String> items) {
        List<Publication> all = new ArrayList<>(publications);
        all.removeIf(each -> items.contains(each.item()));
        items.stream().distinct().map(Publication::planned).forEach(all::add);
        return new Receipt(id, begun, service, generation, course, resources, transfer, file, grader, attachments, all);
    }

    /**
     * With what an earlier receipt of the same course tells of the same items: one that it has published, or may have, and
     * of which there is nothing new to publish, counts as published.
     */
    public Receipt publishingAfter(Receipt earlier) {
        Receipt known = this;
        for (Publication each : earlier.publications()) {
            if (each.step() != Step.PLANNED) {
                known = known.with(each.again());
            }
        }
        return known;
    }

    /** With the course's id in place of its slug. */
    Receipt ofCourse(String resolved) {
        return new Receipt(
                id, begun, service, generation, resolved, resources, transfer, file, grader, attachments, publications);
    }

    private static <T> List<T> replaced(List<T> all, T changed, Predicate<T> which) {
        return all.stream().map(each -> which.test(each) ? changed : each).toList();
    }
}
