package io.jenkins.plugins.autograder.coursera.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What Coursera says to a wish to publish.
 *
 * @param kind what became of it
 * @param message Coursera's own words, where it has any
 */
public record PublishAnswer(Kind kind, String message) {

    /** What became of it. */
    public enum Kind {
        /** Learners have it. */
        PUBLISHED,
        /** Coursera still processes a grader. */
        GRADER_PENDING,
        /** Coursera could not process a grader. */
        GRADER_FAILED,
        /** There is no grader, where there has to be one. */
        GRADER_MISSING,
        /** The draft was changed since it was read. */
        CHANGED,
        /** Coursera finds the assignment not valid. */
        NOT_VALID,
        /** There is nothing to publish under this id. */
        NOTHING_THERE
    }

    /** The worst that the details of a refusal say of any grader. */
    static Optional<Kind> worst(JsonNode details) {
        Set<String> words = new LinkedHashSet<>();
        if (details.isArray()) {
            details.forEach(detail -> words.add(detail.path("status").asText()));
        }
        if (words.contains("FAILED")) {
            return Optional.of(Kind.GRADER_FAILED);
        }
        if (words.contains("MISSING")) {
            return Optional.of(Kind.GRADER_MISSING);
        }
        return words.contains("PENDING") ? Optional.of(Kind.GRADER_PENDING) : Optional.empty();
    }
}
