package io.jenkins.plugins.autograder.jenkins.config;

/**
 * What holds where nothing else is said.
 *
 * @param dockerHost the engine of steps that name none; blank leaves it to the agent
 * @param parallel runs at one time of steps that do not say how many; 0 is the number of processors
 * @param courseraEndpoints where Coursera is for credentials that do not say it, as lines of {@code KEY=ADDRESS}; blank is
 *     Coursera itself
 */
public record Defaults(String dockerHost, int parallel, String courseraEndpoints) {
    /** Nothing is said. */
    public static final Defaults NONE = new Defaults("", 0, "");

    /** These, and where they say nothing, the others. */
    public Defaults orElse(Defaults others) {
        return new Defaults(
                dockerHost.isBlank() ? others.dockerHost : dockerHost,
                parallel == 0 ? others.parallel : parallel,
                courseraEndpoints.isBlank() ? others.courseraEndpoints : courseraEndpoints);
    }
}
