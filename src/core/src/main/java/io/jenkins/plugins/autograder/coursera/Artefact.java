package io.jenkins.plugins.autograder.coursera;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * What is uploaded: an image or a zip, as a stream that can be opened as often as need be, and gives the same bytes each
 * time. What it cannot give it says as an {@link IOException} whose message is for people.
 */
public interface Artefact {

    /** As people know it, such as {@code my-grader:latest} or {@code grader.zip}. */
    String name();

    /** Its name at Coursera; of letters, digits, dots, dashes and underscores. */
    String fileName();

    /** Its media type in the upload's form. */
    String mediaType();

    /**
     * By what it is told from another of the same name, such as a digest: an upload is not resumed with something else
     * than it was begun with.
     */
    String identity() throws IOException, InterruptedException;

    /** How many bytes it has, or nearly; for progress only. */
    OptionalLong estimatedLength() throws IOException, InterruptedException;

    /** How many bytes it has, where that is known without reading all of it. */
    OptionalLong knownLength() throws IOException, InterruptedException;

    /** From its beginning. The caller closes it, which also ends what it is fed by. */
    InputStream open() throws IOException, InterruptedException;
}
