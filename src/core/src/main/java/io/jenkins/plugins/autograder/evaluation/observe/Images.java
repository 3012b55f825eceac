package io.jenkins.plugins.autograder.evaluation.observe;

import io.jenkins.plugins.autograder.sandbox.Sandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;

/** By what the cache knows an image. */
final class Images {
    private Images() {}

    /** Its content; where nothing isolates there are no images, and the Python is whatever the machine has. */
    static String id(Sandbox sandbox, String image) throws SandboxException {
        return sandbox.isolates() ? sandbox.image(image).id() : "this machine";
    }
}
