package io.jenkins.plugins.autograder.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A submission as the directory that a run wants. A single file, or a directory of which something is to be left out, is
 * copied to a temporary directory, which {@link #close} removes.
 */
public final class SubmissionDirectory implements AutoCloseable {
    private final Path path;
    private final Optional<TemporaryDirectory> temporary;

    private SubmissionDirectory(Path path, Optional<TemporaryDirectory> temporary) {
        this.path = path;
        this.temporary = temporary;
    }

    /**
     * The submission in a file or a directory. The directory of an example gives what the suite would grade, so that an
     * example can be graded alone.
     *
     * @throws IOException if it is neither, or cannot be copied; the message is one for people
     */
    public static SubmissionDirectory of(Path submission) throws IOException {
        if (Files.isDirectory(submission)) {
            return Files.exists(submission.resolve(Example.EXPECT_FILE)) ? ofExample(submission) : asIs(submission);
        }
        if (Files.isRegularFile(submission)) {
            Path name = Optional.ofNullable(submission.getFileName()).orElseThrow();
            return staged(directory -> Files.copy(submission, directory.resolve(name)));
        }
        throw new IOException("the submission " + submission + " is "
                + (Files.exists(submission) ? "neither a file nor a directory" : "not there")
                + "; name the learner's file, or a directory of files");
    }

    /** A directory that holds a submission and nothing else. */
    static SubmissionDirectory asIs(Path directory) {
        return new SubmissionDirectory(directory, Optional.empty());
    }

    private static SubmissionDirectory ofExample(Path example) throws IOException {
        Path inside = example.resolve(Example.SUBMISSION_DIRECTORY);
        return Files.isDirectory(inside) ? asIs(inside) : without(example, Example.EXPECT_FILE);
    }

    /** The submission in a directory, but for one file at its top. */
    static SubmissionDirectory without(Path directory, String leftOut) throws IOException {
        return staged(copy -> copyTree(directory, copy, directory.resolve(leftOut)));
    }

    /** The directory to give to a run. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        temporary.ifPresent(TemporaryDirectory::close);
    }

    /** The names of the files at the top of a submission, in order. */
    static List<String> fileNames(Path submission) {
        try (Stream<Path> entries = Files.list(submission)) {
            return entries.filter(entry -> Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS))
                    .map(entry -> submission.relativize(entry).toString())
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private interface Filling {
        void fill(Path directory) throws IOException;
    }

    private static SubmissionDirectory staged(Filling filling) throws IOException {
        TemporaryDirectory temporary = TemporaryDirectory.create("submission");
        try {
            filling.fill(temporary.path());
            return new SubmissionDirectory(temporary.path(), Optional.of(temporary));
        } catch (IOException | RuntimeException e) {
            temporary.close();
            throw e;
        }
    }

    /** Links are copied as links, for the sandbox to leave out and tell of; what is neither file nor link has no copy. */
    private static void copyTree(Path from, Path to, Path leftOut) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (!directory.equals(from)) {
                    Files.createDirectory(to.resolve(from.relativize(directory)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!attributes.isOther() && !file.equals(leftOut)) {
                    Files.copy(file, to.resolve(from.relativize(file)), LinkOption.NOFOLLOW_LINKS);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
