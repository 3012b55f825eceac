package io.jenkins.plugins.autograder.sandbox;

/**
 * Runs graders. Opened by the caller and closed by it; safe for use by many threads.
 *
 * <p>To stop a run, interrupt the thread that makes it: the grader is killed and removed before the exception leaves.
 */
public interface Sandbox extends AutoCloseable {

    /**
     * Make one run and wait for its end.
     *
     * @throws SandboxException if there is no run to tell of: no engine, no image, or the engine was lost
     * @throws InterruptedException if the thread was interrupted; nothing of the run is left
     */
    Run run(RunRequest request) throws SandboxException, InterruptedException;

    /**
     * Look an image up.
     *
     * @throws SandboxException if there is no such image, or no engine to ask
     */
    Image image(String name) throws SandboxException;

    /** What runs the graders, for a report: {@code Docker 28.2.2 at unix:///var/run/docker.sock}. */
    String description();

    /** Whether a run is kept away from this machine; false only for the process sandbox. */
    boolean isolates();

    /** Stop what still runs, remove all that is ours, and let go of the engine. Never throws, may be called twice. */
    @Override
    void close();
}
