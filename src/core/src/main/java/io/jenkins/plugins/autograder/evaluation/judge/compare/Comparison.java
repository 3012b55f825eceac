package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;

/** What a submission's value has to have in common with the expected one. */
public sealed interface Comparison
        permits AlikeTexts,
                AnyOf,
                ContainedPattern,
                ExactValues,
                FirmTexts,
                Frequencies,
                GentleTexts,
                MatchingText,
                NearNumbers,
                Reached,
                Reports,
                RoundedNumbers,
                SemiStrictTexts,
                StructuredValues,
                UsualValues {

    /** How the actual side does beside the expected one. */
    Verdict judge(Sides sides);

    /** The rule as a clause for people: {@code with the same words}. */
    String describe();

    /** Whether it looks at the expected side at all; else there need be none. */
    default boolean needsExpected() {
        return true;
    }
}
