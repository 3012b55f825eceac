package io.jenkins.plugins.autograder.lint;

import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.SandboxException;

/** Where built images come from. */
@FunctionalInterface
public interface Images {
    /**
     * Read an image: what it says of itself, and its files.
     *
     * @param image its name
     * @param profile the production environment to look at it for
     */
    GraderImage read(String image, Profile profile) throws SandboxException, InterruptedException;

    /** The images of an engine. */
    static Images of(DockerSandbox sandbox) {
        return (image, profile) -> EngineImages.read(sandbox, image, profile);
    }

    /** No images: whoever asks for one is told so. */
    static Images none() {
        return (image, profile) -> {
            throw new SandboxException(
                    SandboxException.Reason.ENGINE_UNREACHABLE,
                    "to look at the image " + image + " an engine is needed");
        };
    }
}
