package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.grading.ExampleResult.Kind;
import io.jenkins.plugins.autograder.grading.ExampleResult.Verdict;
import io.jenkins.plugins.autograder.grading.SuiteResult.SuiteInfo;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Overview;
import io.jenkins.plugins.autograder.report.view.Reproduction;
import io.jenkins.plugins.autograder.report.view.Row;
import io.jenkins.plugins.autograder.report.view.Visible;
import io.jenkins.plugins.autograder.report.view.Words;
import java.nio.file.Path;
import java.util.List;

/**
 * What is on the index page.
 *
 * @param overview of the suite
 * @param examples the rows of the course team's examples
 * @param standing the rows of the standing checks
 * @param facts what was run, and on what
 * @param command that grades the suite again
 */
record IndexPage(Overview overview, List<Row> examples, List<Row> standing, List<Fact> facts, String command) {

    static IndexPage of(Overview overview) {
        return new IndexPage(
                overview,
                overview.rows(Kind.EXAMPLE),
                overview.rows(Kind.STANDING_CHECK),
                facts(overview.info()),
                Reproduction.ofSuite(overview.info()));
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
