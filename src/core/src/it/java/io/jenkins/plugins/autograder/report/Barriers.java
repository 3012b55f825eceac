package io.jenkins.plugins.autograder.report;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What keeps people out of a page, as axe finds it. */
final class Barriers {

    private Barriers() {}

    /**
     * The rules that a page breaks. It is looked at where it is, which takes a third of the time of axe's way for pages with
     * frames of others: ours have none.
     *
     * @throws IllegalStateException if axe could not look at the page, which would seem to break no rule
     */
    static List<Rule> of(Page page) {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        AxeResults results =
                new AxeBuilder(page).options(violations).setLegacyMode(true).analyze();
        if (results.isErrored()) {
            throw new IllegalStateException("axe could not look at " + page.url(), results.getError());
        }
        return results.getViolations();
    }
}
