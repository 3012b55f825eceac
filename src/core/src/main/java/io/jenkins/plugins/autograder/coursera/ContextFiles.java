package io.jenkins.plugins.autograder.coursera;

import io.jenkins.plugins.autograder.config.IgnoreFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The files of a directory that go into a zip for Coursera, in the order in which they do. */
final class ContextFiles {
    static final String DOCKERFILE = "Dockerfile";
    private static final String IGNORE = ".dockerignore";

    private ContextFiles() {}

    /**
     * One file.
     *
     * @param name in the zip, with {@code /}
     * @param path on this machine
     */
    record Entry(String name, Path path) {
        boolean isExecutable() {
            return Files.isExecutable(path);
        }
    }

    /**
     * All of them: the Dockerfile first, the others by name. What {@code .dockerignore} leaves out stays at home, and so
     * does {@code .git}, which no build needs and which may have anything in its past.
     *
     * @throws IOException if there is no Dockerfile (GR080), or a link or something else that is no file (GR084)
     */
    static List<Entry> of(Path directory) throws IOException {
        if (!Files.isRegularFile(directory.resolve(DOCKERFILE), LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(
                    "GR080: there is no Dockerfile at the top of " + directory + "; name the directory that has it");
        }
        Path ignore = directory.resolve(IGNORE);
        IgnoreFile ignored = Files.isRegularFile(ignore) ? IgnoreFile.parse(Files.readString(ignore)) : IgnoreFile.NONE;
        List<Entry> entries = new ArrayList<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                return visited.equals(directory.resolve(".git"))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = directory.relativize(file).toString().replace('\\', '/');
                // Docker itself takes these two whatever is ignored, and so does whoever builds the zip.
                if (name.equals(DOCKERFILE) || name.equals(IGNORE) || !ignored.excludes(name)) {
                    requireFile(file, attributes);
                    entries.add(new Entry(name, file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        entries.sort(Comparator.comparing((Entry entry) -> !entry.name().equals(DOCKERFILE))
                .thenComparing(Entry::name));
        return entries;
    }

    private static void requireFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isSymbolicLink()) {
            throw new IOException(
                    "GR084: " + file + " is a symbolic link, which a zip does not carry safely; put the file"
                            + " in its place, or leave it out in .dockerignore");
        }
        if (!attributes.isRegularFile()) {
            throw new IOException("GR084: " + file + " is no file; leave it out in .dockerignore");
        }
    }
}
