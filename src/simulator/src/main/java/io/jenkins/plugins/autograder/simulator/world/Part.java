package io.jenkins.plugins.autograder.simulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A gradable piece of an item, in one branch.
 *
 * @param id as in {@code Zb6wb}
 * @param graders the ids of the graders that were attached to its draft, in order; the last one is attached now
 * @param published the id of the grader that learners meet, if there is one
 * @param limits what its grader may use
 */
public record Part(String id, List<String> graders, Optional<String> published, ResourceLimits limits) {
    public Part {
        graders = List.copyOf(graders);
    }

    /** The id of the grader that is attached to the draft, if there is one. */
    public Optional<String> grader() {
        return graders.isEmpty() ? Optional.empty() : Optional.of(graders.get(graders.size() - 1));
    }

    Part attach(String graderId) {
        List<String> more = new ArrayList<>(graders);
        more.add(graderId);
        return new Part(id, more, published, limits);
    }

    Part publish() {
        return new Part(id, graders, grader(), limits);
    }

    Part limit(ResourceLimits value) {
        return new Part(id, graders, published, value);
    }
}
