package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.INFO;
import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.User;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import java.util.Optional;

/** A grader that runs as root where nothing forbids it. */
final class RunsAsRoot extends Rule {
    RunsAsRoot() {
        super(RuleInfo.of(
                        "GR025",
                        INFO,
                        "The image runs as root",
                        "Coursera asks graders to run without root, and the first generation enforces user 1000. Where nobody"
                                + " does, grader and submission run as root in the container, and what works then may fail in"
                                + " production.",
                        "add USER 1000 as the last instruction before ENTRYPOINT")
                .in("plain", WARNING)
                .example("""
                        FROM debian:12-slim
                        ENTRYPOINT ["/grader/grade.sh"]
                        """, """
                        FROM debian:12-slim
                        USER 1000
                        ENTRYPOINT ["/grader/grade.sh"]
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        Optional<User> user = source.build().last(User.class);
        if (user.isPresent()) {
            user.filter(last -> source.build()
                            .value(last, last.user())
                            .filter(RunsAsRoot::isRoot)
                            .isPresent())
                    .ifPresent(last -> found.add(source.region(last), "the last USER is root"));
            return;
        }
        source.build()
                .target()
                .flatMap(stage -> source.build().base(stage))
                .filter(BaseImages::isBare)
                .ifPresent(base -> found.add(source.whole(), "there is no USER, so the image runs as root"));
    }

    @Override
    void check(GraderImage image, Report found) {
        String user = image.details().user();
        if (user.isEmpty() || isRoot(user)) {
            found.add(image.whole(), "the image runs as root");
        }
    }

    private static boolean isRoot(String user) {
        String name = user.split(":", 2)[0];
        return name.equals("root") || name.equals("0");
    }
}
