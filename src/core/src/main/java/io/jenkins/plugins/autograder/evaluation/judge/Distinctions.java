package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.compare.Comparison;
import io.jenkins.plugins.autograder.evaluation.judge.compare.Sides;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Listing;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Which of several results are the same, on either side. */
final class Distinctions {
    private final Comparison comparison;
    private final List<String> titles;

    Distinctions(Comparison comparison, List<String> titles) {
        this.comparison = comparison;
        this.titles = titles;
    }

    Verdict judge(List<Value> actual, List<Value> expected) {
        List<String> shouldBeSame = new ArrayList<>();
        List<String> shouldDiffer = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            for (int j = i + 1; j < titles.size(); j++) {
                boolean same = same(actual.get(j), actual.get(i));
                boolean wanted = same(expected.get(j), expected.get(i));
                if (same != wanted) {
                    (wanted ? shouldBeSame : shouldDiffer).add(titles.get(i) + " and " + titles.get(j));
                }
            }
        }
        if (shouldBeSame.isEmpty() && shouldDiffer.isEmpty()) {
            return Verdict.accomplished("Results are the same where they should be, and differ where they should.");
        }
        List<String> parts = new ArrayList<>();
        List<Detail> details = new ArrayList<>();
        add("should give the same, but do not", shouldBeSame, parts, details);
        add("should not give the same, but do", shouldDiffer, parts, details);
        return Verdict.failed(String.join(" ", parts), details.toArray(Detail[]::new));
    }

    private static void add(String what, List<String> pairs, List<String> parts, List<Detail> details) {
        if (!pairs.isEmpty()) {
            parts.add(pairs.get(0) + " " + what + (pairs.size() == 1 ? "." : ", and so on."));
            Listing listing = Listing.of(pairs, pair -> pair);
            listing.items().forEach(pair -> details.add(new Detail.Note(pair + " " + what + ".")));
        }
    }

    private boolean same(Value one, Value other) {
        return comparison.judge(new Sides(one, other, "result")).status() == Status.ACCOMPLISHED;
    }
}
