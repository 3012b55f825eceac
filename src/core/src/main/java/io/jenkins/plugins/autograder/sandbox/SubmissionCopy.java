package io.jenkins.plugins.autograder.sandbox;

import java.io.IOException;
import java.nio.file.FileSystemException;
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
import org.jspecify.annotations.Nullable;

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
    private static final int MOST_NOTES = 20;

    /** What the kernel says when it is our disk, and not the submission. */
    private static final Set<String> FULL =
            Set.of("No space left on device", "Disk quota exceeded", "Read-only file system");

    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("r--r--r--");
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("r-xr-xr-x");
    private static final Set<PosixFilePermission> READERS =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private final Path source;
    private final Path target;
    private final int mostEntries;
    private final List<String> leftOut = new ArrayList<>();
    private int others;
    private long bytes;
    private int entries;

    private SubmissionCopy(Path source, Path target, int mostEntries) {
        this.source = source;
        this.target = target;
        this.mostEntries = mostEntries;
    }

    /**
     * Copy a directory.
     *
     * @param target to be created, in a directory that exists
     * @return what was left out, a sentence each
     * @throws SandboxException if it is no directory, cannot be read, or is too large; or if there is no space for the
     *     copy
     */
    static List<String> copy(Path source, Path target) throws SandboxException {
        return copy(source, target, MOST_ENTRIES);
    }

    static List<String> copy(Path source, Path target, int mostEntries) throws SandboxException {
        if (!Files.isDirectory(source)) {
            throw unreadable(
                    "the submission " + source + " is not a directory; name the directory that holds its files", null);
        }
        try {
            // The submission itself may be named by a link; only what is in it may not.
            SubmissionCopy copy = new SubmissionCopy(source.toRealPath(), target, mostEntries);
            Files.walkFileTree(copy.source, Set.of(), DEEPEST, copy.new Copier());
            return copy.notes();
        } catch (FileSystemException e) {
            throw isOurs(e, target)
                    ? new SandboxException(
                            SandboxException.Reason.NO_TEMPORARY_FILES,
                            "the submission " + source + " cannot be copied to " + target + " (" + e.getMessage()
                                    + "); see that there is space left",
                            e)
                    : unreadable(
                            "the submission " + source + " cannot be copied: " + e.getFile() + " "
                                    + (e.getReason() == null
                                            ? "cannot be read; see that the user that runs this may read it"
                                            : "cannot be read (" + e.getReason() + ")"),
                            e);
        } catch (IOException e) {
            throw unreadable("the submission " + source + " cannot be copied: " + e.getMessage(), e);
        }
    }

    private static boolean isOurs(FileSystemException e, Path target) {
        return String.valueOf(e.getFile()).startsWith(target.toString())
                || FULL.contains(String.valueOf(e.getReason()));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(leftOut);
        if (others > 0) {
            notes.add("left out of the submission: " + others + " more links and the like");
        }
        return notes;
    }

    private static SandboxException unreadable(String message, @Nullable Exception cause) {
        return new SandboxException(SandboxException.Reason.SUBMISSION_UNREADABLE, message, cause);
    }

    private final class Copier extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            count(0);
            Path copied = Files.createDirectory(counterpart(directory));
            Files.setPosixFilePermissions(copied, DIRECTORY);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isDirectory()) {
                throw new IOException("its directories are more than " + DEEPEST + " deep");
            }
            count(attributes.isRegularFile() ? attributes.size() : 0);
            if (!attributes.isRegularFile()) {
                leaveOut(file, attributes);
                return FileVisitResult.CONTINUE;
            }
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
            // Never by its text, which cannot show every name that a file can have.
            return path.equals(source) ? target : target.resolve(source.relativize(path));
        }

        private void leaveOut(Path file, BasicFileAttributes attributes) {
            if (leftOut.size() == MOST_NOTES) {
                others++;
                return;
            }
            leftOut.add("left out of the submission: "
                    + source.relativize(file).toString().replaceAll("[\\p{Cc}\\p{Cf}]", "\uFFFD") + ", "
                    + (attributes.isSymbolicLink() ? "a link" : "neither a file nor a directory"));
        }

        private void count(long size) throws IOException {
            entries++;
            bytes += size;
            if (entries > mostEntries || bytes > MOST_BYTES) {
                throw new IOException("it is larger than " + mostEntries + " files or " + (MOST_BYTES >> 20)
                        + " MiB; leave out what is not part of it");
            }
        }
    }
}
