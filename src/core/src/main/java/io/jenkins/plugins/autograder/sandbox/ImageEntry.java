package io.jenkins.plugins.autograder.sandbox;

import java.time.Instant;

/**
 * One file or directory of an image.
 *
 * @param name the last part of its path
 * @param type what it is
 * @param mode the permission bits, {@code 0755}
 * @param uid of its owner
 * @param gid of its group
 * @param size in bytes
 * @param modified when its content was last changed
 * @param linkTarget where a link leads, as written in it; empty for anything else
 */
public record ImageEntry(
        String name, Type type, int mode, long uid, long gid, long size, Instant modified, String linkTarget) {

    /** What an entry is, with the letter that {@code ls -l} shows for it. */
    public enum Type {
        FILE('-'),
        DIRECTORY('d'),
        LINK('l'),
        PIPE('p'),
        DEVICE('c');

        private final char letter;

        Type(char letter) {
            this.letter = letter;
        }

        public char letter() {
            return letter;
        }
    }
}
