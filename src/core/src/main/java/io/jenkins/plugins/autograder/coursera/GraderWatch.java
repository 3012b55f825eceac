package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.client.CourseraClient;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.client.GraderStatus;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.Time;
import java.time.Duration;
import java.time.Instant;

/** Looks how far Coursera is with a grader: once, or until it has an end. */
public final class GraderWatch {
    private final CourseraClient client;
    private final Time time;
    private final Patience patience;

    public GraderWatch(CourseraClient client, Time time, Patience patience) {
        this.client = client;
        this.time = time;
        this.patience = patience;
    }

    /** Look once. */
    public GraderStatus look(Generation generation, String course, String grader)
            throws CourseraException, InterruptedException {
        return client.status(generation, course, grader);
    }

    /**
     * Look until Coursera is done with it, or the time is up.
     *
     * @return the status that was seen last; neither completed nor failed if the time is up
     */
    public GraderStatus await(
            Generation generation, String course, String grader, Duration limit, UploadListener listener)
            throws CourseraException, InterruptedException {
        Instant end = time.now().plus(limit);
        GraderStatus status = look(generation, course, grader);
        for (int looks = 1;
                !status.isCompleted() && !status.isFailed() && time.now().isBefore(end);
                looks++) {
            if (looks == 1) {
                listener.said("Waiting for Coursera to process the grader " + grader);
            }
            Duration wait = patience.processing().after(looks, time);
            Instant next = time.now().plus(wait);
            time.sleep(next.isAfter(end) ? Duration.between(time.now(), end) : wait);
            status = look(generation, course, grader);
        }
        return status;
    }
}
