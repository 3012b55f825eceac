package io.jenkins.plugins.autograder.coursera;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The upload of a receipt.
 *
 * @param artefact what is uploaded, as people know it
 * @param identity by which it is known again
 * @param fileName at Coursera
 * @param step how far it is
 * @param address where to ask for it; absent before it was begun
 * @param bytes that were sent, once it is done
 */
public record Transfer(
        String artefact, String identity, String fileName, Step step, Optional<URI> address, OptionalLong bytes) {

    /** Whether it was tried, or all but tried. */
    boolean hasBegun() {
        return step != Step.PLANNED || !identity.isEmpty();
    }

    Transfer begun(URI at) {
        return new Transfer(artefact, identity, fileName, Step.UNDER_WAY, Optional.of(at), OptionalLong.empty());
    }

    Transfer identifiedAs(String known) {
        return new Transfer(artefact, known, fileName, step, address, bytes);
    }

    Transfer done(long sent) {
        return new Transfer(
                artefact,
                identity,
                fileName,
                Step.DONE,
                address,
                sent > 0 ? OptionalLong.of(sent) : OptionalLong.empty());
    }

    Transfer lost() {
        return new Transfer(artefact, identity, fileName, Step.PLANNED, Optional.empty(), OptionalLong.empty());
    }
}
