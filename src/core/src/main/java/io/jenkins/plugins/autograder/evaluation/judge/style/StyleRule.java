package io.jenkins.plugins.autograder.evaluation.judge.style;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.observe.SourceObservation;

/** A rule that a file keeps or not. */
public sealed interface StyleRule
        permits NoParseErrors, RequireDocstrings, DontNestFunctions, DontWasteFruit, DontWasteBoxes {

    /** How the file does. */
    Verdict judge(SourceObservation source);

    /** By which the rule is known: {@code docstrings}. */
    String id();

    /** The rule in a few words, as an order. */
    String title();

    /** What the rule means, in a sentence. */
    String details();

    /** Whether it can be judged of a file that cannot be read as code. */
    default boolean judgesBrokenFiles() {
        return false;
    }
}
