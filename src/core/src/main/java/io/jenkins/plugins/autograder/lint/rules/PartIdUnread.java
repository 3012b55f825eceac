package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.INFO;

import io.jenkins.plugins.autograder.lint.dockerfile.Instruction.EntryPoint;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderSource;

/** No file of the grader reads which part it grades. */
final class PartIdUnread extends Rule {
    PartIdUnread() {
        super(RuleInfo.of(
                "GR013",
                INFO,
                "Nothing reads partId",
                "One grader often serves several parts, and each submission names its part. A grader that does not look gives"
                        + " every part the same tests. For a grader of one part that is fine.",
                "read partId, and refuse a part that you do not know"));
    }

    @Override
    void check(GraderSource source, Report found) {
        if (source.entryScript().isPresent()) {
            source.files()
                    .allTexts()
                    .filter(texts -> texts.stream().noneMatch(text -> Texts.mentions(text, "partid")))
                    .ifPresent(texts -> found.add(
                            source.build()
                                    .last(EntryPoint.class)
                                    .map(source::region)
                                    .orElse(source.whole()),
                            "none of the grader's files reads partId, so every part is graded in the same way"));
        }
    }
}
