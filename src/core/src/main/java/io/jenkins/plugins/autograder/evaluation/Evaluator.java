package io.jenkins.plugins.autograder.evaluation;

import io.jenkins.plugins.autograder.evaluation.judge.Judge;
import io.jenkins.plugins.autograder.evaluation.judge.Judgement;
import io.jenkins.plugins.autograder.evaluation.judge.Rubric;
import io.jenkins.plugins.autograder.evaluation.judge.structure.PatternBook;
import io.jenkins.plugins.autograder.evaluation.observe.AnswerCache;
import io.jenkins.plugins.autograder.evaluation.observe.ObserveRequest;
import io.jenkins.plugins.autograder.evaluation.observe.Observer;
import io.jenkins.plugins.autograder.evaluation.observe.Plan;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Evaluates submissions. Safe for use by many threads. */
public final class Evaluator {
    private final Sandbox sandbox;
    private final Observer observer;
    private final Clock clock;

    /**
     * @param sandbox stays open; whoever opened it closes it
     * @param cache for what is the same for all submissions of a task
     */
    public Evaluator(Sandbox sandbox, AnswerCache cache) {
        this(sandbox, cache, Clock.systemUTC());
    }

    /** @param clock tells when submissions are evaluated */
    public Evaluator(Sandbox sandbox, AnswerCache cache, Clock clock) {
        this.sandbox = sandbox;
        this.observer = new Observer(sandbox, cache);
        this.clock = clock;
    }

    /** The rubric of a task as it is before anything was judged. It takes no engine. */
    public static Judgement blank(LoadedTask task) {
        return Judge.blank(rubric(task, PatternBook.EMPTY));
    }

    /**
     * Evaluate submissions, several at a time, and tell of each as it ends.
     *
     * <p>If this thread is interrupted, or the engine is lost, what is under way is stopped and the rest left out; the result says
     * why. In the first case the thread stays interrupted.
     *
     * @throws SpecException if code in the spec is none
     * @throws EvaluationException if there is no solution
     * @throws SandboxException if the solution cannot be run: no engine, no image
     * @throws IOException if files of the task cannot be read, or whatever the listener throws
     * @throws InterruptedException if the thread was interrupted before the first submission
     */
    public ClassResult evaluate(EvaluateRequest request, EvaluationListener listener)
            throws SpecException, EvaluationException, SandboxException, IOException, InterruptedException {
        PreparedTask task = prepare(request.task(), request.image());
        return new ClassEvaluation(task, request, listener, clock).run();
    }

    /**
     * Make a task ready: read its patterns, and look at its solution.
     *
     * @throws SpecException if code in the spec is none
     */
    PreparedTask prepare(LoadedTask task, Optional<String> image)
            throws SpecException, EvaluationException, SandboxException, IOException, InterruptedException {
        String name = task.image(image);
        PatternBook patterns = new CodeReader(observer, name).patterns(task.spec());
        Rubric rubric = rubric(task, patterns);
        Plan plan = task.plan();
        TaskInfo info = TaskInfo.of(task).ranIn(name, sandbox.description(), sandbox.isolates());
        try (Staged solution = Solutions.stage(task)) {
            Judge judge = new Judge(
                    rubric, observer.solution(new ObserveRequest(name, solution.path(), plan, task.memory())));
            return new PreparedTask(task, info, plan, observer, judge, Judge.blank(rubric), clock);
        }
    }

    Observer observer() {
        return observer;
    }

    private static Rubric rubric(LoadedTask task, PatternBook patterns) {
        return new Rubric(task.spec().contexts(), task.spec().goals(), patterns);
    }
}
