package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.WARNING;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.EntryPoint;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;

/** No file of the grader writes the answer. */
final class FeedbackFileUnwritten extends Rule {
    FeedbackFileUnwritten() {
        super(RuleInfo.of(
                "GR015",
                WARNING,
                "Nothing writes /shared/feedback.json",
                "The second generation reads the answer from that file. What a grader prints is a log for the staff.",
                "write the answer to /shared/feedback.json"));
    }

    @Override
    void check(GraderSource source, Report found) {
        if (source.profile().resultPaths().isEmpty() || source.entryScript().isEmpty()) {
            return;
        }
        source.files()
                .allTexts()
                .filter(texts -> texts.stream().noneMatch(text -> Texts.mentions(text, "feedback.json")))
                .ifPresent(texts -> found.add(
                        source.build()
                                .last(EntryPoint.class)
                                .map(source::region)
                                .orElse(source.whole()),
                        "none of the grader's files names feedback.json, so nobody reads what it answers"));
    }
}
