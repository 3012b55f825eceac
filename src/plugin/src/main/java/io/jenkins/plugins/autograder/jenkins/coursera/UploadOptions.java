package io.jenkins.plugins.autograder.jenkins.coursera;

import io.jenkins.plugins.autograder.coursera.UploadRequest;
import io.jenkins.plugins.autograder.coursera.client.Resources;
import java.io.Serializable;
import java.util.function.UnaryOperator;

/** The parameters of step and build step, as Jenkins binds them; a blank text is one that was not given. */
final class UploadOptions implements Serializable {
    private static final long serialVersionUID = 1L;

    String grader;
    String credentialsId = "";
    String course = "";
    String parts = "";
    String profile = "coursera-v2";
    int cpus;
    int memory;
    int timeout;
    String receipt = "coursera-receipt.json";
    boolean resume = true;
    String dockerHost = "";

    UploadOptions(String grader) {
        this.grader = grader;
    }

    /** The same, each text with what it stands for. */
    UploadOptions expanded(UnaryOperator<String> expand) {
        UploadOptions copy = new UploadOptions(expand.apply(grader));
        copy.credentialsId = expand.apply(credentialsId);
        copy.course = expand.apply(course);
        copy.parts = expand.apply(parts);
        copy.profile = expand.apply(profile);
        copy.cpus = cpus;
        copy.memory = memory;
        copy.timeout = timeout;
        copy.receipt = expand.apply(receipt);
        copy.resume = resume;
        copy.dockerHost = expand.apply(dockerHost);
        return copy;
    }

    /**
     * What the engine is asked for.
     *
     * @throws IllegalArgumentException that says what is wrong, and what is allowed
     */
    UploadRequest request() {
        if (grader.isBlank()) {
            throw new IllegalArgumentException(
                    "grader is blank; name the directory with the grader's Dockerfile, a zip of"
                            + " it, or for coursera-v1 an image");
        }
        if (receipt.isBlank()) {
            throw new IllegalArgumentException("receipt is blank; name a file in the workspace");
        }
        return new UploadRequest(
                PartWords.generation(profile),
                course,
                PartWords.parts(parts),
                new Resources(PartWords.given(cpus), PartWords.given(memory), PartWords.given(timeout)),
                false);
    }
}
