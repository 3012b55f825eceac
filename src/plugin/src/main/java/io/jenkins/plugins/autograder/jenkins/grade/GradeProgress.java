package io.jenkins.plugins.autograder.jenkins.grade;

import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.ExampleResult.Verdict;
import io.jenkins.plugins.autograder.grading.SuiteListener;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Row;
import io.jenkins.plugins.autograder.report.view.Words;

/** Tells a build's log how a suite goes on: what is not as expected, and every fifth of the way of a long one. */
final class GradeProgress implements SuiteListener {
    private static final int MOST_TOLD = 50;
    private static final int LONGEST = 300;
    private static final int STAGES = 5;
    private static final int LONG_SUITE = 50;

    private final Console console;
    private int told;

    GradeProgress(Console console) {
        this.console = console;
    }

    @Override
    public void started(int total) {
        console.say("grades " + Figures.count(total, "example"));
    }

    @Override
    public void finished(ExampleResult result, int done, int total) {
        if (result.verdict() != Verdict.AS_EXPECTED) {
            tell(result);
        }
        if (total >= LONG_SUITE && done < total && done * STAGES / total > (done - 1) * STAGES / total) {
            console.say(done + " of " + total + " graded");
        }
    }

    private void tell(ExampleResult result) {
        told++;
        if (told > MOST_TOLD) {
            if (told == MOST_TOLD + 1) {
                console.say("more are not as expected; the report has them all");
            }
            return;
        }
        String reason = result.mismatches().stream()
                .findFirst()
                .map(Words::mismatch)
                .orElseGet(() -> Row.of(result).actual());
        console.say(Words.sign(result.verdict()) + " " + result.name() + " is " + Words.verdict(result.verdict()) + ": "
                + Words.cut(reason, LONGEST));
    }
}
