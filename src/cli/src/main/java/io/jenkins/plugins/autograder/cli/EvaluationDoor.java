package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.evaluation.ClassResult;
import io.jenkins.plugins.autograder.evaluation.EvaluateRequest;
import io.jenkins.plugins.autograder.evaluation.Evaluator;
import io.jenkins.plugins.autograder.report.EvaluationFiles;
import io.jenkins.plugins.autograder.report.EvaluationReport;
import io.jenkins.plugins.autograder.report.view.Visible;

/** Evaluates submissions for a person at a command line: progress, reports, gradebook. */
final class EvaluationDoor {
    private final Console console;
    private final OutputOptions options;

    EvaluationDoor(Console console, OutputOptions options) {
        this.console = console;
        this.options = options;
    }

    /**
     * Evaluate.
     *
     * @param several whether it is a class, with a line for each and a gradebook
     * @return what became of it; one that ended before its time says why, and so does standard error
     * @throws InterruptedException if it was stopped; what there was by then has been printed and reported
     */
    ClassResult run(Evaluator evaluator, EvaluateRequest request, EvaluationFiles files, boolean several)
            throws Exception {
        EvaluationProgress progress = new EvaluationProgress(console, options, files, several);
        ClassResult result;
        try {
            result = evaluator.evaluate(request, progress);
        } finally {
            progress.end();
        }
        // An interrupted thread could not write the gradebook.
        boolean interrupted = Thread.interrupted();
        if (several) {
            new ClassSummary(console.out(), options.style(console)).print(result);
            String table =
                    files.gradebook(new EvaluationReport(), result).normalize().toString();
            console.out().println("Gradebook: " + Visible.oneLine(table));
        }
        if (interrupted) {
            throw new InterruptedException();
        }
        result.interruption().ifPresent(why -> console.err().println("autograder: " + Visible.oneLine(why)));
        return result;
    }
}
