package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.refine.NotRefinable;
import io.jenkins.plugins.autograder.evaluation.judge.refine.Refinement;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What is compared: a slot, and what is made of it.
 *
 * @param slot of each context
 * @param refinements one after the other
 * @param noun as it reads after "the": {@code value of size}; empty for that of the slot
 */
public record Subject(Slot slot, List<Refinement> refinements, String noun) {
    public Subject {
        refinements = List.copyOf(refinements);
    }

    /** A slot as it is. */
    public static Subject of(Slot slot) {
        return new Subject(slot, List.of(), "");
    }

    /** The same, refined further. */
    public Subject refined(Refinement refinement) {
        List<Refinement> more = new ArrayList<>(refinements);
        more.add(refinement);
        return new Subject(slot, more, noun);
    }

    /** As it reads after "the": {@code line with the total in the output}. */
    public String describe() {
        String what = noun.isEmpty() ? slot.noun() : noun;
        for (Refinement refinement : refinements) {
            what = refinement.describe(what);
        }
        return what;
    }

    Value refine(Value value) throws NotRefinable {
        Value refined = value;
        for (Refinement refinement : refinements) {
            refined = refinement.apply(refined);
        }
        return refined;
    }
}
