package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.client.PartRef;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import java.util.Optional;

/**
 * Remembers which grader was attached to a part last, since Coursera does not tell: what a rollback goes back to. It knows
 * only what was attached by this program, with this memory.
 */
public interface AttachLedger {

    /** Remembers nothing. */
    AttachLedger NONE = new AttachLedger() {
        @Override
        public Optional<String> last(String course, PartRef part) {
            return Optional.empty();
        }

        @Override
        public void attached(String course, PartRef part, String grader) {
            // Nothing to remember it with.
        }
    };

    /** The grader that was attached to a part last. */
    Optional<String> last(String course, PartRef part) throws CourseraException;

    /** A grader was attached to a part. */
    void attached(String course, PartRef part, String grader) throws CourseraException, InterruptedException;
}
