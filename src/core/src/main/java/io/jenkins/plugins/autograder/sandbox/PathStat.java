package io.jenkins.plugins.autograder.sandbox;

import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.util.Base64;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What the engine says of a path in a container, in one call of a millisecond and without a byte of content.
 *
 * @param size in bytes
 * @param mode in the bits of Go's FileMode
 * @param linkTarget where a link leads, resolved within the container; empty for anything else
 */
record PathStat(long size, long mode, String linkTarget) {
    static final String HEADER = "X-Docker-Container-Path-Stat";

    private static final long DIRECTORY = 1L << 31;
    private static final long LINK = 1L << 27;
    private static final long DEVICE = 1L << 26;
    private static final long PIPE = 1L << 25;
    private static final long SOCKET = 1L << 24;
    private static final long CHARACTER_DEVICE = 1L << 21;
    private static final long IRREGULAR = 1L << 19;
    private static final long SPECIAL = DIRECTORY | LINK | DEVICE | PIPE | SOCKET | CHARACTER_DEVICE | IRREGULAR;

    static PathStat parse(String header) throws IOException {
        Json stat;
        try {
            stat = Json.read(Base64.getDecoder().decode(header));
        } catch (IllegalArgumentException | StreamReadException e) {
            throw incomprehensible(header, e);
        }
        OptionalLong mode = stat.at("mode").number();
        if (mode.isEmpty()) {
            throw incomprehensible(header, null);
        }
        return new PathStat(
                stat.at("size").number().orElse(0),
                mode.getAsLong(),
                stat.at("linkTarget").text().orElse(""));
    }

    private static IOException incomprehensible(String header, @Nullable Exception cause) {
        return new IOException("the engine says of a path what cannot be understood: " + header, cause);
    }

    boolean isRegular() {
        return (mode & SPECIAL) == 0;
    }

    boolean isDirectory() {
        return (mode & DIRECTORY) != 0;
    }

    boolean isLink() {
        return (mode & LINK) != 0;
    }

    /** Whether everybody may write there. */
    boolean isWritableByAll() {
        return (mode & 0777) == 0777;
    }

    /** What it is, with its article. */
    String kind() {
        if (isDirectory()) {
            return "a directory";
        }
        if (isLink()) {
            return "a link";
        }
        if ((mode & PIPE) != 0) {
            return "a pipe";
        }
        if ((mode & SOCKET) != 0) {
            return "a socket";
        }
        return isRegular() ? "a file" : "a device";
    }
}
