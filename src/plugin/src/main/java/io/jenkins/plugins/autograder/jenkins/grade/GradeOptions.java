package io.jenkins.plugins.autograder.jenkins.grade;

import io.jenkins.plugins.autograder.config.DidYouMean;
import io.jenkins.plugins.autograder.config.Durations;
import io.jenkins.plugins.autograder.config.Sizes;
import io.jenkins.plugins.autograder.grading.LimitOverrides;
import io.jenkins.plugins.autograder.grading.Parameters;
import io.jenkins.plugins.autograder.grading.Shard;
import io.jenkins.plugins.autograder.jenkins.policy.ResultPolicy;
import io.jenkins.plugins.autograder.jenkins.report.ReportName;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
        Optional<Duration> time =
                given(timeout).map(text -> read("timeout", text, Durations.ALLOWED, Durations::parse));
        Optional<Long> bytes = given(memory).map(text -> read("memory", text, Sizes.ALLOWED, Sizes::parse));
        Optional<Double> count =
                given(cpus).map(text -> read("cpus", text, "a number such as 1 or 0.5", Double::valueOf));
        return new LimitOverrides(
                time,
                bytes.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                count.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                processes == 0 ? OptionalInt.empty() : OptionalInt.of(processes));
    }

    static Optional<String> given(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.trim());
    }

    /** Reads a value from a text. */
    private interface Reader<T> {
        T read(String text);
    }

    private static <T> T read(String key, String text, String allowed, Reader<T> reader) {
        try {
            return reader.read(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + " is " + text + "; " + allowed, e);
        }
    }
}
