package io.jenkins.plugins.autograder.jenkins.coursera;

import io.jenkins.plugins.autograder.coursera.client.PartRef;
import io.jenkins.plugins.autograder.coursera.client.Resources;
import java.io.Serializable;
import java.util.List;
import java.util.function.UnaryOperator;

/** The parameters of step and build step, as Jenkins binds them; a blank text is one that was not given. */
final class LimitsOptions implements Serializable {
    private static final long serialVersionUID = 1L;

    String part;
    String credentialsId = "";
    String course = "";
    int cpus;
    int memory;
    int timeout;

    LimitsOptions(String part) {
        this.part = part;
    }

    /** The same, each text with what it stands for. */
    LimitsOptions expanded(UnaryOperator<String> expand) {
        LimitsOptions copy = new LimitsOptions(expand.apply(part));
        copy.credentialsId = expand.apply(credentialsId);
        copy.course = expand.apply(course);
        copy.cpus = cpus;
        copy.memory = memory;
        copy.timeout = timeout;
        return copy;
    }

    /**
     * The part.
     *
     * @throws IllegalArgumentException that says what is wrong, and what is allowed
     */
    PartRef part() {
        List<PartRef> parts = PartWords.parts(part);
        if (parts.size() != 1) {
            throw new IllegalArgumentException("part is '" + part + "'; give one, as ITEM/PART");
        }
        return parts.get(0);
    }

    /** Whether anything is to be changed. */
    boolean changes() {
        return cpus > 0 || memory > 0 || timeout > 0;
    }

    /** What is to be changed. */
    Resources resources() {
        return new Resources(PartWords.given(cpus), PartWords.given(memory), PartWords.given(timeout));
    }
}
