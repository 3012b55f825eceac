package io.jenkins.plugins.autograder.lint.rules;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.Answer;
import io.jenkins.plugins.autograder.lint.subject.Environment;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import io.jenkins.plugins.autograder.lint.subject.PublishPlan;
import io.jenkins.plugins.autograder.lint.subject.UploadZip;

/**
 * A rule: what it says of itself, and how it looks at each kind of input. It is silent where it cannot be sure.
 *
 * <p>Rules have no state, so one of each is enough for all threads.
 */
public abstract class Rule {
    private final RuleInfo info;

    Rule(RuleInfo info) {
        this.info = info;
    }

    /** What it says of itself. */
    public final RuleInfo info() {
        return info;
    }

    /** Look at a Dockerfile with its context. */
    void check(GraderSource source, Report found) {}

    /** Look at a built image. */
    void check(GraderImage image, Report found) {}

    /** Look at a zip that is to be uploaded. */
    void check(UploadZip zip, Report found) {}

    /** Look at what is to be published. */
    void check(PublishPlan plan, Report found) {}

    /** Look at the machine that graders are tried out on. */
    void check(Environment environment, Report found) {}

    /** Look at the answer of a grader. */
    void check(Answer answer, Report found) {}
}
