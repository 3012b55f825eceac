package io.jenkins.plugins.autograder.coursera.files;

import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.coursera.http.Time;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;

/** Lets one at a time at a file, of all processes and threads that ask here. */
public final class Exclusively {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final int MOST_TRIES = 1200;

    private Exclusively() {}

    /**
     * What is done by one at a time.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws CourseraException, InterruptedException;
    }

    /**
     * Do something while everybody else waits to do the same. The lock is a file beside, which the system lets go when a
     * process ends in whatever way.
     *
     * @param file to be kept for ourselves; it need not be there
     * @throws CourseraException if others are at it for too long, or what the work throws
     */
    public static <T> T run(Path file, Time time, Work<T> work) throws CourseraException, InterruptedException {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel channel = PrivateFiles.openLock(lock)) {
            for (int tries = 0; !tryLock(channel); tries++) {
                if (tries == MOST_TRIES) {
                    throw new CourseraException(
                            Reason.LOCAL,
                            "another process has kept " + lock
                                    + " locked for long; see what still runs, then try again");
                }
                time.sleep(BETWEEN_TRIES);
            }
            return work.run();
        } catch (IOException e) {
            throw new CourseraException(Reason.LOCAL, "cannot lock " + lock + " (" + e.getMessage() + ")", e);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // Another thread of ours.
            return false;
        }
    }
}
