package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.coursera.http.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Tells a listener how far an upload is, as often as a person can read. */
final class ProgressMeter {
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final Time time;
    private final OptionalLong total;
    private final UploadListener listener;
    private @Nullable Instant started;
    private @Nullable Instant told;
    private long bytes;

    ProgressMeter(Time time, OptionalLong total, UploadListener listener) {
        this.time = time;
        this.total = total;
        this.listener = listener;
    }

    /** So many bytes by now; fewer than before where the upload began again. */
    synchronized void sent(long count) {
        Instant now = time.now();
        if (started == null || count < bytes) {
            started = now;
        }
        bytes = count;
        if (told == null || !now.isBefore(told.plus(BETWEEN))) {
            told = now;
            listener.progress(new Progress(bytes, total, elapsed(now)));
        }
    }

    /** All of it is sent. */
    synchronized long end() {
        listener.progress(new Progress(bytes, OptionalLong.of(bytes), elapsed(time.now())));
        return bytes;
    }

    private Duration elapsed(Instant now) {
        return Duration.between(Optional.ofNullable(started).orElse(now), now);
    }
}
