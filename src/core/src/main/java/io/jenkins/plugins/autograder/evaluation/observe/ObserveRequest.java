package io.jenkins.plugins.autograder.evaluation.observe;

import io.jenkins.plugins.autograder.sandbox.Limits;
import java.nio.file.Path;
import java.util.List;

/**
 * A submission to look at.
 *
 * @param image with a Python 3.8 or newer, as the engine knows it
 * @param submission a directory with its files; copied without links first, never changed
 * @param plan what to look at
 * @param memory in bytes, for each payload
 */
public record ObserveRequest(String image, Path submission, Plan plan, long memory) {
    /** What is enough for homework, and for a library or two. */
    public static final long DEFAULT_MEMORY = 512 * Limits.MIB;

    /** What a payload needs at least, in bytes. */
    public static final long LEAST_MEMORY = 64 * Limits.MIB;

    public ObserveRequest {
        Checks.require(!image.isBlank(), "image is blank; name an image with Python, such as python:3.12-slim");
        Checks.require(memory >= LEAST_MEMORY, "memory is " + memory + " bytes; allowed is at least " + LEAST_MEMORY);
    }

    public ObserveRequest(String image, Path submission, Plan plan) {
        this(image, submission, plan, DEFAULT_MEMORY);
    }

    /**
     * What a run of payloads, one after the other, may use: their times together, and more for our driver.
     *
     * @param memory in bytes, for each payload
     */
    public static Limits limits(List<Payload> payloads, long memory) {
        return Setup.limits(payloads, memory);
    }

    /** What its run may use. */
    Limits limits() {
        return limits(plan.payloads(), memory);
    }
}
