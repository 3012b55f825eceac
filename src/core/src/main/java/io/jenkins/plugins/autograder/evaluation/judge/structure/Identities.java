package io.jenkins.plugins.autograder.evaluation.judge.structure;

import io.jenkins.plugins.autograder.evaluation.tree.Match;
import io.jenkins.plugins.autograder.evaluation.tree.Node;
import io.jenkins.plugins.autograder.evaluation.tree.Place;
import java.util.Optional;

/** Gives each match what makes it count as one with others. */
final class Identities {
    private Identities() {}

    /** Two nodes of the same kind at the same place are one. */
    private record Spot(String kind, Optional<Place> place) {}

    static Object of(Identity identity, Match.Reading reading) {
        Node node = reading.nodes().get(0);
        Optional<Object> other =
                switch (identity.kind()) {
                    case PLACE -> Optional.empty();
                    case CALLED_NAME -> Program.calledName(node).map(name -> name);
                    case BINDING -> reading.bindings().only(identity.binding()).map(bindings -> bindings);
                };
        return other.orElseGet(() -> new Spot(node.kind(), node.place()));
    }
}
