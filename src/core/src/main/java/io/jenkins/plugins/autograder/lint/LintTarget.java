package io.jenkins.plugins.autograder.lint;

import java.io.File;
import java.io.Serializable;

/** Something to look at. Plain data, which can be sent to another machine and means files of that machine there. */
public sealed interface LintTarget extends Serializable {

    /**
     * A Dockerfile.
     *
     * @param file the Dockerfile
     * @param context the directory that is its build context
     */
    record OfDockerfile(File file, File context) implements LintTarget {
        /** A Dockerfile whose context is the directory that it is in. */
        public static OfDockerfile of(File file) {
            return new OfDockerfile(file, file.getAbsoluteFile().getParentFile());
        }
    }

    /** A built image, by its name. */
    record OfImage(String image) implements LintTarget {}

    /** A zip that is to be uploaded. */
    record OfZip(File file) implements LintTarget {}

    /**
     * What a grader is to be given when it is published.
     *
     * @param cpus processors
     * @param memory in MB
     * @param timeout in seconds
     * @param suite the directory of the examples, whose limits are compared; no path at all for none
     */
    record OfPlan(int cpus, int memory, int timeout, File suite) implements LintTarget {}

    /** The machine that graders are tried out on: the engine, and the room there is. */
    record OfEnvironment() implements LintTarget {}

    /** The answer of a grader: a file as it writes it. */
    record OfAnswer(File file) implements LintTarget {}
}
