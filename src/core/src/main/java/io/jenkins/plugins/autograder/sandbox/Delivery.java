package io.jenkins.plugins.autograder.sandbox;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * How a submission gets into a container: by read-only bind mounts where the engine sees our files, which costs nothing,
 * and as one tar stream where it does not (a remote engine, an agent that is itself a container).
 */
final class Delivery {
    /** Where a grader finds the submission, by Coursera's convention. */
    static final String SUBMISSION = "/shared/submission";

    private static final String SHARED = "shared";
    private static final String HOSTS = "/etc/hosts";

    private Delivery() {}

    /** The mounts, as the Engine API has them. */
    static List<Map<String, Object>> mounts(Path submission, Optional<Path> hosts) {
        return Stream.concat(
                        Stream.of(readOnly(submission, SUBMISSION)),
                        hosts.stream().map(file -> readOnly(file, HOSTS)))
                .toList();
    }

    private static Map<String, Object> readOnly(Path source, String target) {
        return Map.of("Type", "bind", "Source", source.toAbsolutePath().toString(), "Target", target, "ReadOnly", true);
    }

    /**
     * The lines of /etc/hosts. Without a network the engine writes none, and then not even localhost has an address.
     */
    static String hosts(Optional<String> hostname) {
        return "127.0.0.1\tlocalhost\n::1\tlocalhost\n"
                + hostname.map(name -> "127.0.0.1\t" + name + "\n").orElse("");
    }

    /** A tar stream with only {@code /shared}, writable for every user. */
    static byte[] sharedDirectory() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = tar(bytes)) {
            directory(tar, SHARED, 0777);
        }
        return bytes.toByteArray();
    }

    /**
     * Write everything into one tar file. A whole file and not a stream, so that a failure is known before the engine
     * sees the first byte.
     *
     * @param submission a copy by {@link SubmissionCopy}
     * @param hosts a file that becomes {@code /etc/hosts}
     */
    static void write(Path submission, Path hosts, Path target) throws IOException {
        try (TarArchiveOutputStream tar = tar(new BufferedOutputStream(Files.newOutputStream(target)))) {
            directory(tar, SHARED, 0777);
            file(tar, HOSTS.substring(1), 0644, hosts);
            Files.walkFileTree(submission, new TarWriter(submission, tar));
        }
    }

    // Names are bytes, of whatever encoding: ISO-8859-1 carries them unchanged, which pax headers would not.
    private static TarArchiveOutputStream tar(OutputStream out) {
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out, StandardCharsets.ISO_8859_1.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
        return tar;
    }

    private static void directory(TarArchiveOutputStream tar, String name, int mode) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name + "/");
        entry.setMode(mode);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    private static void file(TarArchiveOutputStream tar, String name, int mode, Path content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(mode);
        entry.setSize(Files.size(content));
        tar.putArchiveEntry(entry);
        if (entry.getSize() > 0) {
            Files.copy(content, tar);
        }
        tar.closeArchiveEntry();
    }

    private static final class TarWriter extends SimpleFileVisitor<Path> {
        private final int rootLength;
        private final TarArchiveOutputStream tar;

        TarWriter(Path root, TarArchiveOutputStream tar) {
            this.rootLength = bytes(root).length();
            this.tar = tar;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
            directory(tar, name(path), 0555);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            boolean program = permissions.contains(PosixFilePermission.OWNER_EXECUTE);
            boolean readable = permissions.contains(PosixFilePermission.OWNER_READ);
            file(tar, name(file), !readable ? 0 : program ? 0555 : 0444, file);
            return FileVisitResult.CONTINUE;
        }

        private String name(Path path) {
            return SUBMISSION.substring(1) + bytes(path).substring(rootLength);
        }

        /** A path's own bytes, a character each. Its text would lose those that are not in this machine's encoding. */
        private static String bytes(Path path) {
            String escaped = path.toUri().getRawPath().replace("+", "%2B");
            String bytes = URLDecoder.decode(escaped, StandardCharsets.ISO_8859_1);
            return bytes.endsWith("/") ? bytes.substring(0, bytes.length() - 1) : bytes;
        }
    }
}
