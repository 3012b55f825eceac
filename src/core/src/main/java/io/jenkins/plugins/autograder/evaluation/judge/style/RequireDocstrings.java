package io.jenkins.plugins.autograder.evaluation.judge.style;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.observe.SourceObservation;
import io.jenkins.plugins.autograder.evaluation.tree.Node;
import java.util.List;

/**
 * Every function of the file has a docstring; with some without, partial credit. Functions within others, and methods, do not
 * matter.
 *
 * @param exclude names of functions that need none
 */
public record RequireDocstrings(List<String> exclude) implements StyleRule {
    public RequireDocstrings {
        exclude = List.copyOf(exclude);
    }

    @Override
    public Verdict judge(SourceObservation source) {
        List<Node> functions = source.tree().map(Definitions::topLevel).orElse(List.of()).stream()
                .filter(function -> !exclude.contains(Definitions.name(function)))
                .toList();
        List<Node> missing = functions.stream()
                .filter(function -> Definitions.docstring(function).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return Verdict.accomplished(
                    functions.isEmpty() ? "There are no functions to document." : "Every function has a docstring.");
        }
        Detail lines = new Detail.Lines("Without docstring", source.file(), Definitions.lines(missing));
        String names = Definitions.names(missing.stream().map(Definitions::name).toList());
        return missing.size() < functions.size()
                ? Verdict.partial("Some functions have no docstring: " + names + ".", lines)
                : Verdict.failed("No function has a docstring: " + names + ".", lines);
    }

    @Override
    public String id() {
        return "docstrings";
    }

    @Override
    public String title() {
        return "Document every function";
    }

    @Override
    public String details() {
        return "Each function has to begin with a docstring that says what it does.";
    }
}
