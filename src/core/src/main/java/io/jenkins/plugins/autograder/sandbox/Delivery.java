package io.jenkins.plugins.autograder.sandbox;

import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * How a submission gets into a container: by read-only bind mounts where the engine sees our files, which costs nothing,
 * and in one tar stream where it does not (a remote engine, an agent that is itself a container).
 */
final class Delivery {
    /** Where a grader finds the submission, by Coursera's convention. */
    static final String SUBMISSION = "/shared/submission";

    private static final String SHARED = "shared";
    private static final String HOSTS = "/etc/hosts";

    private Delivery() {}

    static List<Mount> mounts(Path submission, Optional<Path> hosts) {
        return Stream.concat(
                        Stream.of(readOnly(submission, SUBMISSION)),
                        hosts.stream().map(file -> readOnly(file, HOSTS)))
                .toList();
    }

    private static Mount readOnly(Path source, String target) {
        return new Mount()
                .withType(MountType.BIND)
                .withSource(source.toAbsolutePath().toString())
                .withTarget(target)
                .withReadOnly(true);
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

    /** Write everything as one tar stream. */
    static void write(Path submission, String hosts, OutputStream out) throws IOException {
        try (TarArchiveOutputStream tar = tar(out)) {
            directory(tar, SHARED, 0777);
            byte[] lines = hosts.getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry entry = new TarArchiveEntry(HOSTS.substring(1));
            entry.setMode(0644);
            entry.setSize(lines.length);
            tar.putArchiveEntry(entry);
            tar.write(lines);
            tar.closeArchiveEntry();
            Files.walkFileTree(submission, new TarWriter(submission, tar));
        }
    }

    /** The same, as a stream to read while a thread writes it, so that it is never whole in memory. */
    static InputStream stream(Path submission, String hosts) throws IOException {
        PipedInputStream in = new PipedInputStream(64 * 1024);
        PipedOutputStream out = new PipedOutputStream(in);
        Thread writer = new Thread(
                () -> {
                    try (out) {
                        write(submission, hosts, out);
                    } catch (IOException e) {
                        // The reader sees a tar stream that ends early, which the engine refuses.
                    }
                },
                "autograder-submission-writer");
        writer.setDaemon(true);
        writer.start();
        return in;
    }

    private static TarArchiveOutputStream tar(OutputStream out) {
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
        return tar;
    }

    private static void directory(TarArchiveOutputStream tar, String name, int mode) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name + "/");
        entry.setMode(mode);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    private static final class TarWriter extends SimpleFileVisitor<Path> {
        private final Path root;
        private final TarArchiveOutputStream tar;

        TarWriter(Path root, TarArchiveOutputStream tar) {
            this.root = root;
            this.tar = tar;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
            directory(tar, name(path), 0555);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            TarArchiveEntry entry = new TarArchiveEntry(name(file));
            boolean program = Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE);
            boolean readable = Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_READ);
            entry.setMode(!readable ? 0 : program ? 0555 : 0444);
            entry.setSize(attributes.size());
            tar.putArchiveEntry(entry);
            Files.copy(file, tar);
            tar.closeArchiveEntry();
            return FileVisitResult.CONTINUE;
        }

        private String name(Path path) {
            String relative = root.relativize(path).toString();
            String base = SUBMISSION.substring(1);
            return relative.isEmpty() ? base : base + "/" + relative;
        }
    }
}
