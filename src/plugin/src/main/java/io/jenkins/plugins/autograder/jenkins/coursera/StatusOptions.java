package io.jenkins.plugins.autograder.jenkins.coursera;

import io.jenkins.plugins.autograder.config.Durations;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.client.Ids;
import io.jenkins.plugins.autograder.jenkins.policy.ResultPolicy;
import java.io.Serializable;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** The parameters of step and build step, as Jenkins binds them; a blank text is one that was not given. */
final class StatusOptions implements Serializable {
    private static final long serialVersionUID = 1L;

    String grader;
    String credentialsId = "";
    String course = "";
    String profile = "coursera-v2";
    String wait = "30m";
    ResultPolicy policy = new ResultPolicy();

    StatusOptions(String grader) {
        this.grader = grader;
    }

    /** The same, each text with what it stands for. */
    StatusOptions expanded(UnaryOperator<String> expand) {
        StatusOptions copy = new StatusOptions(expand.apply(grader));
        copy.credentialsId = expand.apply(credentialsId);
        copy.course = expand.apply(course);
        copy.profile = expand.apply(profile);
        copy.wait = expand.apply(wait);
        copy.policy = policy;
        return copy;
    }

    /**
     * Refuse what cannot be, before anything is asked.
     *
     * @throws IllegalArgumentException that says what is wrong, and what is allowed
     */
    void check() {
        generation();
        patience();
        Ids.requireGrader(grader);
        Ids.requireCourse(course);
    }

    Generation generation() {
        return PartWords.generation(profile);
    }

    /** How long to wait in all. */
    Duration patience() {
        try {
            return Durations.parse(wait);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("wait is '" + wait + "'; " + Durations.ALLOWED, e);
        }
    }
}
