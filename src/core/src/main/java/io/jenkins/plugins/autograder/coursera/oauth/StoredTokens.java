package io.jenkins.plugins.autograder.coursera.oauth;

import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import io.jenkins.plugins.autograder.coursera.http.Time;
import io.jenkins.plugins.autograder.coursera.http.TokenSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Tokens out of a store, refreshed when they get old. However many threads and processes want a new one at a time, one of
 * them asks for it. A refresh token that the service exchanged is in the store before the new access token is used: a
 * crash after that loses nothing.
 */
public final class StoredTokens implements TokenSource {
    private final TokenStore store;
    private final Endpoint endpoint;
    private final Time time;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile @Nullable Tokens last;

    /** Where tokens are renewed; asked only when that has to be done. */
    @FunctionalInterface
    public interface Endpoint {
        TokenEndpoint get() throws CourseraException;
    }

    public StoredTokens(TokenStore store, Endpoint endpoint, Time time) {
        this.store = store;
        this.endpoint = endpoint;
        this.time = time;
    }

    @Override
    public Optional<Secret> token() throws CourseraException, InterruptedException {
        Tokens known = last;
        return Optional.of(
                known != null && known.isGoodAt(time.now())
                        ? known.access()
                        : current(Optional.empty()).access());
    }

    @Override
    public Optional<Secret> another(Secret refused) throws CourseraException, InterruptedException {
        return Optional.of(current(Optional.of(refused)).access());
    }

    private Tokens current(Optional<Secret> refused) throws CourseraException, InterruptedException {
        oneAtATime.lockInterruptibly();
        try {
            Tokens current = store.exclusively(() -> {
                Tokens kept = store.read().orElseThrow(StoredTokens::none);
                // Somebody else may have refreshed while we waited.
                boolean good = kept.isGoodAt(time.now()) && !refused.equals(Optional.of(kept.access()));
                return good ? kept : refreshed(kept);
            });
            last = current;
            return current;
        } finally {
            oneAtATime.unlock();
        }
    }

    private static CourseraException none() {
        return new CourseraException(
                Reason.NOT_AUTHORIZED, "there is no authorisation yet; to give one: autograder configure authorize");
    }

    private Tokens refreshed(Tokens kept) throws CourseraException, InterruptedException {
        Secret refresh = kept.refresh()
                .orElseThrow(() -> new CourseraException(
                        Reason.NOT_AUTHORIZED,
                        "the authorisation has expired and cannot be renewed; authorise again: autograder configure"
                                + " authorize"));
        Tokens fresh = endpoint.get().refresh(refresh);
        store.write(fresh);
        return fresh;
    }
}
