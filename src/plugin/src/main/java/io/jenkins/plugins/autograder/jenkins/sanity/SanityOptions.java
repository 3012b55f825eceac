package io.jenkins.plugins.autograder.jenkins.sanity;

import io.jenkins.plugins.autograder.jenkins.policy.ResultPolicy;
import io.jenkins.plugins.autograder.jenkins.report.ReportName;
import io.jenkins.plugins.autograder.lint.FailOn;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The parameters of step and build step, as Jenkins binds them; a blank text is one that was not given. */
final class SanityOptions implements Serializable {
    private static final long serialVersionUID = 1L;

    String grader;
    String image = "";
    String failOn = "";
    String name = "";
    String context = "";
    String profile = "";
    int cpus;
    int memory;
    int timeout;
    String suite = "";
    String config = "";
    String baseline = "";
    String dockerHost = "";
    String report = "";
    ResultPolicy policy = new ResultPolicy();

    SanityOptions(String grader) {
        this.grader = grader;
    }

    /** The same, each text with what it stands for. */
    SanityOptions expanded(UnaryOperator<String> expand) {
        SanityOptions copy = new SanityOptions(expand.apply(grader));
        copy.image = expand.apply(image);
        copy.failOn = expand.apply(failOn);
        copy.name = expand.apply(name);
        copy.context = expand.apply(context);
        copy.profile = expand.apply(profile);
        copy.cpus = cpus;
        copy.memory = memory;
        copy.timeout = timeout;
        copy.suite = expand.apply(suite);
        copy.config = expand.apply(config);
        copy.baseline = expand.apply(baseline);
        copy.dockerHost = expand.apply(dockerHost);
        copy.report = expand.apply(report);
        copy.policy = policy;
        return copy;
    }

    /**
     * Refuse what cannot be, before anything is done.
     *
     * @throws IllegalArgumentException that says what is wrong, and what is allowed
     */
    void check() {
        if (grader.isBlank() && image.isBlank()) {
            throw new IllegalArgumentException(
                    "neither grader nor image is given; give the directory with the" + " Dockerfile, or a built image");
        }
        if (!failOn.isBlank() && !FailOn.WORDS.contains(failOn.trim().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "failOn is " + failOn + "; allowed are " + String.join(", ", FailOn.WORDS));
        }
        if (!profile.isBlank() && Profiles.named(profile.trim()).isEmpty()) {
            throw new IllegalArgumentException("profile is " + profile + "; allowed are "
                    + String.join(
                            ", ",
                            Profiles.all().stream().map(each -> each.name()).toList()));
        }
        reportName();
    }

    ReportName reportName() {
        return ReportName.of(given(name).orElse("sanity"));
    }

    /** Whether the resources are to be looked at. */
    boolean hasPlan() {
        return cpus > 0 || memory > 0 || timeout > 0 || !suite.isBlank();
    }

    static Optional<String> given(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.trim());
    }
}
