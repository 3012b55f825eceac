package io.jenkins.plugins.autograder.evaluation.judge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Words;
import java.util.Locale;

/** What side of a program a goal is about. */
public enum GoalType {
    STYLE("Style"),
    /** How the code is written. */
    PROCEDURE("Code structure"),
    /** What it does on the way. */
    PROCESS("Process"),
    /** What it gives. */
    PRODUCT("Results"),
    /** What it shows and writes. */
    BEHAVIOR("Behavior"),
    TESTING("Testing"),
    OTHER("Other");

    private final String heading;

    GoalType(String heading) {
        this.heading = heading;
    }

    /**
     * The one with that word.
     *
     * @throws IllegalArgumentException where there is none
     */
    @JsonCreator
    public static GoalType of(String word) {
        return Words.find("goal_type", word, values(), GoalType::word);
    }

    /** The word for files: {@code procedure}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A heading for goals of this type. */
    public String heading() {
        return heading;
    }
}
