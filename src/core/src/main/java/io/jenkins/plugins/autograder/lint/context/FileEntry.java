package io.jenkins.plugins.autograder.lint.context;

/**
 * A file or directory of a tree.
 *
 * @param path from the top of the tree, with slashes, without one at either end
 * @param kind what it is
 * @param size in bytes; 0 where it is no file
 * @param executable whether its owner may run it
 */
public record FileEntry(String path, Kind kind, long size, boolean executable) {
    /** What an entry is. */
    public enum Kind {
        FILE,
        DIRECTORY,
        LINK,
        OTHER
    }

    /** Whether it is a plain file. */
    public boolean isFile() {
        return kind == Kind.FILE;
    }

    /** Whether it is a directory. */
    public boolean isDirectory() {
        return kind == Kind.DIRECTORY;
    }

    /** The last part of its path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
