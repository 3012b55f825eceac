package io.jenkins.plugins.autograder.evaluation.observe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers as files: each a digest and what it is the digest of. A file is whole or not there, and one that was damaged is
 * as good as missing. A directory that cannot be used is a cache that knows nothing; nothing depends on it but time.
 */
final class CacheDirectory {
    private static final String SUFFIX = ".answer";
    private static final String UNFINISHED = ".new";
    private static final int DIGEST = 32;
    private static final Duration LONGEST_WRITE = Duration.ofHours(1);

    private final Path directory;
    private final long mostBytes;

    CacheDirectory(Path directory, long mostBytes) {
        Checks.require(mostBytes > 0, "the size of the cache is " + mostBytes + " bytes; allowed is at least 1");
        this.directory = directory;
        this.mostBytes = mostBytes;
    }

    Optional<byte[]> read(String name) {
        Path file = directory.resolve(name + SUFFIX);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length < DIGEST) {
                return Optional.empty();
            }
            byte[] answer = Arrays.copyOfRange(bytes, DIGEST, bytes.length);
            if (!MessageDigest.isEqual(digest(name, answer), Arrays.copyOf(bytes, DIGEST))) {
                return Optional.empty();
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(answer);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void write(String name, byte[] answer) {
        if (answer.length + DIGEST > mostBytes) {
            return;
        }
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path unfinished = Files.createTempFile(directory, name, UNFINISHED);
            try {
                byte[] bytes = Arrays.copyOf(digest(name, answer), DIGEST + answer.length);
                System.arraycopy(answer, 0, bytes, DIGEST, answer.length);
                Files.write(unfinished, bytes);
                Files.move(
                        unfinished,
                        directory.resolve(name + SUFFIX),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            shrink();
        } catch (IOException e) {
            // Then it is made again another time.
        }
    }

    /** The name is part of it, so that a file under another one's name is damaged, too. */
    private static byte[] digest(String name, byte[] answer) {
        MessageDigest digest = DriverFiles.sha256();
        digest.update(name.getBytes(StandardCharsets.US_ASCII));
        return digest.digest(answer);
    }

    private record Entry(Path file, long size, Instant used) {}

    /** Delete what was not used for the longest time, and what a killed program left half written. */
    private void shrink() throws IOException {
        List<Entry> entries = entries();
        long total = entries.stream().mapToLong(Entry::size).sum();
        entries.sort(Comparator.comparing(Entry::used));
        for (Entry entry : entries) {
            boolean left = entry.file().toString().endsWith(UNFINISHED)
                    && entry.used().isBefore(Instant.now().minus(LONGEST_WRITE));
            if (total > mostBytes || left) {
                Files.deleteIfExists(entry.file());
                total -= entry.size();
            }
        }
    }

    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(SUFFIX) || name.endsWith(UNFINISHED)) {
                    try {
                        entries.add(new Entry(
                                file,
                                Files.size(file),
                                Files.getLastModifiedTime(file).toInstant()));
                    } catch (IOException e) {
                        // Another program has just deleted it.
                    }
                }
            }
        }
        return entries;
    }
}
