package io.jenkins.plugins.autograder.evaluation.judge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Words;
import java.util.Locale;

/** What a submission is as a whole, in a word. */
public enum Evaluation {
    EXCELLENT,
    COMPLETE,
    ALMOST_COMPLETE,
    PARTIALLY_COMPLETE,
    INCOMPLETE,
    /** Of a blank rubric. */
    NOT_EVALUATED,
    /** Before it was evaluated. */
    UNKNOWN;

    /**
     * The one with that word.
     *
     * @throws IllegalArgumentException where there is none
     */
    @JsonCreator
    public static Evaluation of(String word) {
        return Words.find("evaluation", word, values(), Evaluation::word);
    }

    /** The word for people and files: {@code almost complete}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
