package io.jenkins.plugins.autograder.jenkins.coursera;

import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.coursera.Receipts;
import java.io.Serializable;
import java.util.function.UnaryOperator;

/** The parameters of step and build step, as Jenkins binds them; a blank text is one that was not given. */
final class AttachOptions implements Serializable {
    private static final long serialVersionUID = 1L;

    String grader;
    String credentialsId = "";
    String course = "";
    String parts = "";
    String profile = "coursera-v2";

    AttachOptions(String grader) {
        this.grader = grader;
    }

    /** The same, each text with what it stands for. */
    AttachOptions expanded(UnaryOperator<String> expand) {
        AttachOptions copy = new AttachOptions(expand.apply(grader));
        copy.credentialsId = expand.apply(credentialsId);
        copy.course = expand.apply(course);
        copy.parts = expand.apply(parts);
        copy.profile = expand.apply(profile);
        return copy;
    }

    /**
     * What the engine is asked for.
     *
     * @throws IllegalArgumentException that says what is wrong, and what is allowed
     */
    Receipt receipt(Receipts receipts) {
        return receipts.attach(PartWords.generation(profile), course, grader, PartWords.parts(parts));
    }
}
