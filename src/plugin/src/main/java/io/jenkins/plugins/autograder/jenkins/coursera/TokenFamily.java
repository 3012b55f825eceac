package io.jenkins.plugins.autograder.jenkins.coursera;

import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import io.jenkins.plugins.autograder.coursera.http.Time;
import io.jenkins.plugins.autograder.coursera.oauth.TokenEndpoint;
import io.jenkins.plugins.autograder.coursera.oauth.Tokens;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A refresh token, what Coursera exchanged it for since, and the access token of the hour. However many builds want one at
 * a time, one of them asks Coursera.
 */
final class TokenFamily {
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private Tokens current;

    /** What is done with a refresh token before the access token that came with it is used. */
    @FunctionalInterface
    interface Keeper {
        void keep(Secret refresh) throws CourseraException, InterruptedException;
    }

    /** Of that token; its first access token has yet to be asked for. */
    TokenFamily(Secret refresh) {
        this.current = new Tokens(refresh, Instant.EPOCH, Optional.of(refresh));
    }

    /**
     * An access token that is good for a while.
     *
     * @param refused one that is not, whatever its age says
     * @param keeper is told the refresh token of today, each time
     */
    Secret access(TokenEndpoint endpoint, Optional<Secret> refused, Keeper keeper)
            throws CourseraException, InterruptedException {
        oneAtATime.lockInterruptibly();
        try {
            if (!current.isGoodAt(Time.real().now()) || refused.equals(Optional.of(current.access()))) {
                current = endpoint.refresh(current.refresh().orElseThrow());
            }
            keeper.keep(current.refresh().orElseThrow());
            return current.access();
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Ask Coursera, whatever is known. */
    Secret renewed(TokenEndpoint endpoint, Keeper keeper) throws CourseraException, InterruptedException {
        oneAtATime.lockInterruptibly();
        try {
            return access(endpoint, Optional.of(current.access()), keeper);
        } finally {
            oneAtATime.unlock();
        }
    }
}
