package io.jenkins.plugins.autograder.evaluation.spec;

import io.jenkins.plugins.autograder.evaluation.judge.Description;
import io.jenkins.plugins.autograder.evaluation.judge.GoalTest;
import io.jenkins.plugins.autograder.evaluation.judge.Slot;
import io.jenkins.plugins.autograder.evaluation.judge.Subject;
import io.jenkins.plugins.autograder.evaluation.judge.compare.Comparison;
import io.jenkins.plugins.autograder.evaluation.observe.Action;
import io.jenkins.plugins.autograder.evaluation.observe.Harness;
import java.util.Locale;
import java.util.Optional;

/**
 * What a goal on what was run is called where its author says nothing.
 *
 * @param subjects what is run
 * @param subject what is looked at
 */
record Titles(Runs.Subjects subjects, Subject subject) {

    Description describe(GoalTest test, Comparison comparison) {
        if (test instanceof GoalTest.Distinguish) {
            return Description.of(
                    subjects.noun() + " tells apart what it should",
                    "Which of the cases give the same, and which do not. Two are the same if there is "
                            + comparison.describe() + ".");
        }
        return Description.of(title(), "It takes " + comparison.describe() + ".");
    }

    private String title() {
        if (!subject.refinements().isEmpty()) {
            String what = subject.describe();
            return subjects.noun() + ": the " + what + " is right";
        }
        Slot slot = subject.slot();
        String noun = subjects.noun();
        return switch (slot.kind()) {
            case VALUE -> noun + " " + valueTitle();
            case OUTPUT, OUTPUT_WITHOUT_INPUTS -> noun + " prints the right output";
            case STDERR -> noun + " prints the right errors";
            case FILE -> noun + " writes the right content into " + slot.file();
            case SAMPLES -> noun + " gives each result as often as it should";
            case ARGUMENTS -> noun + " leaves its arguments as they should be";
            case END -> noun + " runs without an error";
        };
    }

    private String valueTitle() {
        Action action = subjects.cases().get(0).action();
        if (action instanceof Action.Variable) {
            return subjects.cases().size() == 1 ? "has the right value" : "have the right values";
        }
        if (action instanceof Action.Call call) {
            Optional<Harness> harness = call.harness();
            if (harness.filter(Harness.ArgumentChanges.class::isInstance).isPresent()) {
                return "changes only the arguments that it should";
            }
            if (harness.filter(Harness.NewValue.class::isInstance).isPresent()) {
                return "returns a new value where it should";
            }
            return "returns the right result";
        }
        return action instanceof Action.Import ? "defines the right values" : "gives the right result";
    }

    /** The text with a capital at its beginning. */
    static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
