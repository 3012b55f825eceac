package io.jenkins.plugins.autograder.evaluation.judge.structure;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;
import java.util.OptionalInt;

/**
 * How often something has to be there.
 *
 * @param min at least; 0 or more
 * @param max at most; absent for no bound; 0 forbids it
 * @param tooFew what comes of fewer
 * @param tooMany what comes of more
 */
public record Quantity(int min, OptionalInt max, Leniency tooFew, Leniency tooMany) {
    public Quantity {
        Require.that(min >= 0, "min is " + min + "; it has to be 0 or more");
        if (max.isPresent()) {
            Require.that(
                    max.getAsInt() >= min,
                    "max is " + max.getAsInt() + ", less than min, " + min + "; it has to be the same or more");
        }
    }

    /** Once or more. */
    public static final Quantity SOME = atLeast(1);

    /** Not at all. */
    public static final Quantity NONE = between(0, 0);

    public static Quantity atLeast(int min) {
        return new Quantity(min, OptionalInt.empty(), Leniency.FAIL, Leniency.FAIL);
    }

    public static Quantity exactly(int count) {
        return between(count, count);
    }

    public static Quantity between(int min, int max) {
        return new Quantity(min, OptionalInt.of(max), Leniency.FAIL, Leniency.FAIL);
    }

    /** With another consequence of too few; that of potluck's {@code softmin()} without a value is {@link Leniency#PARTIAL}. */
    public Quantity softMin(Leniency leniency) {
        return new Quantity(min, max, leniency, tooMany);
    }

    /** With another consequence of too many; that of potluck's {@code softmax()} without a value is {@link Leniency#PARTIAL}. */
    public Quantity softMax(Leniency leniency) {
        return new Quantity(min, max, tooFew, leniency);
    }

    /** For people: {@code at least 2 loops}. */
    public String describe(Target target) {
        if (max.isEmpty()) {
            return "at least " + target.counted(min);
        }
        int most = max.getAsInt();
        if (most == min) {
            return most == 0 ? target.counted(0) : "exactly " + target.counted(most);
        }
        return min == 0 ? "at most " + target.counted(most) : min + " to " + target.counted(most);
    }
}
