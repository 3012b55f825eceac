package io.jenkins.plugins.autograder.simulator.world;

import java.util.List;
import java.util.Optional;

/**
 * An item as it is in one branch.
 *
 * @param branch the id of the branch
 * @param item the id of the item
 * @param name its title
 * @param atom the id of its content, where that is not branch and item
 * @param ready whether its author calls it ready to be published
 * @param problem what the platform's validation says against it, if anything
 * @param draft the state of its draft
 * @param parts its parts
 */
public record Assignment(
        String branch,
        String item,
        String name,
        Optional<String> atom,
        boolean ready,
        Optional<String> problem,
        Draft draft,
        List<Part> parts) {
    public Assignment {
        parts = List.copyOf(parts);
    }

    /** The id by which its draft is read and published. */
    public String publicId() {
        return atom.orElseGet(() -> CompositeId.join(branch, item));
    }

    /** The part of this id, if there is one. */
    public Optional<Part> part(String id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }

    Assignment with(Draft value) {
        return new Assignment(branch, item, name, atom, ready, problem, value, parts);
    }

    Assignment with(Part changed) {
        List<Part> others = parts.stream()
                .map(part -> part.id().equals(changed.id()) ? changed : part)
                .toList();
        return with(others);
    }

    Assignment with(List<Part> values) {
        return new Assignment(branch, item, name, atom, ready, problem, draft, values);
    }

    Assignment withAtom(String value) {
        return new Assignment(branch, item, name, Optional.of(value), ready, problem, draft, parts);
    }

    Assignment withReady(boolean value) {
        return new Assignment(branch, item, name, atom, value, problem, draft, parts);
    }

    Assignment withProblem(Optional<String> value) {
        return new Assignment(branch, item, name, atom, ready, value, draft, parts);
    }
}
