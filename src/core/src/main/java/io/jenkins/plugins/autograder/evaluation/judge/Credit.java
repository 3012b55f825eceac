package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;
import java.util.OptionalDouble;

/**
 * How several verdicts make one. Each accomplished one gives 1 credit, and each partial one {@code partialCounts}.
 *
 * @param required credit for an accomplished goal; absent for as many as there are verdicts
 * @param partial credit for a partial goal; absent for half of what is required
 * @param allowPartial whether a goal can be partial at all
 * @param partialCounts credit of a partial verdict
 * @param strict whether one failed verdict fails the goal, however much credit there is
 * @param failWithoutContext whether something that ended badly counts as failed; else what is there of it is looked at
 * @param warn whether something that ended badly is a warning for the whole report
 */
public record Credit(
        OptionalDouble required,
        OptionalDouble partial,
        boolean allowPartial,
        double partialCounts,
        boolean strict,
        boolean failWithoutContext,
        boolean warn) {

    /** All are required, half of them give partial credit. */
    public static final Credit USUAL =
            new Credit(OptionalDouble.empty(), OptionalDouble.empty(), true, 0.5, false, true, false);

    public Credit {
        required.ifPresent(credit -> Require.that(
                credit >= 0 && Double.isFinite(credit), "required is " + credit + "; it has to be 0 or more"));
        partial.ifPresent(credit -> Require.that(
                credit >= 0 && Double.isFinite(credit), "partial is " + credit + "; it has to be 0 or more"));
        Require.that(
                partialCounts >= 0 && partialCounts <= 1,
                "count_partial_as is " + partialCounts + "; it has to be from 0 to 1");
        if (required.isPresent() && partial.isPresent()) {
            Require.that(
                    partial.getAsDouble() <= required.getAsDouble(),
                    "partial is " + partial.getAsDouble() + ", more than required, " + required.getAsDouble()
                            + "; it has to be less, or the same");
        }
    }

    public Credit withRequired(double credit) {
        return new Credit(
                OptionalDouble.of(credit), partial, allowPartial, partialCounts, strict, failWithoutContext, warn);
    }

    public Credit withPartial(double credit) {
        return new Credit(
                required, OptionalDouble.of(credit), allowPartial, partialCounts, strict, failWithoutContext, warn);
    }

    public Credit withoutPartial() {
        return new Credit(required, partial, false, partialCounts, strict, failWithoutContext, warn);
    }

    public Credit withPartialCounting(double credit) {
        return new Credit(required, partial, allowPartial, credit, strict, failWithoutContext, warn);
    }

    public Credit withStrictness() {
        return new Credit(required, partial, allowPartial, partialCounts, true, failWithoutContext, warn);
    }

    /** Look at what is there of something that ended badly. */
    public Credit lookingAtBadEnds() {
        return new Credit(required, partial, allowPartial, partialCounts, strict, false, warn);
    }

    public Credit withWarnings() {
        return new Credit(required, partial, allowPartial, partialCounts, strict, failWithoutContext, true);
    }
}
