package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;
import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.dockerfile.ImageReference;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.Cmd;
import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.EntryPoint;
import io.jenkins.plugins.autograder.lint.dockerfile.Stage;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;
import java.util.Optional;

/** No entry point and no command: there is no grader to start. */
final class EntryPointMissing extends Rule {
    EntryPointMissing() {
        super(RuleInfo.of(
                        "GR001",
                        ERROR,
                        "No ENTRYPOINT and no CMD",
                        "Coursera starts the image's entry point. Without one, what the base image happens to start is taken"
                                + " for the grader.",
                        "add ENTRYPOINT [\"/grader/grade.sh\"] with the path of your program")
                .example("""
                        FROM debian:12-slim
                        COPY grade.sh /grader/grade.sh
                        """, """
                        FROM debian:12-slim
                        COPY grade.sh /grader/grade.sh
                        ENTRYPOINT ["/grader/grade.sh"]
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        Optional<Stage> target = source.build().target();
        if (target.isEmpty()
                || source.build()
                        .last(EntryPoint.class)
                        .filter(entry -> !entry.command().isEmpty())
                        .isPresent()
                || source.build()
                        .last(Cmd.class)
                        .filter(cmd -> !cmd.command().isEmpty())
                        .isPresent()) {
            return;
        }
        Optional<ImageReference> base = source.build().base(target.get());
        if (base.filter(BaseImages::isBare).isPresent()) {
            found.add(source.whole(), "this image has no ENTRYPOINT: there is nothing to start");
        } else {
            found.add(
                    WARNING,
                    source.whole(),
                    "no ENTRYPOINT here; what is started depends on the base image"
                            + base.map(image -> " " + image.repository()).orElse(""),
                    info().mend());
        }
    }

    @Override
    void check(GraderImage image, Report found) {
        if (image.details().entryPoint().isEmpty() && image.details().command().isEmpty()) {
            found.add(image.whole(), "the image has neither ENTRYPOINT nor CMD: there is nothing to start");
        }
    }
}
