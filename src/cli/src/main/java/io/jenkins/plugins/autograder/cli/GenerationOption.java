package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.coursera.client.Generation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which of Coursera's two systems a command is about. */
final class GenerationOption {
    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "coursera-v1 (GrID, images) or coursera-v2 (Autograder 2.0, zips).")
    private @Nullable String profile;

    /** The one that was named. */
    Optional<Generation> named() {
        return Optional.ofNullable(profile).map(Generation::ofProfile);
    }

    /** The one that was named, or this one, and then somebody who may be wrong about it is told. */
    Generation orElse(Generation generation, String why, Console console, OutputOptions output) {
        if (named().isEmpty() && !output.quiet()) {
            console.err()
                    .println("autograder: " + generation.profile() + ", since " + why + "; --profile chooses another");
        }
        return named().orElse(generation);
    }

    /** A branch is of the second generation; of a course it is not known, and the second is what there is today. */
    Generation ofCourse(String course, Console console, OutputOptions output) {
        return orElse(
                Generation.V2, course.contains("~") ? "a branch is named" : "nothing else is said", console, output);
    }
}
