package io.jenkins.plugins.autograder.config;

import java.io.Serializable;

/**
 * A place in a file.
 *
 * @param file as people know it
 * @param line from 1; 0 means the file as a whole
 * @param column from 1; 0 means the file as a whole
 */
public record Place(String file, int line, int column) implements Serializable {

    /** The file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** The file's own name and the line, {@code expect.yaml:3}, for a reader who knows the directory. */
    public String brief() {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return line == 0 ? name : name + ":" + line;
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
