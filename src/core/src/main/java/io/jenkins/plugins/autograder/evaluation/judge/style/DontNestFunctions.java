package io.jenkins.plugins.autograder.evaluation.judge.style;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.observe.SourceObservation;
import io.jenkins.plugins.autograder.evaluation.tree.Node;
import java.util.List;

/**
 * No function is defined within another; where less than half of them are, partial credit.
 *
 * @param exclude names of functions that may be
 */
public record DontNestFunctions(List<String> exclude) implements StyleRule {
    public DontNestFunctions {
        exclude = List.copyOf(exclude);
    }

    @Override
    public Verdict judge(SourceObservation source) {
        List<Node> all = source.tree().map(Definitions::all).orElse(List.of());
        List<Node> nested = all.stream()
                .flatMap(outer -> outer.children().stream())
                .flatMap(Node::walk)
                .filter(inner -> Definitions.KINDS.contains(inner.kind()))
                .filter(inner -> !exclude.contains(Definitions.name(inner)))
                .distinct()
                .toList();
        if (nested.isEmpty()) {
            return Verdict.accomplished("No function is defined within another one.");
        }
        String names = Definitions.names(nested.stream().map(Definitions::name).toList());
        String summary = (nested.size() == 1 ? "A function is" : "Functions are") + " defined within another one: "
                + names + ".";
        Detail lines = new Detail.Lines("Within another function", source.file(), Definitions.lines(nested));
        return 2 * nested.size() < all.size() ? Verdict.partial(summary, lines) : Verdict.failed(summary, lines);
    }

    @Override
    public String id() {
        return "nested-functions";
    }

    @Override
    public String title() {
        return "Do not define functions within functions";
    }

    @Override
    public String details() {
        return "Put the definition of a function beside the others, not into the body of one of them.";
    }
}
