package io.jenkins.plugins.autograder.sandbox;

/** Cleaning up in a thread that was interrupted: the JDK closes a channel that such a thread reads from. */
final class Uninterrupted {
    private Uninterrupted() {}

    static void run(Runnable cleanUp) {
        boolean interrupted = Thread.interrupted();
        try {
            cleanUp.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
