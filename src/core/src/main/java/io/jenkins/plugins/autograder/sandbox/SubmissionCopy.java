package io.jenkins.plugins.autograder.sandbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A copy of a submission that is safe to hand to a grader: plain files and directories only, read-only, readable for
 * every user. Links, pipes, sockets and devices are left out and noted. A file that nobody may read stays one, so that
 * a grader can be tried on it.
 */
final class SubmissionCopy {
    /** What one submission may have: far above any homework, far below what hurts a CI machine. */
    private static final long MOST_BYTES = 2048L * 1024 * 1024;

    private static final int MOST_ENTRIES = 100_000;
    private static final int DEEPEST = 200;

    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("r--r--r--");
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("r-xr-xr-x");
    private static final Set<PosixFilePermission> READERS =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private final Path source;
    private final Path target;
    private final List<String> notes = new ArrayList<>();
    private long bytes;
    private int entries;

    private SubmissionCopy(Path source, Path target) {
        this.source = source;
        this.target = target;
    }

    /**
     * Copy a directory.
     *
     * @param target to be created
     * @return what was left out, a sentence each
     * @throws SandboxException if it is no directory, cannot be read, or is too large
     */
    static List<String> copy(Path source, Path target) throws SandboxException {
        if (!Files.isDirectory(source)) {
            throw unreadable(
                    "the submission " + source + " is not a directory; name the directory that holds its files");
        }
        SubmissionCopy copy = new SubmissionCopy(source, target);
        try {
            Files.walkFileTree(source, Set.of(), DEEPEST, copy.new Copier());
        } catch (IOException e) {
            throw new SandboxException(
                    SandboxException.Reason.SUBMISSION_UNREADABLE,
                    "the submission " + source + " cannot be copied: " + e.getMessage(),
                    e);
        }
        return copy.notes;
    }

    private static SandboxException unreadable(String message) {
        return new SandboxException(SandboxException.Reason.SUBMISSION_UNREADABLE, message);
    }

    private final class Copier extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            count(0);
            Path copied = Files.createDirectories(counterpart(directory));
            Files.setPosixFilePermissions(copied, DIRECTORY);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isDirectory()) {
                throw new IOException("its directories are more than " + DEEPEST + " deep");
            }
            if (!attributes.isRegularFile()) {
                notes.add("left out of the submission: " + source.relativize(file) + ", "
                        + (attributes.isSymbolicLink() ? "a link" : "neither a file nor a directory"));
                return FileVisitResult.CONTINUE;
            }
            count(attributes.size());
            Path copied = counterpart(file);
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
            boolean readable = permissions.stream().anyMatch(READERS::contains);
            if (readable) {
                Files.copy(file, copied, LinkOption.NOFOLLOW_LINKS);
            } else {
                Files.createFile(copied);
            }
            boolean program = permissions.contains(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(copied, !readable ? Set.of() : program ? PROGRAM : FILE);
            return FileVisitResult.CONTINUE;
        }

        private Path counterpart(Path path) {
            return target.resolve(source.relativize(path).toString());
        }

        private void count(long size) throws IOException {
            entries++;
            bytes += size;
            if (entries > MOST_ENTRIES || bytes > MOST_BYTES) {
                throw new IOException("it is larger than " + MOST_ENTRIES + " files or " + (MOST_BYTES >> 20)
                        + " MiB; leave out what is not part of it");
            }
        }
    }
}
