package io.jenkins.plugins.autograder.jenkins.evaluation;

import io.jenkins.plugins.autograder.evaluation.ClassResult;
import io.jenkins.plugins.autograder.evaluation.EvaluationListener;
import io.jenkins.plugins.autograder.evaluation.EvaluationResult;
import io.jenkins.plugins.autograder.evaluation.EvaluationResult.SubmittedFile;
import io.jenkins.plugins.autograder.evaluation.TaskInfo;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.report.EvaluationFiles;
import io.jenkins.plugins.autograder.report.EvaluationHtml;
import io.jenkins.plugins.autograder.report.EvaluationReport;
import io.jenkins.plugins.autograder.report.PackedClass;
import io.jenkins.plugins.autograder.report.view.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tells a build's log how an evaluation goes on: each submission of a few, every fifth of the way of many. Packs each result, and
 * writes its files where they are wanted.
 */
final class EvaluateProgress implements EvaluationListener {
    private static final int FEW = 20;
    private static final int STAGES = 5;

    private final Console console;
    private final String root;
    private final Optional<EvaluationFiles> files;
    private final EvaluationReport report = new EvaluationReport();
    private final EvaluationHtml html = new EvaluationHtml();
    private final PackedClass packed = new PackedClass();

    EvaluateProgress(Console console, Path root, Optional<EvaluationFiles> files) {
        this.console = console;
        this.root = root + "/";
        this.files = files;
    }

    @Override
    public void started(TaskInfo task, int total) {
        console.say("evaluates " + Figures.count(total, "submission") + " of " + task.title());
    }

    @Override
    public void finished(EvaluationResult result, int done, int total) throws IOException {
        EvaluationResult known = relative(result);
        packed.add(known);
        if (files.isPresent()) {
            files.get().report(report, html, known);
        }
        if (total <= FEW) {
            console.say(result.user() + ": "
                    + (result.missing()
                            ? "nothing to evaluate"
                            : result.judgement().evaluation().word() + ", score "
                                    + Figures.score(result.judgement().score().fraction())));
        } else if (done < total && done * STAGES / total > (done - 1) * STAGES / total) {
            console.say(done + " of " + total + " evaluated");
        }
    }

    /** Everything that has finished, with the gradebook. */
    byte[] pack(ClassResult result) throws IOException {
        return packed.finish(result);
    }

    /** The same, with paths as people know them: from the workspace on. */
    private EvaluationResult relative(EvaluationResult result) {
        return new EvaluationResult(
                result.task(),
                result.user(),
                result.missing(),
                result.judgement(),
                result.files().stream()
                        .map(file -> new SubmittedFile(
                                file.filename(), file.path().replace(root, ""), file.code(), file.original()))
                        .toList(),
                result.notes(),
                result.timestamp(),
                result.duration());
    }
}
