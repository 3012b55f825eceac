package io.jenkins.plugins.autograder.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a run printed on one stream.
 *
 * @param content the first bytes, as many as the limit allows
 * @param written how many bytes were printed in all, as far as we listened
 */
public record Output(byte[] content, long written) {

    /** Nothing printed. */
    public static final Output NONE = new Output(new byte[0], 0);

    /** Whether bytes are missing at the end of {@link #content}. */
    public boolean truncated() {
        return written > content.length;
    }

    /** The content as UTF-8, malformed bytes replaced by U+FFFD. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Output that && written == that.written && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "Output[" + content.length + " of " + written + " bytes]";
    }
}
