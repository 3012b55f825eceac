package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.grading.ExampleResult.Kind;
import io.jenkins.plugins.autograder.grading.ExampleResult.Verdict;
import io.jenkins.plugins.autograder.grading.Mismatch;
import io.jenkins.plugins.autograder.grading.SuiteResult.SuiteInfo;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Overview;
import io.jenkins.plugins.autograder.report.view.Reproduction;
import io.jenkins.plugins.autograder.report.view.Row;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.report.view.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is on the index page.
 *
 * @param overview of the suite
 * @param attention what to look at
 * @param examples the course team's examples
 * @param standing the standing checks
 * @param facts what was run, and on what
 * @param command that grades the suite again
 */
record IndexPage(
        Overview overview,
        List<Notable> attention,
        List<Line> examples,
        List<Line> standing,
        List<Fact> facts,
        String command) {

    /** A line of a table, and the page that it leads to. */
    record Line(Row row, String href) {}

    /** A result to look at, why, and the page that it leads to. */
    record Notable(Row row, String href, List<Mismatch> mismatches) {}

    static IndexPage of(Overview overview, PageLayout layout) {
        return new IndexPage(
                overview,
                overview.attention().stream()
                        .map(each -> new Notable(
                                each.row(), layout.fromIndex(each.row().name(), each.place()), each.mismatches()))
                        .toList(),
                lines(overview, Kind.EXAMPLE, layout),
                lines(overview, Kind.STANDING_CHECK, layout),
                facts(overview.info()),
                Reproduction.ofSuite(overview.info()));
    }

    private static List<Line> lines(Overview overview, Kind kind, PageLayout layout) {
        List<Row> rows = overview.rows();
        return IntStream.range(0, rows.size())
                .filter(place -> rows.get(place).kind() == kind)
                .mapToObj(place -> new Line(
                        rows.get(place), layout.fromIndex(rows.get(place).name(), place)))
                .toList();
    }

    /** For a window's title: one line, nothing hidden. */
    String title() {
        Path name = overview.info().suite().getFileName();
        return overview.headline() + " – " + Visible.oneLine(name == null ? "suite" : name.toString());
    }

    /** How the page greets: by the worst verdict that there is. */
    Verdict tone() {
        if (overview.count(Verdict.UNEXPECTED) > 0) {
            return Verdict.UNEXPECTED;
        }
        if (overview.count(Verdict.VARIED) > 0) {
            return Verdict.VARIED;
        }
        return overview.asExpected() && !overview.rows().isEmpty() ? Verdict.AS_EXPECTED : Verdict.NOT_RUN;
    }

    private static List<Fact> facts(SuiteInfo info) {
        return List.of(
                new Fact("Examples", info.suite().toString()),
                new Fact("Grader", info.image().name()),
                new Fact("Digest", info.image().id()),
                new Fact("Profile", info.profile()),
                new Fact("Limits", Words.limits(info.limits())),
                new Fact("Engine", info.engine()),
                new Fact("Started", Figures.moment(info.started())),
                new Fact("Duration", Figures.duration(info.duration())),
                new Fact("Each graded", Words.repeat(info)));
    }
}
