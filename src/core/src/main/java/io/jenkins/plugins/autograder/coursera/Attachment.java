package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.client.PartRef;
import java.util.Optional;

/**
 * A part of a receipt that is to have a grader.
 *
 * @param part which
 * @param grader in place of the receipt's own
 * @param step how far it is
 * @param before the grader that it had before, as far as this program attached that one; Coursera does not tell
 * @param problem why it was not done, if it was tried
 */
public record Attachment(
        PartRef part, Optional<String> grader, Step step, Optional<String> before, Optional<String> problem) {

    static Attachment planned(PartRef part) {
        return new Attachment(part, Optional.empty(), Step.PLANNED, Optional.empty(), Optional.empty());
    }

    static Attachment planned(PartRef part, String grader) {
        return new Attachment(part, Optional.of(grader), Step.PLANNED, Optional.empty(), Optional.empty());
    }

    Attachment begun(Optional<String> last) {
        // Of an attachment that was begun before, the ledger may know the new grader already.
        return new Attachment(part, grader, Step.UNDER_WAY, step == Step.UNDER_WAY ? before : last, Optional.empty());
    }

    Attachment done() {
        return new Attachment(part, grader, Step.DONE, before, Optional.empty());
    }

    Attachment failed(String why) {
        return new Attachment(part, grader, Step.PLANNED, before, Optional.of(why));
    }
}
