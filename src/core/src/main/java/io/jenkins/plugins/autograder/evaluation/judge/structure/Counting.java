package io.jenkins.plugins.autograder.evaluation.judge.structure;

import io.jenkins.plugins.autograder.evaluation.judge.verdict.Detail;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Judges how many places were found. */
final class Counting {
    private final Check check;
    private final Hits hits;

    private Counting(Check check, Hits hits) {
        this.check = check;
        this.hits = hits;
    }

    static CheckResult judge(Check check, Hits hits) {
        return new Counting(check, hits).result();
    }

    private CheckResult result() {
        Quantity quantity = check.quantity();
        int full = hits.full().size();
        Status status = Status.ACCOMPLISHED;
        Leniency applied = Leniency.FAIL;
        if (full < quantity.min()) {
            applied = quantity.tooFew();
            status = tooFew(full, hits.partial().size());
        } else if (quantity.max().isPresent() && full > quantity.max().getAsInt()) {
            applied = quantity.tooMany();
            status = tooMany(full);
        }
        String summary = summary();
        List<String> warnings = applied.kind() == Leniency.Kind.WARN ? List.of(summary) : List.of();
        Verdict verdict = new Verdict(status, summary, details());
        List<CheckResult> parts = hits.telling().map(Hit::parts).orElse(List.of());
        return new CheckResult(check.id(), quantity.describe(check.target()), verdict, warnings, parts);
    }

    /** Enough places, counting those that meet some requirements, give partial credit whatever else is said. */
    private Status tooFew(int full, int partial) {
        Status lenient = consequence(
                check.quantity().tooFew(),
                full + partial / 2.0 >= check.quantity().tooFew().bound());
        boolean enough = full + partial >= check.quantity().min();
        return enough && lenient == Status.FAILED ? Status.PARTIAL : lenient;
    }

    private Status tooMany(int full) {
        return consequence(
                check.quantity().tooMany(), full <= check.quantity().tooMany().bound());
    }

    private static Status consequence(Leniency leniency, boolean withinBound) {
        return switch (leniency.kind()) {
            case NOTE, WARN -> Status.ACCOMPLISHED;
            case PARTIAL -> Status.PARTIAL;
            case FAIL -> Status.FAILED;
            case BOUND -> withinBound ? Status.PARTIAL : Status.FAILED;
        };
    }

    private String summary() {
        StringBuilder summary = new StringBuilder("Expected ")
                .append(check.quantity().describe(check.target()))
                .append("; found ");
        int full = hits.full().size();
        summary.append(full == 0 ? "none" : String.valueOf(full)).append(lines(hits.full()));
        if (!hits.partial().isEmpty()) {
            summary.append(", and ")
                    .append(hits.partial().size())
                    .append(" with only some of what it takes")
                    .append(lines(hits.partial()));
        }
        return summary.append('.').toString();
    }

    private static String lines(List<Hit> places) {
        List<Integer> lines = Hits.lines(places).stream().distinct().sorted().toList();
        if (lines.isEmpty()) {
            return "";
        }
        String numbers = lines.stream().limit(10).map(String::valueOf).collect(Collectors.joining(", "));
        return (lines.size() == 1 ? " (line " : " (lines ") + numbers + (lines.size() > 10 ? ", …)" : ")");
    }

    private List<Detail> details() {
        List<Detail> details = new ArrayList<>();
        add(details, hits.full(), "Found");
        add(details, hits.partial(), "Found with only some of what it takes");
        add(details, hits.disqualified(), "Found, but does not count");
        return details;
    }

    private static void add(List<Detail> details, List<Hit> places, String text) {
        if (!places.isEmpty()) {
            details.add(new Detail.Lines(text, "", Hits.lines(places)));
        }
    }
}
