package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.compare.Comparison;
import io.jenkins.plugins.autograder.evaluation.judge.structure.Check;
import io.jenkins.plugins.autograder.evaluation.judge.style.StyleRule;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.List;
import java.util.Map;

/** How a goal is judged. */
public sealed interface GoalTest {

    /**
     * What the submission gives in some contexts is compared with what the solution gives there.
     *
     * @param contexts ids
     * @param subject what is compared
     * @param comparison how
     * @param expected what is compared with in place of the solution's, by the id of the context; may be empty
     * @param credit how the contexts make one verdict
     */
    record Compare(
            List<String> contexts, Subject subject, Comparison comparison, Map<String, Value> expected, Credit credit)
            implements GoalTest {
        public Compare {
            contexts = List.copyOf(contexts);
            expected = Map.copyOf(expected);
            Require.that(!contexts.isEmpty(), "contexts of a comparison is empty; it has to have one");
            Require.that(
                    contexts.containsAll(expected.keySet()),
                    "values are expected of " + expected.keySet() + ", but the contexts are " + contexts
                            + "; there can be one for each of these");
        }

        /** With the solution's. */
        public static Compare withSolution(
                List<String> contexts, Subject subject, Comparison comparison, Credit credit) {
            return new Compare(contexts, subject, comparison, Map.of(), credit);
        }
    }

    /**
     * Which contexts give the same and which give something else, rather than what they give.
     *
     * @param contexts ids, at least two
     * @param subject what is compared
     * @param comparison when two are the same
     */
    record Distinguish(List<String> contexts, Subject subject, Comparison comparison) implements GoalTest {
        public Distinguish {
            contexts = List.copyOf(contexts);
            Require.that(
                    contexts.size() >= 2, "contexts to distinguish are " + contexts + "; there have to be two or more");
        }
    }

    /**
     * The code of a file has some structure.
     *
     * @param context the id of the file's context
     */
    record Structure(String context, Check check) implements GoalTest {}

    /**
     * A file keeps a rule of style.
     *
     * @param context the id of the file's context
     */
    record Style(String context, StyleRule rule) implements GoalTest {}

    /**
     * Something to read, which is never judged.
     *
     * @param text for the student
     */
    record Note(String text) implements GoalTest {}

    /**
     * Several goals make one.
     *
     * @param parts at least one
     * @param credit how they make one
     * @param stopEarly whether further parts are left alone once enough are accomplished
     * @param display how the parts are shown
     */
    record Joint(List<Goal> parts, Credit credit, boolean stopEarly, Display display) implements GoalTest {
        public Joint {
            parts = List.copyOf(parts);
            Require.that(!parts.isEmpty(), "parts of a joint goal is empty; it has to have a goal");
        }
    }

    /** How the parts of a joint goal are shown. */
    enum Display {
        /** As a table below it. */
        PARTS,
        /** Only those that were judged. */
        JUDGED_PARTS,
        /** Not at all. */
        HIDDEN,
        /** In its place: what they say is what it says. */
        TRANSPARENT
    }

    /**
     * Another goal must not be accomplished.
     *
     * @param goal the other one
     * @param allowPartial whether a partial one is partial here too; else it fails
     */
    record Fail(Goal goal, boolean allowPartial) implements GoalTest {}

    /**
     * A goal that is judged only if another one is accomplished, and else fails.
     *
     * @param condition the other one
     * @param goal the one that counts
     */
    record Precondition(Goal condition, Goal goal) implements GoalTest {}
}
