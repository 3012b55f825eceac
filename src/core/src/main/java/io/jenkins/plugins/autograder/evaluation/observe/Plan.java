package io.jenkins.plugins.autograder.evaluation.observe;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that is to be seen of one submission. It never holds what is expected.
 *
 * @param sources files of the submission to look at, the one to hand in first: {@code areas.py}
 * @param helpers files that every payload finds in its working directory, beside the submission's own
 * @param loading what a file is told that asks for input while it is loaded for another action than an {@link
 *     Action.Import}
 * @param payloads in the order in which they are run
 */
public record Plan(List<String> sources, List<ProvidedFile> helpers, Inputs loading, List<Payload> payloads) {
    public Plan {
        sources = List.copyOf(sources);
        helpers = List.copyOf(helpers);
        payloads = List.copyOf(payloads);
        sources.forEach(source -> RelativePath.require("a source", source));
        Set<String> ids = new HashSet<>();
        for (Payload payload : payloads) {
            Checks.require(ids.add(payload.id()), "two payloads have the id " + payload.id() + "; give each its own");
            Checks.require(
                    sources.contains(payload.file()),
                    "payload " + payload.id() + " is about " + payload.file() + ", which is not among the sources "
                            + sources);
        }
    }

    /** A plan for one file, without helpers; while it is loaded, it is told ones. */
    public static Plan of(String source, List<Payload> payloads) {
        return new Plan(List.of(source), List.of(), Inputs.ONES, payloads);
    }
}
