package io.jenkins.plugins.autograder.jenkins;

import java.util.Objects;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.SynchronousNonBlockingStepExecution;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a step that works in a thread of its own. An abort interrupts the work, and ends the step as soon as that
 * has ended: what it keeps on its way out is kept with the build, and the log tells of the abort alone. A second abort does
 * not wait.
 */
public final class WorkExecution extends SynchronousNonBlockingStepExecution<Object> {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Work work;
    private transient @Nullable Thread worker;
    private transient @Nullable Throwable stopped;

    /** What a step does. It is not kept over a restart of Jenkins, after which the step fails. */
    @FunctionalInterface
    public interface Work {
        /** Do it; what a Pipeline gets. */
        Object in(StepContext context) throws Exception;
    }

    public WorkExecution(StepContext context, Work work) {
        super(context);
        this.work = work;
    }

    @Override
    protected Object run() throws Exception {
        begin();
        try {
            return Objects.requireNonNull(work).in(getContext());
        } finally {
            end();
        }
    }

    private synchronized void begin() throws Exception {
        failIfStopped();
        worker = Thread.currentThread();
    }

    /** Whatever the work's own end was: one that was stopped ends as that. */
    private synchronized void end() throws Exception {
        worker = null;
        if (stopped != null) {
            // Whoever is told of the end is not to be interrupted.
            Thread.interrupted();
            failIfStopped();
        }
    }

    private void failIfStopped() throws Exception {
        if (stopped instanceof Exception exception) {
            throw exception;
        }
        if (stopped != null) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void stop(Throwable cause) throws Exception {
        if (!interrupt(cause)) {
            super.stop(cause);
        }
    }

    /** Whether the step will end by that. */
    private synchronized boolean interrupt(Throwable cause) {
        if (stopped != null) {
            return false;
        }
        stopped = cause;
        if (worker != null) {
            worker.interrupt();
        }
        return true;
    }
}
