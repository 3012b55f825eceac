package io.jenkins.plugins.autograder.sandbox;

/**
 * How a person looks into the sandbox, and what is let loose for that on purpose.
 *
 * @param program the shell, an absolute path in the image
 * @param terminal whether this process has a terminal to give
 * @param openings what is let loose
 * @param keep whether the container stays when the shell has ended
 */
public record ShellOptions(String program, boolean terminal, Openings openings, boolean keep) {

    /**
     * What is let loose.
     *
     * @param superUser the image's root instead of the profile's user
     * @param network the engine's default network instead of none
     * @param unlimitedMemory no memory limit
     */
    public record Openings(boolean superUser, boolean network, boolean unlimitedMemory) {
        /** As a run is: nothing let loose. */
        public static final Openings NONE = new Openings(false, false, false);
    }

    /** The same with another shell. */
    ShellOptions withProgram(String other) {
        return new ShellOptions(other, terminal, openings, keep);
    }
}
