package io.jenkins.plugins.autograder.grading;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A range of scores. Scores that differ by no more than {@link #TOLERANCE} are the same, in either direction: a score
 * that counts as full marks does not count as less.
 *
 * @param least the lower end
 * @param most the upper end
 * @param leastExcluded whether the lower end itself is out of the range
 * @param mostExcluded whether the upper end itself is out of the range
 * @param where it is asked for, or empty
 */
record ScoreCheck(double least, double most, boolean leastExcluded, boolean mostExcluded, String where)
        implements Expectation.Check {

    static final double TOLERANCE = 0.000001;

    static ScoreCheck exactly(double score, String where) {
        return new ScoreCheck(score, score, false, false, where);
    }

    static ScoreCheck between(double least, double most, String where) {
        return new ScoreCheck(least, most, false, false, where);
    }

    static ScoreCheck partial() {
        return new ScoreCheck(0, 1, true, true, "");
    }

    static ScoreCheck belowFullMarks() {
        return new ScoreCheck(0, 1, false, true, "");
    }

    boolean isFullMarks() {
        return least == 1 && most == 1;
    }

    boolean contains(double score) {
        return (leastExcluded ? score > least + TOLERANCE : score >= least - TOLERANCE)
                && (mostExcluded ? score < most - TOLERANCE : score <= most + TOLERANCE);
    }

    /** A grade without a score is fine here: whether there has to be one is for the status to say. */
    @Override
    public Optional<Mismatch> check(Grade grade) {
        return grade.score().isEmpty() || contains(grade.score().getAsDouble())
                ? Optional.empty()
                : Optional.of(
                        new Mismatch("score", range(), number(grade.score().getAsDouble()), where));
    }

    @Override
    public String describe() {
        return "score " + range();
    }

    private String range() {
        if (least == most) {
            return number(least);
        }
        if (mostExcluded) {
            return leastExcluded ? "above " + number(least) + " and below " + number(most) : "below " + number(most);
        }
        return number(least) + " to " + number(most);
    }

    static String number(double score) {
        return score == 0 ? "0" : BigDecimal.valueOf(score).stripTrailingZeros().toPlainString();
    }
}
