package io.jenkins.plugins.autograder.lint.rules;

import io.jenkins.plugins.autograder.feedback.FeedbackProblem;
import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.finding.Severity;
import io.jenkins.plugins.autograder.lint.subject.Answer;

/** A rule about the answer of a grader, whose diagnoses the contract's own reader makes. */
final class AnswerRule extends Rule {
    AnswerRule(RuleInfo info) {
        super(info);
    }

    @Override
    void check(Answer answer, Report found) {
        check(info().id(), answer, found);
    }

    static void check(String rule, Answer answer, Report found) {
        for (FeedbackProblem problem : answer.problems()) {
            if (problem.rule().equals(rule)) {
                found.add(
                        Severity.of(problem.severity().name()),
                        answer.region(problem),
                        problem.message(),
                        problem.mend());
            }
        }
    }
}
