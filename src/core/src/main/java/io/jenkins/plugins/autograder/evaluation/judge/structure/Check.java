package io.jenkins.plugins.autograder.evaluation.judge.structure;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * That some code is there, some number of times.
 *
 * @param id by which the check is known among others: {@code loop}
 * @param target what is looked for
 * @param quantity how often
 * @param where it counts
 * @param requirements what has to be within each place where it is found
 * @param tolerance how many points of the requirements a place may lack and still counts in part (a requirement has one
 *     point, a partly met one a half); absent for all of them, so that every place counts in part
 */
public record Check(
        String id,
        Target target,
        Quantity quantity,
        Where where,
        List<Requirement> requirements,
        OptionalInt tolerance) {

    public Check {
        Require.that(!id.isBlank(), "id is blank; a check needs one, such as loop");
        requirements = List.copyOf(requirements);
        tolerance.ifPresent(points ->
                Require.that(points >= 0, "tolerance of " + id + " is " + points + "; it has to be 0 or more"));
    }

    /** A check anywhere, without requirements. */
    public static Check of(String id, Target target, Quantity quantity) {
        return new Check(id, target, quantity, Where.ANYWHERE, List.of(), OptionalInt.empty());
    }

    public Check withId(String other) {
        return new Check(other, target, quantity, where, requirements, tolerance);
    }

    public Check withTarget(Target other) {
        return new Check(id, other, quantity, where, requirements, tolerance);
    }

    public Check withQuantity(Quantity other) {
        return new Check(id, target, other, where, requirements, tolerance);
    }

    public Check withWhere(Where other) {
        return new Check(id, target, quantity, other, requirements, tolerance);
    }

    public Check withTolerance(int points) {
        return new Check(id, target, quantity, where, requirements, OptionalInt.of(points));
    }

    /** The same, and within each place these have to be met too. */
    public Check require(Check... more) {
        return requiring(Requirement.Within.MATCH, more);
    }

    /** The same, and in the definition of each function that is called there these have to be met too. */
    public Check requireOfDefinition(Check... more) {
        return requiring(Requirement.Within.DEFINITION, more);
    }

    private Check requiring(Requirement.Within within, Check... more) {
        List<Requirement> all = new ArrayList<>(requirements);
        for (Check check : more) {
            all.add(new Requirement(check, within));
        }
        return new Check(id, target, quantity, where, all, tolerance);
    }

    /** The sources of all patterns that carrying it out takes. */
    public Set<String> patterns() {
        Set<String> all = new LinkedHashSet<>(target.patterns());
        target.filters().forEach(filter -> all.addAll(filter.patterns()));
        all.addAll(where.outside());
        requirements.forEach(requirement -> all.addAll(requirement.check().patterns()));
        return all;
    }
}
