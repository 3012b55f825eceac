package io.jenkins.plugins.autograder.evaluation;

import io.jenkins.plugins.autograder.evaluation.judge.GoalResult;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.spec.course.Settings;
import io.jenkins.plugins.autograder.grading.Workers;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One evaluation of a class: a few threads that each take the next submission until there is none, or until something stops them.
 * Of a result nothing is kept but its row.
 */
final class ClassEvaluation {
    private final PreparedTask task;
    private final EvaluateRequest request;
    private final EvaluationListener listener;
    private final Clock clock;
    private final Workers workers = new Workers("evaluation");
    private final Settings settings;
    private final ClassResult.Row[] rows;
    private int done;

    ClassEvaluation(PreparedTask task, EvaluateRequest request, EvaluationListener listener, Clock clock) {
        this.task = task;
        this.request = request;
        this.listener = listener;
        this.clock = clock;
        this.settings = request.task().settings();
        this.rows = new ClassResult.Row[request.submissions().size()];
    }

    ClassResult run() throws IOException {
        Instant started = clock.instant();
        List<Submission> submissions = request.submissions();
        listener.started(task.info(), submissions.size());
        Optional<String> interruption = workers.run(
                request.parallel(),
                submissions.size(),
                index -> listener.submissionStarted(submissions.get(index).user()),
                index -> finished(index, task.evaluate(submissions.get(index))));
        List<ClassResult.Row> all = new ArrayList<>();
        for (ClassResult.Row row : rows) {
            if (row != null) {
                all.add(row);
            }
        }
        return new ClassResult(
                task.info(), columns(), all, interruption, started, Duration.between(started, clock.instant()));
    }

    /** Others cannot stop this thread meanwhile, and if they have done so already, the listener can write its files first. */
    private void finished(int index, EvaluationResult result) throws IOException {
        synchronized (workers) {
            boolean interrupted = Thread.interrupted();
            rows[index] = row(result);
            done++;
            listener.finished(result, done, rows.length);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<ClassResult.Column> columns() {
        return Evaluator.blank(request.task()).goals().stream()
                .map(goal -> new ClassResult.Column(
                        goal.id(), goal.description().shownTitle(), goal.tags().category()))
                .toList();
    }

    private ClassResult.Row row(EvaluationResult result) {
        Map<String, Status> statuses = new LinkedHashMap<>();
        for (GoalResult goal : result.judgement().goals()) {
            statuses.put(goal.id(), goal.status());
        }
        return new ClassResult.Row(
                result.user(),
                result.missing(),
                result.judgement().evaluation(),
                result.judgement().score().fraction(),
                settings.score(result.judgement().evaluation().word()),
                statuses,
                result.judgement().warnings().size(),
                result.duration());
    }
}
