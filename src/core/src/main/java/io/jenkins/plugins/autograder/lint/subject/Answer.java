package io.jenkins.plugins.autograder.lint.subject;

import io.jenkins.plugins.autograder.feedback.FeedbackProblem;
import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.lint.source.SourceText;
import io.jenkins.plugins.autograder.lint.source.Span;
import io.jenkins.plugins.autograder.sandbox.Profile;
import java.util.List;

/**
 * The answer of a grader, read by the contract.
 *
 * @param source its text
 * @param profile the production environment
 * @param problems what is wrong with it
 */
public record Answer(SourceText source, Profile profile, List<FeedbackProblem> problems) {
    public Answer {
        problems = List.copyOf(problems);
    }

    /** Where a problem is. */
    public Region region(FeedbackProblem problem) {
        return problem.position()
                .map(position -> {
                    int start = Math.min(
                            source.startOf(Math.min(position.line(), source.lines())) + position.column() - 1,
                            source.text().length());
                    return Region.of(
                            source,
                            new Span(start, Math.min(start + 1, source.text().length())));
                })
                .orElse(Region.whole(source.name()));
    }
}
