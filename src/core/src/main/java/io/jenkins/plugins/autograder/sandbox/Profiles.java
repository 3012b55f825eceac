package io.jenkins.plugins.autograder.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The profiles there are. Their facts come from Coursera's public documentation and demo graders. */
public final class Profiles {

    /** GrID, Coursera's first generation of graders. */
    public static final Profile COURSERA_V1 = new Profile(
            "coursera-v1",
            "Coursera GrID: arguments in, one JSON document on standard output",
            Profile.Contract.ARGUMENTS_AND_STDOUT,
            Optional.of("1000:1000"),
            Optional.of("somehost"),
            true,
            limits(Duration.ofMinutes(20), 1024),
            List.of(
                    "the submission at /shared/submission, read-only",
                    "parameters as argument pairs: partId X userId Y filename Z",
                    "user and group 1000, no capabilities, no way to gain privileges",
                    "no network at all; the host is called somehost",
                    "ENV of the Dockerfile is taken away, all but PATH",
                    "1 CPU, 1024 MB of memory without swap, 1200 s"),
            List.of(
                    "VOLUME stays in effect; production strips it",
                    "the address 192.168.1.2; here the host name resolves to loopback",
                    "the programs that production takes out of images (setuid and the like)",
                    "mandatory access control and the platform's own seccomp rules; the engine's defaults apply",
                    "the wait for a first use, 30 minutes and more"));

    /** Autograder 2.0, the current generation. */
    public static final Profile COURSERA_V2 = new Profile(
            "coursera-v2",
            "Coursera Autograder 2.0: environment in, /shared/feedback.json out",
            Profile.Contract.ENVIRONMENT_AND_FILE,
            Optional.of("1000:1000"),
            Optional.of("somehost"),
            true,
            limits(Duration.ofMinutes(20), 4096),
            List.of(
                    "the submission at /shared/submission, read-only",
                    "parameters as environment variables: partId, userId, filename (and fileName)",
                    "the answer read from /shared/feedback.json, with htmlFeedback.html or txtFeedback.txt",
                    "/shared writable for the grader",
                    "user and group 1000, no capabilities, no way to gain privileges",
                    "no network at all",
                    "ENV of the Dockerfile is taken away, all but PATH, as Coursera's demo graders say",
                    "1 CPU, 4096 MB of memory without swap, 1200 s"),
            List.of(
                    "the few domains that production lets a grader reach; their list is not public",
                    "whether production strips ENV at all is not documented: relying on ENV is a risk either way",
                    "the user that production runs graders as is not documented; 1000 is the strict reading",
                    "mandatory access control and the platform's own seccomp rules; the engine's defaults apply",
                    "the build of the image by Coursera, and the time in the queue"));

    /** No production environment: the image as it is, kept in. */
    public static final Profile PLAIN = new Profile(
            "plain",
            "no platform: the image's own user and ENV, kept in by the same limits",
            Profile.Contract.ENVIRONMENT_AND_FILE,
            Optional.empty(),
            Optional.empty(),
            false,
            limits(Duration.ofMinutes(5), 1024),
            List.of(
                    "the image's own user, ENV and host name",
                    "the submission at /shared/submission, read-only",
                    "parameters as environment variables, the answer read from /shared/feedback.json",
                    "no network, no capabilities, no way to gain privileges",
                    "1 CPU, 1024 MB of memory without swap, 300 s"),
            List.of("any production environment"));

    private static final List<Profile> ALL = List.of(COURSERA_V1, COURSERA_V2, PLAIN);

    private Profiles() {}

    /** Every profile, the oldest platform first. */
    public static List<Profile> all() {
        return ALL;
    }

    /** The profile of that name, if there is one. */
    public static Optional<Profile> named(String name) {
        return ALL.stream().filter(profile -> profile.name().equals(name)).findFirst();
    }

    private static Limits limits(Duration wallTime, long memoryMib) {
        return new Limits(
                wallTime,
                wallTime,
                1,
                memoryMib * Limits.MIB,
                512,
                1024,
                1024 * Limits.MIB,
                Limits.MIB,
                4 * Limits.MIB);
    }
}
