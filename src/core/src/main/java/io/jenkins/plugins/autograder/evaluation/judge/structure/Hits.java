package io.jenkins.plugins.autograder.evaluation.judge.structure;

import io.jenkins.plugins.autograder.evaluation.judge.structure.Hit.Grade;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The places that were found, in the order of the code; of those that count as one, the best.
 *
 * @param full places that meet all requirements
 * @param partial places that meet some
 * @param disqualified places that do not count
 */
record Hits(List<Hit> full, List<Hit> partial, List<Hit> disqualified) {

    /** Collects places. */
    static final class Collector {
        private final Map<Object, Hit> best = new LinkedHashMap<>();
        private final Map<Object, Hit> rejected = new LinkedHashMap<>();

        void add(Object identity, Hit hit) {
            best.merge(identity, hit, (old, fresh) -> Hit.BY_WORTH.compare(old, fresh) >= 0 ? old : fresh);
        }

        /** A place that is of the right form, and does not count for another reason. */
        void reject(Object identity, Hit hit) {
            rejected.putIfAbsent(identity, hit);
        }

        Hits hits() {
            List<Hit> disqualified = new ArrayList<>(of(best.values(), Grade.NONE));
            rejected.forEach((identity, hit) -> {
                if (!best.containsKey(identity)) {
                    disqualified.add(hit);
                }
            });
            return new Hits(of(best.values(), Grade.FULL), of(best.values(), Grade.PARTIAL), disqualified);
        }

        private static List<Hit> of(Collection<Hit> hits, Grade grade) {
            return hits.stream().filter(hit -> hit.grade() == grade).toList();
        }
    }

    /** The place whose requirements are told: the first that meets them, or else that comes nearest. */
    Optional<Hit> telling() {
        if (!full.isEmpty()) {
            return Optional.of(full.get(0));
        }
        return partial.isEmpty()
                ? disqualified.stream().reduce((one, other) -> Hit.BY_WORTH.compare(one, other) >= 0 ? one : other)
                : Optional.of(partial.get(0));
    }

    static List<Integer> lines(List<Hit> hits) {
        return hits.stream().map(hit -> hit.node().line()).toList();
    }
}
