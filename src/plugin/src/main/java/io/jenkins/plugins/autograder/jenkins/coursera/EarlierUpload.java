package io.jenkins.plugins.autograder.jenkins.coursera;

import io.jenkins.plugins.autograder.coursera.Artefact;
import io.jenkins.plugins.autograder.coursera.Attachment;
import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.coursera.ReceiptFile;
import io.jenkins.plugins.autograder.coursera.ReceiptJson;
import io.jenkins.plugins.autograder.coursera.client.CourseraClient;
import io.jenkins.plugins.autograder.coursera.client.PartRef;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * An upload that was begun and did not come to its end. It is gone on with only if it would do exactly what is asked for
 * now, with the same bytes; else a new one begins.
 */
final class EarlierUpload {
    private final Receipt planned;
    private final Artefact artefact;
    private final CourseraClient client;

    /** @param client tells the id of a course that is named by its slug */
    EarlierUpload(Receipt planned, Artefact artefact, CourseraClient client) {
        this.planned = planned;
        this.artefact = artefact;
        this.client = client;
    }

    /**
     * The one in the workspace, or else that of an earlier build.
     *
     * @param earlier in JSON; empty where there is none
     */
    Optional<Receipt> among(ReceiptFile workspace, String earlier)
            throws CourseraException, IOException, InterruptedException {
        Optional<Receipt> found = Files.exists(workspace.path()) ? read(workspace) : read(earlier);
        return found.isPresent() && isTheSame(found.get()) ? found : Optional.empty();
    }

    private static Optional<Receipt> read(ReceiptFile file) {
        try {
            return Optional.of(file.read());
        } catch (CourseraException nothingToGoOnWith) {
            return Optional.empty();
        }
    }

    private static Optional<Receipt> read(String json) {
        try {
            return json.isEmpty() ? Optional.empty() : Optional.of(ReceiptJson.read(json));
        } catch (IllegalArgumentException nothingToGoOnWith) {
            return Optional.empty();
        }
    }

    private boolean isTheSame(Receipt begun) throws CourseraException, IOException, InterruptedException {
        return !begun.isDone()
                && begun.transfer().isPresent()
                && begun.resources().equals(planned.resources())
                && parts(begun).equals(parts(planned))
                && begun.transfer().get().identity().equals(artefact.identity())
                && new SameCourse(planned, client).has(begun);
    }

    private static List<PartRef> parts(Receipt receipt) {
        return receipt.attachments().stream().map(Attachment::part).toList();
    }
}
