package io.jenkins.plugins.autograder.coursera.client;

import io.jenkins.plugins.autograder.config.ResourceOffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a grader may use in production; what is absent has Coursera's default.
 *
 * @param cpus processors
 * @param memory in MB
 * @param timeout in seconds, counted from the grader's start
 */
public record Resources(OptionalInt cpus, OptionalInt memory, OptionalInt timeout) {
    /** Coursera's defaults. */
    public static final Resources DEFAULT =
            new Resources(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    /**
     * What Coursera would refuse, after the upload (rules GR090 to GR092).
     *
     * @return a sentence each, with what is allowed; empty if all is well
     */
    public List<String> problems(Generation generation) {
        ResourceOffer offer = generation == Generation.V1 ? ResourceOffer.FIRST : ResourceOffer.SECOND;
        int count = cpus.orElse(ResourceOffer.DEFAULT_CPUS);
        return Stream.of(
                        rule("GR090", offer.cpuProblem(count)),
                        rule("GR091", offer.memoryProblem(count, memory.orElse(ResourceOffer.DEFAULT_MEMORY))),
                        rule("GR092", offer.timeoutProblem(timeout.orElse(ResourceOffer.DEFAULT_TIMEOUT))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> rule(String id, Optional<String> problem) {
        return problem.map(words -> id + ": " + words);
    }
}
