package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.ExampleResult.Verdict;
import io.jenkins.plugins.autograder.grading.Grade;
import io.jenkins.plugins.autograder.grading.Mismatch;
import io.jenkins.plugins.autograder.grading.Parameters;
import io.jenkins.plugins.autograder.grading.SuiteResult.SuiteInfo;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Overview;
import io.jenkins.plugins.autograder.report.view.Reproduction;
import io.jenkins.plugins.autograder.report.view.Row;
import io.jenkins.plugins.autograder.report.view.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is on the page of one example.
 *
 * @param name of the example
 * @param standing whether it is a standing check
 * @param verdict how grades and expectation compare
 * @param description the author's own words, perhaps empty
 * @param expected a clause each
 * @param actual in words
 * @param mismatches what is not as expected
 * @param attempts the repetitions, the first ones where there are many
 * @param attemptsLeftOut how many are not shown
 * @param setup what the grader was given
 * @param command to grade it again; absent where that takes the whole suite
 * @param info what the suite was run on
 * @param previous the page before
 * @param next the page after
 */
record ExamplePage(
        String name,
        boolean standing,
        Verdict verdict,
        String description,
        List<String> expected,
        String actual,
        List<MismatchView> mismatches,
        List<AttemptView> attempts,
        int attemptsLeftOut,
        List<Fact> setup,
        Optional<String> command,
        SuiteInfo info,
        Optional<PageLink> previous,
        Optional<PageLink> next) {

    private static final int ATTEMPTS_SHOWN = 20;

    /** A neighbour in the suite's order. */
    record PageLink(String name, String href) {
        static PageLink to(Row row) {
            return new PageLink(row.name(), PageName.of(row.name()).file());
        }
    }

    /** What is not as expected, and the difference. */
    record MismatchView(String what, String where, TextDiff difference) {
        static MismatchView of(Mismatch mismatch) {
            return new MismatchView(
                    mismatch.what(), mismatch.where(), TextDiff.of(mismatch.expected(), mismatch.actual()));
        }
    }

    /** The page of the result that is in that place of the overview. */
    static ExamplePage of(ExampleResult result, Overview overview, int place) {
        List<Row> rows = overview.rows();
        List<Grade> grades = result.grades();
        List<AttemptView> attempts = new ArrayList<>();
        for (int i = 0; i < Math.min(ATTEMPTS_SHOWN, grades.size()); i++) {
            attempts.add(AttemptView.of(i + 1, grades.get(i), grades.get(0)));
        }
        return new ExamplePage(
                result.name(),
                result.kind() == ExampleResult.Kind.STANDING_CHECK,
                result.verdict(),
                result.description(),
                result.expected(),
                rows.get(place).actual(),
                result.mismatches().stream().map(MismatchView::of).toList(),
                attempts,
                grades.size() - attempts.size(),
                setup(result, overview.info()),
                Reproduction.ofExample(overview.info(), result),
                overview.info(),
                place == 0 ? Optional.empty() : Optional.of(PageLink.to(rows.get(place - 1))),
                place + 1 == rows.size() ? Optional.empty() : Optional.of(PageLink.to(rows.get(place + 1))));
    }

    /** For a window's title: one line, nothing hidden. */
    String title() {
        return Visible.oneLine(name);
    }

    /** Where it begins on a page that it shares with others. */
    String anchor() {
        return PageName.of(name).anchor();
    }

    /** The command that grades the whole suite again. */
    String suiteCommand() {
        return Reproduction.ofSuite(info);
    }

    /** Whether a repetition is shown at once: the first one, and the first one that differs from it. */
    boolean open(AttemptView attempt) {
        return attempt.number() == 1
                || attempts.stream()
                        .filter(other -> !other.changes().isEmpty())
                        .findFirst()
                        .filter(attempt::equals)
                        .isPresent();
    }

    private static List<Fact> setup(ExampleResult result, SuiteInfo info) {
        Parameters parameters = result.parameters();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Submission", result.submission().toString()));
        parameters.part().ifPresent(part -> facts.add(new Fact("Part", part)));
        parameters.user().ifPresent(user -> facts.add(new Fact("User", user)));
        parameters.filename().ifPresent(name -> facts.add(new Fact("File name", name)));
        new TreeMap<>(parameters.environment())
                .forEach((key, value) -> facts.add(new Fact("Variable", key + "=" + value)));
        parameters.arguments().forEach(argument -> facts.add(new Fact("Argument", argument)));
        facts.add(new Fact("Grader", info.image().name()));
        facts.add(new Fact("Profile", info.profile()));
        if (result.grades().size() > 1) {
            facts.add(new Fact("Graded", Figures.number(result.grades().size()) + " times"));
        }
        return facts;
    }
}
