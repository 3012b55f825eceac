package io.jenkins.plugins.autograder.evaluation.judge.verdict;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a goal. */
public enum Status {
    ACCOMPLISHED("✓", 1),
    PARTIAL("~", 0.5),
    FAILED("✗", 0),
    /** Not evaluated, or not to be evaluated through no fault of the submission. */
    UNKNOWN("", 0),
    NOT_APPLICABLE("–", 0);

    private final String symbol;
    private final double points;

    Status(String symbol, double points) {
        this.symbol = symbol;
        this.points = points;
    }

    /**
     * The one with that word.
     *
     * @throws IllegalArgumentException where there is none
     */
    @JsonCreator
    public static Status of(String word) {
        return Words.find("status", word, values(), Status::word);
    }

    /** The word for people and files: {@code not applicable}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** One character; none for {@link #UNKNOWN}. */
    public String symbol() {
        return symbol;
    }

    /** What it counts in a sum of goals: 1, a half, or nothing. */
    public double points() {
        return points;
    }

    /** The lower of the two: failed, partial, accomplished. */
    public Status worse(Status other) {
        return points <= other.points ? this : other;
    }
}
