package io.jenkins.plugins.autograder.jenkins.coursera;

import hudson.model.Computer;
import io.jenkins.plugins.autograder.jenkins.Scene;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jenkins.util.Timer;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;

/**
 * Looks at Coursera again and again until something has an end, or the time is up. It occupies no agent and no thread in
 * between, and goes on after a restart of Jenkins.
 *
 * @param <T> what a Pipeline gets
 */
abstract class WaitingExecution<T> extends StepExecution {
    private static final long serialVersionUID = 1L;
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** When the time is up, in milliseconds since 1970. */
    private volatile long end;

    private transient volatile @Nullable Future<?> next;
    private transient volatile @Nullable Future<?> look;
    private transient volatile boolean stopped;
    private transient int looks;

    WaitingExecution(StepContext context) {
        super(context);
    }

    /** How long to wait in all. */
    abstract Duration patience();

    /**
     * Look once.
     *
     * @param last whether there will be no other look
     * @return the end, or nothing if there is none yet and this is not the last look
     */
    abstract Optional<T> look(Scene scene, boolean last) throws Exception;

    /** Do what is to be done before the first look of all. */
    void begin(Scene scene) throws IOException {}

    /** Keep what is known when the step is stopped; no look is under way. */
    void keep(Scene scene) throws IOException, InterruptedException {}

    @Override
    public final boolean start() throws IOException, InterruptedException {
        try {
            end = System.currentTimeMillis() + patience().toMillis();
            begin(Scene.onController(getContext()));
        } catch (IllegalArgumentException e) {
            throw Service.abort("", e);
        }
        lookAfter(Duration.ZERO);
        return false;
    }

    @Override
    public final void onResume() {
        super.onResume();
        lookAfter(Duration.ZERO);
    }

    @Override
    public final void stop(Throwable cause) {
        stopped = true;
        cancel(next);
        cancel(look);
        Computer.threadPoolForRemoting.execute(() -> endBy(cause));
    }

    /** A look that was under way ends first. */
    private synchronized void endBy(Throwable cause) {
        try {
            keep(Scene.onController(getContext()));
        } catch (Exception | LinkageError e) {
            cause.addSuppressed(e);
        }
        getContext().onFailure(cause);
    }

    private static void cancel(@Nullable Future<?> future) {
        if (future != null) {
            future.cancel(true);
        }
    }

    private void lookAfter(Duration delay) {
        // The timer's threads are few; a look may take its time.
        next = Timer.get()
                .schedule(
                        () -> {
                            look = Computer.threadPoolForRemoting.submit(this::lookNow);
                        },
                        delay.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private synchronized void lookNow() {
        if (stopped) {
            return;
        }
        try {
            boolean last = System.currentTimeMillis() >= end;
            Scene scene = Scene.onController(getContext());
            Optional<T> result = look(scene, last);
            if (stopped) {
                return;
            }
            if (result.isPresent()) {
                getContext().onSuccess(result.get());
                return;
            }
            if (looks == 0) {
                scene.console().say("waits for Coursera, until " + Instant.ofEpochMilli(end));
            }
            lookAfter(delay());
        } catch (Exception | LinkageError e) {
            if (!stopped) {
                getContext().onFailure(e);
            }
        }
    }

    private Duration delay() {
        looks++;
        long millis = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(looks - 1, 4));
        long left = Math.max(0, end - System.currentTimeMillis());
        return Duration.ofMillis(Math.min(millis, left));
    }
}
