package io.jenkins.plugins.autograder.evaluation.judge.style;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.observe.SourceObservation;
import io.jenkins.plugins.autograder.evaluation.tree.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * What functions return is used. Where some of it is and some is not, partial credit.
 *
 * <p>Functions of the file return something if they have a {@code return} with a value; beside them a list of functions and
 * methods of the language is known.
 *
 * @param extra further names of functions ({@code roll}) and methods ({@code .area}) whose result has to be used
 * @param exclude names of functions and methods whose result need not be used
 */
public record DontWasteFruit(List<String> extra, List<String> exclude) implements StyleRule {
    public DontWasteFruit {
        extra = List.copyOf(extra);
        exclude = List.copyOf(exclude);
    }

    @Override
    public Verdict judge(SourceObservation source) {
        return source.tree()
                .map(tree -> judge(tree, source.file()))
                .orElseGet(() -> Verdict.accomplished("There is no code."));
    }

    private Verdict judge(Node tree, String file) {
        Fruitful fruitful = Fruitful.of(tree, extra, exclude);
        List<Node> wasted = new ArrayList<>();
        List<Node> calls = tree.walk().filter(fruitful::isFruitful).toList();
        tree.walk()
                .filter(node -> node.is("Expr"))
                .flatMap(statement -> statement.node("value").stream())
                .filter(fruitful::isFruitful)
                .forEach(wasted::add);
        if (wasted.isEmpty()) {
            return Verdict.accomplished("The results of all calls are used.");
        }
        String names = Definitions.names(wasted.stream().map(Fruitful::name).toList());
        String summary = "The result of a call is not used: " + names + ".";
        Detail lines = new Detail.Lines("Result not used", file, Definitions.lines(wasted));
        return calls.size() > wasted.size() ? Verdict.partial(summary, lines) : Verdict.failed(summary, lines);
    }

    @Override
    public String id() {
        return "unused-results";
    }

    @Override
    public String title() {
        return "Use what functions return";
    }

    @Override
    public String details() {
        return "A call whose result is neither stored nor used is probably a mistake.";
    }
}
