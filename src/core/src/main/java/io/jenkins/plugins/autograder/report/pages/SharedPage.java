package io.jenkins.plugins.autograder.report.pages;

import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.report.view.Figures;
import io.jenkins.plugins.autograder.report.view.Overview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is on a page that neighbours share.
 *
 * @param title which of them, by their places in the suite
 * @param examples in the suite's order
 * @param previous the file of the page before
 * @param next the file of the page after
 */
record SharedPage(String title, List<ExamplePage> examples, Optional<String> previous, Optional<String> next) {

    /**
     * The page of these results.
     *
     * @param first the place of the first one in the overview, from 0
     */
    static SharedPage of(List<ExampleResult> results, Overview overview, int first, PageLayout layout) {
        int total = overview.rows().size();
        int end = first + results.size();
        List<ExamplePage> examples = new ArrayList<>(results.size());
        for (ExampleResult result : results) {
            examples.add(ExamplePage.of(result, overview, first + examples.size()));
        }
        return new SharedPage(
                "Results " + Figures.number(first + 1) + " to " + Figures.number(end) + " of " + Figures.number(total),
                examples,
                first == 0 ? Optional.empty() : Optional.of(layout.sharedFile(first - 1)),
                end == total ? Optional.empty() : Optional.of(layout.sharedFile(end)));
    }
}
