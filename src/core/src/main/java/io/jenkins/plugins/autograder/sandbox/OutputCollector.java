package io.jenkins.plugins.autograder.sandbox;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Takes what a run prints as it comes, keeps as much as the limit allows, and tells when the limit is passed. */
final class OutputCollector implements ResultCallback<Frame> {
    private final CappedOutput stdout;
    private final CappedOutput stderr;
    private final Runnable onLimit;
    private final CompletableFuture<Void> attached = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile @Nullable Closeable stream;

    OutputCollector(long limit, Runnable onLimit) {
        this.stdout = new CappedOutput(limit);
        this.stderr = new CappedOutput(limit);
        this.onLimit = onLimit;
    }

    /** Completes when the engine listens, so that nothing that the run prints is missed. */
    CompletableFuture<Void> attached() {
        return attached;
    }

    /** Completes when the run has closed both streams, exceptionally if the engine was lost. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    Output stdout() {
        return stdout.output();
    }

    Output stderr() {
        return stderr.output();
    }

    @Override
    public void onStart(Closeable opened) {
        stream = opened;
        attached.complete(null);
    }

    @Override
    public void onNext(Frame frame) {
        CappedOutput target = frame.getStreamType() == StreamType.STDERR ? stderr : stdout;
        byte[] bytes = frame.getPayload();
        if (target.add(bytes, bytes.length)) {
            onLimit.run();
        }
    }

    @Override
    public void onError(Throwable failure) {
        attached.completeExceptionally(failure);
        ended.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        attached.complete(null);
        ended.complete(null);
    }

    @Override
    public void close() throws IOException {
        Closeable opened = stream;
        if (opened != null) {
            opened.close();
        }
    }
}
