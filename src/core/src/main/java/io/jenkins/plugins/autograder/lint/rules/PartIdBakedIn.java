package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.EntryPoint;
import io.jenkins.plugins.autograder.lint.dockerfile.Word;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;

/** A part that is part of the entry point. */
final class PartIdBakedIn extends Rule {
    PartIdBakedIn() {
        super(RuleInfo.of(
                        "GR018",
                        WARNING,
                        "A partId is part of the ENTRYPOINT",
                        "Production adds its own. One that was put there to try the grader out comes first, and wins.",
                        "take it out; try the grader out with: autograder grade local --part ID")
                .example("""
                        FROM debian:12-slim
                        ENTRYPOINT ["/grader/grade.sh", "partId", "HxbKF"]
                        """, """
                        FROM debian:12-slim
                        ENTRYPOINT ["/grader/grade.sh"]
                        """));
    }

    @Override
    void check(GraderSource source, Report found) {
        source.build()
                .last(EntryPoint.class)
                .filter(entry -> entry.command().words().stream().anyMatch(PartIdBakedIn::isPart)
                        || (!entry.command().exec()
                                && entry.command().text().text().matches("(?s).*\\bpartId\\b.*")))
                .ifPresent(entry -> found.add(source.region(entry), "this entry point always grades the same part"));
    }

    private static boolean isPart(Word word) {
        return word.text().equals("partId") || word.text().startsWith("partId=");
    }

    @Override
    void check(GraderImage image, Report found) {
        if (image.details().entryPoint().stream()
                .anyMatch(word -> word.equals("partId") || word.startsWith("partId="))) {
            found.add(
                    image.whole(), "the entry point " + image.details().entryPoint() + " always grades the same part");
        }
    }
}
