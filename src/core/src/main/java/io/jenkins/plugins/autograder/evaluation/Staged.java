package io.jenkins.plugins.autograder.evaluation;

import io.jenkins.plugins.autograder.grading.TemporaryDirectory;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * What was handed in, and nothing that lies beside it, in a directory of its own, under the name that the task gives it.
 *
 * @param directory that holds it; removed on close
 */
record Staged(TemporaryDirectory directory) implements AutoCloseable {
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    /**
     * Copy what was handed in.
     *
     * @param name under which the task wants it
     * @param others further files of the spec, which are looked for beside it
     * @return empty where nothing was handed in, or a link
     * @throws IOException if it cannot be copied; the message is one for people
     */
    static Optional<Staged> of(Submission submission, String name, List<String> others) throws IOException {
        Optional<Path> found = found(submission.target(), submission.within());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        TemporaryDirectory directory = TemporaryDirectory.create("submission");
        try {
            copy(found.get(), directory.path().resolve(name));
            Path beside = Optional.ofNullable(found.get().getParent()).orElse(found.get());
            for (String other : others) {
                Path target = directory.path().resolve(other);
                Optional<Path> file = found(beside.resolve(other), Optional.of(beside));
                if (file.isPresent() && Files.isRegularFile(file.get()) && !Files.exists(target)) {
                    Files.createDirectories(target.getParent());
                    copy(file.get(), target);
                }
            }
            return Optional.of(new Staged(directory));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** The real file; empty where there is none, or where a link leads to it that may not. */
    private static Optional<Path> found(Path path, Optional<Path> within) throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        Path real = path.toRealPath();
        if (within.isEmpty()) {
            return Optional.of(real);
        }
        Path root = within.get();
        Path straight = root.toRealPath().resolve(root.normalize().relativize(path.normalize()));
        return real.equals(straight) ? Optional.of(real) : Optional.empty();
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.isRegularFile(from)) {
            if (Files.size(from) > MOST_BYTES) {
                throw new IOException("it is larger than 64 MB");
            }
            Files.copy(from, to);
            return;
        }
        long[] bytes = new long[1];
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(to.resolve(from.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                bytes[0] += attributes.isRegularFile() ? attributes.size() : 0;
                if (bytes[0] > MOST_BYTES) {
                    throw new IOException("it is larger than 64 MB");
                }
                // Links stay links, for the sandbox to leave out and tell of.
                if (!attributes.isOther()) {
                    Files.copy(file, to.resolve(from.relativize(file)), LinkOption.NOFOLLOW_LINKS);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    Path path() {
        return directory.path();
    }

    @Override
    public void close() {
        directory.close();
    }
}
