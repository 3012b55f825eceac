package io.jenkins.plugins.autograder.grading;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A directory for this process and this user alone, removed with all that is in it on close. */
public record TemporaryDirectory(Path path) implements AutoCloseable {

    /**
     * Make one.
     *
     * @param purpose a word for its name
     * @throws IOException if there is no room for it
     */
    public static TemporaryDirectory create(String purpose) throws IOException {
        return new TemporaryDirectory(Files.createTempDirectory("autograder-" + purpose + "-"));
    }

    /** Never throws: what cannot be removed stays for the system's own cleaning, and the work is done by then. */
    @Override
    public void close() {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException leftBehind) {
            path.toFile().deleteOnExit();
        }
    }
}
