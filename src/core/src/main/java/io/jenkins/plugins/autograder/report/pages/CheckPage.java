package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.evaluation.SpecCheckResult;
import io.jenkins.plugins.autograder.evaluation.SpecCheckResult.Subject;
import io.jenkins.plugins.autograder.evaluation.TaskInfo;
import io.jenkins.plugins.autograder.grading.ExampleResult.Verdict;
import io.jenkins.plugins.autograder.report.view.EvaluationWords;
import io.jenkins.plugins.autograder.report.view.Figures;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of whether a spec judges as its author expects.
 *
 * @param result of the check
 */
record CheckPage(SpecCheckResult result) {

    TaskInfo task() {
        return result.task();
    }

    String headline() {
        return EvaluationWords.summary(result);
    }

    Verdict tone() {
        return result.asExpected() ? Verdict.AS_EXPECTED : Verdict.UNEXPECTED;
    }

    Verdict verdict(Subject subject) {
        return subject.asExpected() ? Verdict.AS_EXPECTED : Verdict.UNEXPECTED;
    }

    /** What is not as expected. */
    List<Subject> attention() {
        return result.subjects().stream()
                .filter(subject -> !subject.asExpected())
                .toList();
    }

    /** {@code 3 expectations, 2 goals to be accomplished}. */
    String expected(Subject subject) {
        List<String> facts = new ArrayList<>();
        if (subject.expectations() > 0) {
            facts.add(Figures.count(subject.expectations(), "expectation"));
        }
        if (subject.defaults() > 0) {
            facts.add(Figures.count(subject.defaults(), "goal") + " to be accomplished");
        }
        return String.join(", ", facts);
    }

    List<Fact> facts() {
        return List.of(
                new Fact("Task", task().id()),
                new Fact("Took", Figures.duration(result.duration())),
                new Fact("Image", task().image()),
                new Fact("Run by", task().engine()));
    }
}
