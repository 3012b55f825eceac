package io.jenkins.plugins.autograder.coursera.http;

import java.util.Optional;

/** Where access tokens come from. Thread-safe. */
public interface TokenSource {

    /** For services that take no token. */
    TokenSource NONE = new TokenSource() {
        @Override
        public Optional<Secret> token() {
            return Optional.empty();
        }

        @Override
        public Optional<Secret> another(Secret refused) {
            return Optional.empty();
        }
    };

    /**
     * A token that should be good. Asked before each attempt, so it must be quick where nothing has changed.
     *
     * @return empty where calls carry none
     * @throws CourseraException if there is none and there has to be
     */
    Optional<Secret> token() throws CourseraException, InterruptedException;

    /**
     * A token in place of one that the service refused.
     *
     * @return empty if there is no other
     */
    Optional<Secret> another(Secret refused) throws CourseraException, InterruptedException;

    /** One token that somebody else looks after. */
    static TokenSource fixed(Secret token) {
        return new TokenSource() {
            @Override
            public Optional<Secret> token() {
                return Optional.of(token);
            }

            @Override
            public Optional<Secret> another(Secret refused) {
                return Optional.empty();
            }
        };
    }
}
