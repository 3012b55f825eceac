package io.jenkins.plugins.autograder.evaluation.judge.compare;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Listing;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Require;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The results of many trials: dictionaries from a result to how often it came.
 *
 * @param digits the shares of each result have to differ by less than 1 at that digit after the point; absent where it is
 *     enough that the same results come
 */
public record Frequencies(OptionalInt digits) implements Comparison {
    private static final int MOST_DIGITS = 6;

    /** The same results, however often. */
    public static final Frequencies SAME_RESULTS = new Frequencies(OptionalInt.empty());

    public Frequencies {
        digits.ifPresent(count -> Require.that(
                count >= 1 && count <= MOST_DIGITS, "digits is " + count + "; it has to be from 1 to " + MOST_DIGITS));
    }

    /** Shares that are the same up to a digit. */
    public static Frequencies toDigits(int digits) {
        return new Frequencies(OptionalInt.of(digits));
    }

    @Override
    public Verdict judge(Sides sides) {
        Map<Object, Share> actual = shares(sides.actual());
        Map<Object, Share> expected = shares(sides.expected());
        if (expected.isEmpty()) {
            return Verdict.unknown("There are no expected results to compare with.");
        }
        double allowed = Math.pow(10, -digits.orElse(MOST_DIGITS));
        List<String> missing = new ArrayList<>();
        List<String> extra = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        expected.forEach((result, wanted) -> {
            Share there = actual.get(result);
            if (there == null) {
                addIf(matters(wanted, allowed), missing, wanted);
            } else if (digits.isPresent() && Math.abs(wanted.part() - there.part()) >= allowed) {
                changed.add("%s: %s instead of %s".formatted(there.result(), percent(there), percent(wanted)));
            }
        });
        actual.forEach((result, there) -> {
            if (!expected.containsKey(result)) {
                addIf(matters(there, allowed), extra, there);
            }
        });
        return verdict(sides, missing, extra, changed);
    }

    /** A result that hardly ever comes may as well not have come. */
    private boolean matters(Share share, double allowed) {
        return digits.isEmpty() || share.part() >= allowed;
    }

    private static void addIf(boolean condition, List<String> list, Share share) {
        if (condition) {
            list.add(share.result() + ": " + percent(share));
        }
    }

    private static Verdict verdict(Sides sides, List<String> missing, List<String> extra, List<String> changed) {
        if (missing.isEmpty() && extra.isEmpty() && changed.isEmpty()) {
            return Equal.accomplished(sides);
        }
        List<String> parts = new ArrayList<>();
        add(parts, missing, "never came");
        add(parts, extra, "came that should not");
        add(parts, changed, "came more or less often than they should");
        return Verdict.failed(
                "The " + sides.what() + " of many trials is not as expected: " + String.join(", ", parts) + ".",
                new Detail.Differences(listing(missing), listing(extra), Listing.NONE, listing(changed)),
                sides.detail());
    }

    private static void add(List<String> parts, List<String> results, String what) {
        if (!results.isEmpty()) {
            parts.add((results.size() == 1 ? "1 result " : results.size() + " results ") + what);
        }
    }

    private static Listing listing(List<String> all) {
        return Listing.of(all, text -> text);
    }

    private record Share(String result, double part) {}

    private static Map<Object, Share> shares(Value value) {
        Map<Object, Share> shares = new LinkedHashMap<>();
        if (value instanceof Value.Dict dict) {
            double total = dict.entries().stream()
                    .mapToDouble(entry -> count(entry.value()))
                    .sum();
            dict.entries()
                    .forEach(entry -> shares.put(
                            Keys.of(entry.key()), new Share(Sides.brief(entry.key()), count(entry.value()) / total)));
        }
        return shares;
    }

    private static double count(Value value) {
        return value instanceof Value.Int number ? number.value().doubleValue() : 0;
    }

    private static String percent(Share share) {
        BigDecimal percent = new BigDecimal(100 * share.part()).setScale(2, RoundingMode.HALF_EVEN);
        return percent.stripTrailingZeros().toPlainString() + " %";
    }

    @Override
    public String describe() {
        return digits.isPresent()
                ? "the same results equally often, to %d digits".formatted(digits.getAsInt())
                : "the same results";
    }
}
