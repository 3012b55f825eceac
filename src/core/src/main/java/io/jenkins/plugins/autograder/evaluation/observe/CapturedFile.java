package io.jenkins.plugins.autograder.evaluation.observe;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A file that was in the working directory after a payload.
 *
 * @param path relative to the working directory
 * @param state what was there
 * @param base64 its content, the first part of it if {@code size} is larger; empty unless the state is {@link State#READ}
 * @param size in bytes
 */
public record CapturedFile(String path, State state, String base64, long size) {
    /** What was found under a file's name. */
    public enum State {
        READ,
        MISSING,
        /** A directory, a link, a pipe, or nothing that may be read. */
        NOT_REGULAR
    }

    /** The content; a fresh array. */
    public byte[] content() {
        return Base64.getDecoder().decode(base64);
    }

    /** The content as UTF-8, malformed bytes replaced by U+FFFD. */
    public String text() {
        return new String(content(), StandardCharsets.UTF_8);
    }

    /** Whether the end of the content is missing. */
    public boolean cut() {
        return size > content().length;
    }
}
