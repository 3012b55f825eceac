package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.client.Assembly;
import io.jenkins.plugins.autograder.coursera.client.Transloadit;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.coursera.http.Time;
import java.net.URI;
import java.time.Instant;

/** Asks Transloadit how far an upload is: at once, and then less and less often. */
final class AssemblyWatch {
    private final Transloadit transloadit;
    private final Time time;
    private final Patience patience;
    private final UploadListener listener;

    AssemblyWatch(Transloadit transloadit, Time time, Patience patience, UploadListener listener) {
        this.transloadit = transloadit;
        this.time = time;
        this.patience = patience;
        this.listener = listener;
    }

    /**
     * Wait for an end.
     *
     * @return completed, or lost; an upload of which nothing more comes is lost
     * @throws CourseraException with {@link Reason#PENDING} if Transloadit takes too long; it may still get done
     */
    Assembly await(URI address) throws CourseraException, InterruptedException {
        Instant begun = time.now();
        Instant lastByte = begun;
        long received = -1;
        for (int looks = 1; ; looks++) {
            Assembly assembly = transloadit.look(address);
            Instant now = time.now();
            if (assembly.state() == Assembly.State.COMPLETED || assembly.state() == Assembly.State.LOST) {
                return assembly;
            }
            if (assembly.state() == Assembly.State.EXECUTING || assembly.received() > received) {
                lastByte = now;
                received = assembly.received();
            }
            if (!now.isBefore(lastByte.plus(patience.stalled()))) {
                return new Assembly(Assembly.State.LOST, "no more bytes arrive", assembly.received(), assembly.file());
            }
            if (!now.isBefore(begun.plus(patience.assembly()))) {
                throw new CourseraException(
                        Reason.PENDING,
                        "Transloadit has not put the upload away within "
                                + patience.assembly().toMinutes()
                                + " min; it may still do so: resume from the receipt later");
            }
            if (looks == 1) {
                listener.said("Waiting for Transloadit to put the upload away");
            }
            time.sleep(patience.poll().after(looks, time));
        }
    }
}
