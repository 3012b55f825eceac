package io.jenkins.plugins.autograder.evaluation.observe;

import java.util.List;
import java.util.Optional;

/**
 * All that was seen of one submission.
 *
 * @param sources in the order of the plan
 * @param payloads in the order of the plan, one for each of its payloads
 * @param notes what a teacher should know beside them, such as links that were left out of the submission
 */
public record Observations(List<SourceObservation> sources, List<Observation> payloads, List<String> notes) {
    public Observations {
        sources = List.copyOf(sources);
        payloads = List.copyOf(payloads);
        notes = List.copyOf(notes);
    }

    /** What was seen of a file. */
    public Optional<SourceObservation> source(String file) {
        return sources.stream().filter(source -> source.file().equals(file)).findFirst();
    }

    /** What was seen of a payload. */
    public Optional<Observation> payload(String id) {
        return payloads.stream().filter(seen -> seen.payload().equals(id)).findFirst();
    }
}
