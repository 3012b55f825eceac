package io.jenkins.plugins.autograder.evaluation.judge.style;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.observe.SourceObservation;
import java.util.ArrayList;
import java.util.List;

/**
 * Every variable and every parameter is used; where few are not, partial credit.
 *
 * <p>Changing a variable with {@code +=} is not a use of it. The name {@code _}, names such as {@code __all__}, and the first
 * parameter of a method need not be used.
 *
 * @param exclude names that need not be used
 * @param tolerance how many unused ones give partial credit
 * @param loopVariables whether the variables of loops have to be used too
 */
public record DontWasteBoxes(List<String> exclude, int tolerance, boolean loopVariables) implements StyleRule {
    /** As is usual: partial credit for two, and loops may count in vain. */
    public static final DontWasteBoxes USUAL = new DontWasteBoxes(List.of(), 2, false);

    public DontWasteBoxes {
        exclude = List.copyOf(exclude);
        if (tolerance < 0) {
            throw new IllegalArgumentException("tolerance is " + tolerance + "; it has to be 0 or more");
        }
    }

    @Override
    public Verdict judge(SourceObservation source) {
        List<Box> unused = source.tree().map(tree -> Scope.unused(tree, loopVariables)).orElse(List.of()).stream()
                .filter(box -> !isExempt(box.name()))
                .toList();
        if (unused.isEmpty()) {
            return Verdict.accomplished("Every variable and parameter is used.");
        }
        String names = Definitions.names(unused.stream().map(Box::name).toList());
        String summary = unused.size() == 1
                ? "A variable or parameter is never used: " + names + "."
                : unused.size() + " variables or parameters are never used: " + names + ".";
        List<Detail> details = new ArrayList<>();
        unused.forEach(box ->
                details.add(new Detail.Lines(box.name() + " is never used", source.file(), List.of(box.line()))));
        Detail[] all = details.toArray(Detail[]::new);
        return unused.size() <= tolerance ? Verdict.partial(summary, all) : Verdict.failed(summary, all);
    }

    private boolean isExempt(String name) {
        return name.equals("_") || (name.startsWith("__") && name.endsWith("__")) || exclude.contains(name);
    }

    @Override
    public String id() {
        return "unused-variables";
    }

    @Override
    public String title() {
        return "Use every variable";
    }

    @Override
    public String details() {
        return "A variable or parameter that is never looked at is not needed, or forgotten.";
    }
}
