package io.jenkins.plugins.autograder.evaluation.observe;

import java.util.Arrays;

/** Paths of files within a directory that is not known yet. */
final class RelativePath {
    private static final int LONGEST = 1000;

    private RelativePath() {}

    /** Refuse what could lead out of the directory. */
    static void require(String what, String path) {
        boolean inside = !path.isEmpty()
                && path.length() <= LONGEST
                && path.indexOf('\0') < 0
                && Arrays.stream(path.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        Checks.require(inside, what + " is \"" + path + "\"; it has to be a path within the directory: data/words.txt");
    }
}
