package io.jenkins.plugins.autograder.report.view;

import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.Mismatch;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.grading.SuiteResult.SuiteInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A suite at a glance: all that a summary needs, gathered in one pass over the results.
 *
 * @param info what was run, and on what
 * @param interruption why the suite ended before its time
 * @param rows one for each result, in the suite's order
 * @param attention the first results that are not as expected, in the suite's order, with their mismatches
 */
public record Overview(SuiteInfo info, Optional<String> interruption, List<Row> rows, List<Attention> attention) {

    /** How many results are told of in {@link #attention}; a table has room for all, a list to read has not. */
    public static final int ATTENTION_LIMIT = 200;

    /**
     * A result to look at, and why.
     *
     * @param place of the result in the suite, from 0
     */
    public record Attention(int place, Row row, List<Mismatch> mismatches) {}

    public Overview {
        rows = List.copyOf(rows);
        attention = List.copyOf(attention);
    }

    /** Read all results once. */
    public static Overview of(SuiteResult suite) {
        List<Row> rows = new ArrayList<>(suite.results().size());
        List<Attention> attention = new ArrayList<>();
        for (ExampleResult result : suite.results()) {
            Row row = Row.of(result);
            if (needsAttention(row) && attention.size() < ATTENTION_LIMIT) {
                attention.add(new Attention(rows.size(), row, result.mismatches()));
            }
            rows.add(row);
        }
        return new Overview(suite.info(), suite.interruption(), rows, attention);
    }

    /** The rows of that kind, in the suite's order. */
    public List<Row> rows(ExampleResult.Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }

    /** How many results have that verdict. */
    public int count(ExampleResult.Verdict verdict) {
        return (int) rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** How many results need attention but are not told of in {@link #attention}. */
    public int attentionLeftOut() {
        return (int) rows.stream().filter(Overview::needsAttention).count() - attention.size();
    }

    /** Whether every result is as expected and none is missing. */
    public boolean asExpected() {
        return interruption.isEmpty() && count(ExampleResult.Verdict.AS_EXPECTED) == rows.size();
    }

    /** The verdict in words: {@code 18 of 20 examples as expected}. */
    public String headline() {
        if (rows.isEmpty()) {
            return "Nothing was graded";
        }
        List<Row> examples = rows(ExampleResult.Kind.EXAMPLE);
        return examples.isEmpty() ? score(rows, "standing check") : score(examples, "example");
    }

    /** The same for the standing checks; absent without any, or where the headline says it. */
    public Optional<String> standingChecks() {
        List<Row> checks = rows(ExampleResult.Kind.STANDING_CHECK);
        return checks.isEmpty() || checks.size() == rows.size()
                ? Optional.empty()
                : Optional.of(score(checks, "standing check"));
    }

    private static boolean needsAttention(Row row) {
        return row.verdict() == ExampleResult.Verdict.UNEXPECTED || row.verdict() == ExampleResult.Verdict.VARIED;
    }

    private static String score(List<Row> rows, String what) {
        long fine = rows.stream()
                .filter(row -> row.verdict() == ExampleResult.Verdict.AS_EXPECTED)
                .count();
        if (fine < rows.size()) {
            return Figures.number(fine) + " of " + Figures.count(rows.size(), what) + " as expected";
        }
        return rows.size() == 1
                ? "The one " + what + " is as expected"
                : "All " + Figures.count(rows.size(), what) + " as expected";
    }
}
