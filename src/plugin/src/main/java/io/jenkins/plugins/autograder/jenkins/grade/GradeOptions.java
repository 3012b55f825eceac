package io.jenkins.plugins.autograder.jenkins.grade;

import io.jenkins.plugins.autograder.config.DidYouMean;
import io.jenkins.plugins.autograder.grading.LimitOverrides;
import io.jenkins.plugins.autograder.grading.Parameters;
import io.jenkins.plugins.autograder.grading.Shard;
import io.jenkins.plugins.autograder.jenkins.config.LimitWords;
import io.jenkins.plugins.autograder.jenkins.policy.ResultPolicy;
import io.jenkins.plugins.autograder.jenkins.report.ReportName;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The parameters of step and build step, as Jenkins binds them; a blank text is one that was not given. */
final class GradeOptions implements Serializable {
    private static final long serialVersionUID = 1L;

    String image;
    String suite = "";
    String submission = "";
    String part = "";
    String user = "";
    String profile = "";
    String timeout = "";
    String memory = "";
    String cpus = "";
    int processes;
    int repeat = 1;
    int parallel;
    String only = "";
    boolean failFast;
    boolean standingChecks = true;
    int shard = 1;
    int of = 1;
    String name = "";
    String report = "";
    String dockerHost = "";
    String process = "";
    ResultPolicy policy = new ResultPolicy();

    GradeOptions(String image) {
        this.image = image;
    }

    /** The same, each text with what it stands for. */
    GradeOptions expanded(UnaryOperator<String> expand) {
        GradeOptions copy = new GradeOptions(expand.apply(image));
        copy.suite = expand.apply(suite);
        copy.submission = expand.apply(submission);
        copy.part = expand.apply(part);
        copy.user = expand.apply(user);
        copy.profile = expand.apply(profile);
        copy.timeout = expand.apply(timeout);
        copy.memory = expand.apply(memory);
        copy.cpus = expand.apply(cpus);
        copy.processes = processes;
        copy.repeat = repeat;
        copy.parallel = parallel;
        copy.only = expand.apply(only);
        copy.failFast = failFast;
        copy.standingChecks = standingChecks;
        copy.shard = shard;
        copy.of = of;
        copy.name = expand.apply(name);
        copy.report = expand.apply(report);
        copy.dockerHost = expand.apply(dockerHost);
        copy.process = expand.apply(process);
        copy.policy = policy;
        return copy;
    }

    /**
     * Refuse what cannot be, before anything is done.
     *
     * @throws IllegalArgumentException that says what is wrong, and what is allowed
     */
    void check() {
        if (suite.isBlank() == submission.isBlank()) {
            throw new IllegalArgumentException(
                    (suite.isBlank() ? "neither suite nor submission is" : "both suite and submission are")
                            + " given; give one of them: the directory of the examples, or one file or directory to grade");
        }
        if (!submission.isBlank() && of > 1) {
            throw new IllegalArgumentException(
                    "of is " + of + ", but one submission cannot be shared; leave out shard and of");
        }
        profile();
        limits();
        shard();
        reportName();
    }

    Shard shard() {
        return new Shard(shard, of);
    }

    /** The name that was given, or that of the suite's directory. */
    ReportName reportName() {
        String path = (suite.isBlank() ? submission : suite).strip().replaceAll("[/\\\\]+$", "");
        String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return ReportName.of(given(name).orElse(last));
    }

    Parameters parameters() {
        return new Parameters(given(part), given(user), Optional.empty(), Map.of(), List.of());
    }

    Optional<Profile> profile() {
        List<String> names = Profiles.all().stream().map(Profile::name).toList();
        return given(profile).map(word -> Profiles.named(word)
                .orElseThrow(() -> new IllegalArgumentException("profile is " + word + "; allowed are "
                        + String.join(", ", names)
                        + DidYouMean.nearest(word, names)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(""))));
    }

    LimitOverrides limits() {
        return new LimitWords(timeout, memory, cpus, processes).read();
    }

    static Optional<String> given(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.trim());
    }
}
