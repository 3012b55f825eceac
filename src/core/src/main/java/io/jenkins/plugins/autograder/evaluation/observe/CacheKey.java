package io.jenkins.plugins.autograder.evaluation.observe;

import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Everything that an answer depends on, as one name. Not to be used after {@link #name}. */
final class CacheKey {
    private final MessageDigest digest = DriverFiles.sha256();

    /** @param purpose keeps answers of different kinds apart */
    CacheKey(String purpose) {
        with(purpose);
    }

    CacheKey with(String text) {
        return with(text.getBytes(StandardCharsets.UTF_8));
    }

    CacheKey with(byte[] part) {
        // With its length, so that no two sequences of parts are alike.
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, part.length));
        digest.update(part);
        return this;
    }

    CacheKey with(List<byte[]> parts) {
        parts.forEach(this::with);
        return this;
    }

    /** The names and contents of all files of a directory. */
    CacheKey with(Path directory) throws SandboxException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted().toList()) {
                with(directory.relativize(path).toString());
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    with(Files.readAllBytes(path));
                }
            }
            return this;
        } catch (IOException | UncheckedIOException e) {
            throw new SandboxException(
                    SandboxException.Reason.SUBMISSION_UNREADABLE,
                    "the files in " + directory + " cannot be read (" + e.getMessage()
                            + "); see that the user that runs this may read them",
                    e);
        }
    }

    String name() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
