package io.jenkins.plugins.autograder.coursera.client;

/** The two generations of graders. */
public enum Generation {
    /** GrID: an image, as {@code docker save} writes it. */
    V1("coursera-v1"),
    /** Autograder 2.0: a zip with a Dockerfile, which Coursera builds. */
    V2("coursera-v2");

    private final String profile;

    Generation(String profile) {
        this.profile = profile;
    }

    /** The profile that imitates it, by which people name it. */
    public String profile() {
        return profile;
    }

    /** By the profile's name. */
    public static Generation ofProfile(String name) {
        for (Generation generation : values()) {
            if (generation.profile.equals(name)) {
                return generation;
            }
        }
        throw new IllegalArgumentException(
                "the profile is '" + name + "'; Coursera takes graders of coursera-v1 and of coursera-v2");
    }
}
