package io.jenkins.plugins.autograder.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The life of one sandbox as others can see it: a directory of its own, readable for its owner only, with a lock file
 * that the kernel lets go when the process ends in whatever way. So anyone can tell a living session from a dead one.
 */
final class Session implements AutoCloseable {
    private static final String PREFIX = "autograder-session-";
    private static final String UNNAMED = "autograder-new-";
    private static final String LOCK = "lock";
    private static final int MOST_GOES = 5;
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    /** This process, and no other one that gets its number after it, as the first process of a container does. */
    private static final String OWNER = ProcessHandle.current().pid() + "-"
            + ProcessHandle.current()
                    .info()
                    .startInstant()
                    .map(Instant::toEpochMilli)
                    .orElse(0L)
            + "-";

    private final String id;
    private final Path directory;
    private final FileChannel channel;

    private Session(String id, Path directory, FileChannel channel) {
        this.id = id;
        this.directory = directory;
        this.channel = channel;
    }

    /**
     * Begin a session.
     *
     * @throws SandboxException if the directory for temporary files cannot be written to
     */
    static Session start() throws SandboxException {
        String id = OWNER + UUID.randomUUID();
        try {
            // Named only when it is locked, lest a sweep in another process takes it for a dead one.
            Path unnamed = Files.createTempDirectory(
                    temporary(),
                    UNNAMED,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            FileChannel channel = locked(unnamed.resolve(LOCK));
            Path directory = Files.move(unnamed, directoryOf(id), StandardCopyOption.ATOMIC_MOVE);
            return new Session(id, directory, channel);
        } catch (IOException e) {
            throw new SandboxException(
                    SandboxException.Reason.NO_TEMPORARY_FILES,
                    "cannot write to the directory for temporary files, " + temporary() + " (" + e.getMessage()
                            + "); make it writable, or name another one: java -Djava.io.tmpdir=DIRECTORY",
                    e);
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            channel.lock();
            locked = true;
            return channel;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    String id() {
        return id;
    }

    /** Enough of the id for a name that people see. */
    String shortId() {
        return id.substring(OWNER.length(), OWNER.length() + 8);
    }

    /** For files of this session; gone with it. */
    Path directory() {
        return directory;
    }

    /** Whether a session of this machine's is over; false also for one that this machine never had. */
    static boolean isDead(String id) {
        if (id.startsWith(OWNER) || !isKnown(id)) {
            // Our own lock must not even be opened: Linux lets a process's lock go when it closes any handle of the
            // file.
            return false;
        }
        Path lock = directoryOf(id).resolve(LOCK);
        if (!Files.exists(lock)) {
            // It was locked before it got its name: its end was begun, and not finished.
            return true;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (IOException | OverlappingFileLockException e) {
            // Gone in this moment, or another thread of ours looks at it: whoever comes first sweeps.
            return false;
        }
    }

    /** Whether a session of that id has left a directory on this machine, living or dead. */
    static boolean isKnown(String id) {
        return Files.isDirectory(directoryOf(id));
    }

    /** The ids of all sessions of this machine that have left a directory, living or dead. */
    static List<String> known() throws IOException {
        List<String> ids = new ArrayList<>();
        try (var directories = Files.newDirectoryStream(temporary(), PREFIX + "*")) {
            directories.forEach(path -> ids.add(path.getFileName().toString().substring(PREFIX.length())));
        }
        return ids;
    }

    /** Remove what processes left that were killed between two steps of {@link #start}. */
    static void removeUnfinished() throws IOException {
        try (var directories = Files.newDirectoryStream(temporary(), UNNAMED + "*")) {
            for (Path path : directories) {
                FileTime changed = Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS);
                if (changed.toInstant().isBefore(Instant.now().minus(LONGEST_START))) {
                    delete(path);
                }
            }
        }
    }

    /** Remove what a dead session left on disk. */
    static void removeDirectory(String id) {
        delete(directoryOf(id));
    }

    /**
     * Delete a tree, links not followed. Another thread may be deleting in it, or still finish a file: what came in
     * between is deleted in another go. What cannot be deleted is left for the next sweep.
     */
    static void delete(Path tree) {
        for (int go = 0; go < MOST_GOES && Files.exists(tree, LinkOption.NOFOLLOW_LINKS); go++) {
            try {
                Files.walkFileTree(tree, new Deletion());
            } catch (IOException e) {
                // Something came or went on the way.
            }
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }

    private static Path directoryOf(String id) {
        return temporary().resolve(PREFIX + id);
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    @Override
    public void close() {
        delete(directory);
        abandon();
    }

    /** End it and leave its directory, by which the next sweep sees that it is over, and removes what is left of it. */
    void abandon() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
        }
    }
}
