package io.jenkins.plugins.autograder.lint.context;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Files below a top directory, wherever they are kept. Paths are as in {@link FileEntry#path}; the top is empty. */
public interface FileTree {
    /** The most bytes of one file that are looked at. */
    int MOST_BYTES = 1 << 20;

    /** The entry at a path; absent if there is none, or only by way of a link. */
    Optional<FileEntry> find(String path) throws IOException;

    /** What is in a directory, by name; empty if there is no such directory. */
    List<FileEntry> children(String directory) throws IOException;

    /**
     * The first bytes of a file, {@link #MOST_BYTES} at most.
     *
     * @throws IOException also where there is no such file
     */
    byte[] read(String path) throws IOException;
}
