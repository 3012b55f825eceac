package io.jenkins.plugins.autograder.evaluation.judge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Words;
import java.util.Locale;

/** What a goal is for. */
public enum Category {
    /** Without it, nothing counts: a failed one makes the submission incomplete. */
    FOUNDATIONAL,
    /** What the task is about. */
    CORE,
    /** What is good to have. */
    EXTRA,
    /** For the student to know; it does not count. */
    FEEDBACK_ONLY;

    /**
     * The one with that word.
     *
     * @throws IllegalArgumentException where there is none
     */
    @JsonCreator
    public static Category of(String word) {
        return Words.find("category", word, values(), Category::word);
    }

    /** The word for files: {@code feedback_only}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A heading for goals of this category. */
    public String heading() {
        return switch (this) {
            case FOUNDATIONAL -> "Foundational goals";
            case CORE -> "Core goals";
            case EXTRA -> "Extra goals";
            case FEEDBACK_ONLY -> "Feedback";
        };
    }
}
