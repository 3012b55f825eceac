package io.jenkins.plugins.autograder.evaluation;

import java.io.IOException;

/**
 * Hears how an evaluation goes on. Never called by two threads at a time, though by different ones. What a listener throws ends
 * the evaluation and comes out of {@link Evaluator#evaluate}.
 */
public interface EvaluationListener {
    /** Hears nothing. */
    EvaluationListener NONE = new EvaluationListener() {};

    /** The solution was looked at, and submissions are next. */
    default void started(TaskInfo task, int total) {}

    /** A submission is next. */
    default void submissionStarted(String user) {}

    /**
     * A submission has a result. They come in the order in which they end; nobody else keeps them.
     *
     * @param done how many there are by now
     * @param total how many there will be
     */
    default void finished(EvaluationResult result, int done, int total) throws IOException {}
}
