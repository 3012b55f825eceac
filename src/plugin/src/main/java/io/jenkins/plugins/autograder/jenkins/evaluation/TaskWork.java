package io.jenkins.plugins.autograder.jenkins.evaluation;

import hudson.AbortException;
import io.jenkins.plugins.autograder.evaluation.EvaluationException;
import io.jenkins.plugins.autograder.evaluation.SpecException;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.IOException;

/**
 * Work with tasks, on an agent.
 *
 * @param <T> what comes of it
 */
interface TaskWork<T> {

    /** Do it; an interrupt ends it at once, with every container removed. */
    T work() throws IOException, InterruptedException, SpecException, EvaluationException, SandboxException;

    /**
     * Do it, and tell of failures in a line each.
     *
     * @throws AbortException if it could not be done
     */
    static <T> T run(Console console, TaskWork<T> work) throws IOException, InterruptedException {
        try {
            T result = work.work();
            if (Thread.interrupted()) {
                throw new InterruptedException("evaluation was stopped; nothing of it is left");
            }
            return result;
        } catch (SpecException e) {
            e.problems().forEach(problem -> console.say(problem.toString()));
            throw failure(
                    e.problems().size() == 1
                            ? "the task has a mistake, see above; nothing was run"
                            : "the task has " + e.problems().size() + " mistakes, see above; nothing was run");
        } catch (EvaluationException | SandboxException | IOException | IllegalArgumentException e) {
            // An interrupt also comes out of files and sockets, each time as a failure of another kind.
            if (Thread.interrupted()) {
                throw (InterruptedException)
                        new InterruptedException("evaluation was stopped; nothing of it is left").initCause(e);
            }
            throw failure(String.valueOf(e.getMessage()));
        }
    }

    private static AbortException failure(String message) {
        return new AbortException(Console.PREFIX + message);
    }
}
