package io.jenkins.plugins.autograder.coursera.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A token, a code or a password. It cannot print itself, is no record and not serialisable, so that it gets into a
 * message, a log line or a file only where somebody writes {@link #reveal()}.
 */
public final class Secret {
    private static final int SHOWN = 4;
    private static final int LONG_ENOUGH_TO_SHOW = 12;

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * Wrap a value.
     *
     * @throws IllegalArgumentException if it is blank, or could not be sent in a header; the message does not tell it
     */
    public static Secret of(String value) {
        if (value.isBlank() || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(
                    "a secret is blank, or has blanks, line ends or other characters that no token has; copy it again");
        }
        return new Secret(value);
    }

    /** The value itself, for the one place that has to send or store it. */
    public String reveal() {
        return value;
    }

    /** A few letters by which its owner can tell two of them apart; of a short one, none. */
    public String hint() {
        return value.length() < LONG_ENOUGH_TO_SHOW ? "…" : value.substring(0, SHOWN) + "…";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
