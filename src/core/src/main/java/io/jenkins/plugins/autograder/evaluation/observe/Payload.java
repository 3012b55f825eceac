package io.jenkins.plugins.autograder.evaluation.observe;

/**
 * One thing to run, by itself: in a process and a working directory of its own, with the file loaded afresh.
 *
 * @param id by which its observation is known; any text, unique in a plan
 * @param file of the submission, which is loaded for it: {@code areas.py}; one of {@link Plan#sources()}
 * @param action what is run
 * @param conditions under which it is run
 */
public record Payload(String id, String file, Action action, Conditions conditions) {
    public Payload {
        Checks.require(!id.isBlank(), "the id of a payload is blank; give each a text of its own");
        RelativePath.require("the file of payload " + id, file);
    }
}
