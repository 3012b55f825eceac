package io.jenkins.plugins.autograder.lint.subject;

import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.sandbox.EngineFacts;
import java.util.Optional;

/**
 * The machine that graders are tried out on.
 *
 * @param engine what the engine says; absent where none answers
 * @param whyNot why none answers; empty where one does
 * @param freeSpace bytes that are free where images and containers are; absent where that is another machine
 */
public record Environment(Optional<EngineFacts> engine, String whyNot, Optional<Long> freeSpace) {
    /** The engine as a place. */
    public Region region() {
        return Region.whole("environment");
    }
}
