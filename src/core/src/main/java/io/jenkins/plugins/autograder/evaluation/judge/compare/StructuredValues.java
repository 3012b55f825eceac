package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.function.BiPredicate;

/**
 * Collections item by item.
 *
 * @param tolerance how many differences give partial credit
 * @param ordered whether the order of lists and tuples matters
 * @param items when two items, or two values of a dictionary, are the same
 */
public record StructuredValues(Tolerance tolerance, boolean ordered, Comparison items) implements Comparison {
    @Override
    public Verdict judge(Sides sides) {
        return Equal.bounded(sides, (actual, expected) -> {
            if (!Types.comparable(actual, expected)) {
                return Verdict.failed(Types.mismatch(actual, expected, sides.what()), sides.detail());
            }
            BiPredicate<Value, Value> same = same(actual, expected);
            if (actual instanceof Value.Items || actual instanceof Value.Dict) {
                return judge(sides, tolerance, ordered, same);
            }
            return items.judge(sides);
        });
    }

    private BiPredicate<Value, Value> same(Value actual, Value expected) {
        if (items instanceof UsualValues) {
            Sameness sameness = Sameness.usual(actual, expected);
            return sameness::same;
        }
        return (one, other) -> items.judge(new Sides(one, other, "item")).status() == Status.ACCOMPLISHED;
    }

    /** Two collections of the same sort. */
    static Verdict judge(Sides sides, Tolerance tolerance, boolean ordered, BiPredicate<Value, Value> same) {
        if (sides.actual() instanceof Value.Dict dict && sides.expected() instanceof Value.Dict other) {
            int size = other.entries().size();
            return verdict(sides, Structures.keyed(dict, other, same), tolerance.forSize(size), "key", same);
        }
        if (sides.actual() instanceof Value.Items items && sides.expected() instanceof Value.Items others) {
            Structures structures = ordered && items.ordered()
                    ? Structures.ordered(items.items(), others.items(), same)
                    : Structures.unordered(items.items(), others.items(), same);
            return verdict(sides, structures, tolerance.forSize(others.items().size()), "item", same);
        }
        throw new IllegalArgumentException("no collections of the same sort");
    }

    private static Verdict verdict(
            Sides sides, Structures structures, int allowed, String thing, BiPredicate<Value, Value> same) {
        int count = structures.count();
        if (count == 0) {
            return Equal.accomplished(sides);
        }
        String first = new ValueDifference(same).describe(sides.actual(), sides.expected());
        String text = structures.inWords(thing) + ". " + first;
        return count <= allowed
                ? Verdict.partial(
                        "The " + sides.what() + " is nearly as expected: " + text, sides.detail(), structures.detail())
                : Verdict.failed(
                        "The " + sides.what() + " is not as expected: " + text, sides.detail(), structures.detail());
    }

    @Override
    public String describe() {
        return (ordered ? "the same items in the same order" : "the same items in any order") + ", each "
                + items.describe();
    }
}
