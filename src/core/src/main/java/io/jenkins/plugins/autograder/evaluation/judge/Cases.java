package io.jenkins.plugins.autograder.evaluation.judge;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Verdicts of the same goal on several things, made into one verdict. */
final class Cases {
    /** In the order in which they are told: what went wrong first. */
    private static final List<Status> ORDER =
            List.of(Status.FAILED, Status.PARTIAL, Status.UNKNOWN, Status.NOT_APPLICABLE, Status.ACCOMPLISHED);

    private final List<Detail.Entry> entries = new ArrayList<>();

    void add(String title, Verdict verdict) {
        entries.add(new Detail.Entry(title, verdict));
    }

    /** One verdict; the same one given several times is told once, others in groups by status. */
    Verdict combined(Credit credit) {
        Status status = new Crediting(credit)
                .of(entries.stream().map(entry -> entry.verdict().status()).toList());
        Verdict first = entries.get(0).verdict();
        if (entries.stream().allMatch(entry -> entry.verdict().equals(first))) {
            return first.withStatus(status);
        }
        List<Detail> groups = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        for (Status one : ORDER) {
            List<Detail.Entry> group = entries.stream()
                    .filter(entry -> entry.verdict().status() == one)
                    .toList();
            if (!group.isEmpty()) {
                groups.add(new Detail.Group(title(one, group.size()), group));
                counts.add(one.word() + " in " + group.size());
            }
        }
        String summary = counts.size() == 1
                ? title(entries.get(0).verdict().status(), entries.size()) + "."
                : "Of " + entries.size() + " cases, " + String.join(", ", counts) + ".";
        return new Verdict(status, summary + firstProblem(), groups);
    }

    /** What to look at first. */
    private String firstProblem() {
        for (Status one : ORDER.subList(0, ORDER.indexOf(Status.ACCOMPLISHED))) {
            for (Detail.Entry entry : entries) {
                if (entry.verdict().status() == one) {
                    return " " + entry.title() + ": " + entry.verdict().summary();
                }
            }
        }
        return "";
    }

    private static String title(Status status, int count) {
        String word = status.word();
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + " in "
                + (count == 1 ? "1 case" : count + " cases");
    }
}
