package io.jenkins.plugins.autograder.coursera.files;

import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Files that nobody but their owner can read, from their first byte to their last. */
public final class PrivateFiles {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY_DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);
    private static final long LARGEST = 1 << 20;

    private PrivateFiles() {}

    /**
     * The content, if there is such a file.
     *
     * @throws CourseraException if it is a link, or open to others
     */
    public static Optional<byte[]> read(Path file) throws CourseraException {
        try {
            refuseLink(file);
            if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            refuseOpenToOthers(file);
            try (FileChannel channel =
                    FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
                if (channel.size() > LARGEST) {
                    throw new CourseraException(Reason.LOCAL, file + " is too large to be a file of ours; remove it");
                }
                ByteBuffer content = ByteBuffer.allocate((int) channel.size());
                while (content.hasRemaining() && channel.read(content) >= 0) {
                    // on
                }
                return Optional.of(content.array());
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failure("read", file, e);
        }
    }

    /** Write beside, make sure that it is on the disk, and put it in place at once. */
    public static void write(Path file, byte[] content) throws CourseraException {
        Path directory = directoryOf(file);
        Path beside = directory.resolve("." + file.getFileName() + "." + UUID.randomUUID());
        try {
            refuseLink(file);
            Files.createDirectories(directory, attribute(directory, OWNER_ONLY_DIRECTORY));
            try (FileChannel channel = create(beside)) {
                ByteBuffer left = ByteBuffer.wrap(content);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            forceDirectory(directory);
        } catch (IOException e) {
            throw failure("write", file, e);
        } finally {
            deleteIfThere(beside);
        }
    }

    /** The new name is on the disk, too, when this returns; where a directory cannot be opened, it soon will be. */
    private static void forceDirectory(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Not on this system.
        }
    }

    private static FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                attribute(file, OWNER_ONLY));
    }

    /** Open a file that is there only to be locked. */
    public static FileChannel openLock(Path file) throws CourseraException {
        try {
            refuseLink(file);
            Files.createDirectories(directoryOf(file), attribute(file, OWNER_ONLY_DIRECTORY));
            return FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                    attribute(file, OWNER_ONLY));
        } catch (IOException e) {
            throw failure("write", file, e);
        }
    }

    private static Path directoryOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static FileAttribute<?>[] attribute(Path near, Set<PosixFilePermission> permissions) {
        return near.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static void refuseLink(Path file) throws CourseraException {
        if (Files.isSymbolicLink(file)) {
            throw new CourseraException(
                    Reason.LOCAL, file + " is a symbolic link, which somebody else may point elsewhere; remove it");
        }
    }

    private static void refuseOpenToOthers(Path file) throws IOException, CourseraException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view != null && view.readAttributes().permissions().stream().anyMatch(OTHERS::contains)) {
            throw new CourseraException(
                    Reason.LOCAL,
                    file + " can be read or changed by others; make it yours alone: chmod 600 " + file
                            + " (and if others may have read it: autograder configure authorize)");
        }
    }

    private static void deleteIfThere(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It has been moved, or its directory is gone; its content is for the owner alone in any case.
        }
    }

    private static CourseraException failure(String doing, Path file, IOException cause) {
        return new CourseraException(
                Reason.LOCAL,
                "cannot " + doing + " " + file + " (" + cause.getMessage() + "); see who owns it and its directory",
                cause);
    }
}
