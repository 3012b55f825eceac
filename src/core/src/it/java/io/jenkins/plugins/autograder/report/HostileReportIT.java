package io.jenkins.plugins.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.jenkins.plugins.autograder.grading.ExampleResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a hostile submission or grader reaches in the browser of an instructor: nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileReportIT {

    /** What no page of ours has, nor may any hostile text put there. */
    private static final String FOREIGN =
            "script:not([src='report.js']), iframe, object, embed, form, base, style, svg, math,"
                    + " link:not([href$='report.css']), video, template, noscript, input:not([data-ag-text]):not([data-ag-verdict]),"
                    + " meta[http-equiv=refresh], [onerror], [onload], [onfocus], [ontoggle], [onclick], [style], [autofocus],"
                    + " [formaction], a[href^='javascript' i], a[href^='data' i], a[href^='vbscript' i], img:not([src^='data:image/'])";

    private final List<String> events = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private final Path report;

    /**
     * What a browser found on a page.
     *
     * @param foreign the elements that are not ours
     * @param content the page as the browser understands it
     * @param ran whether a script of somebody else's ran, at the latest when every link in the feedback was clicked
     */
    private record Visit(Path file, List<Object> foreign, String content, boolean ran) {}

    HostileReportIT(@TempDir Path directory) {
        report = directory;
    }

    @BeforeAll
    void visitEveryPage() throws IOException {
        List<ExampleResult> results = new ArrayList<>();
        Attacks.MARKUP.forEach(text -> results.add(SampleResults.hostile(text)));
        Attacks.DECEPTION.forEach(text -> results.add(SampleResults.hostile(text)));
        Attacks.MARKUP.forEach(
                text -> results.add(SampleResults.html("html/" + results.size(), "<p>before</p>" + text)));
        new ReportWriter().write(SampleResults.suite(results), report);
        try (Browser browser = new Browser();
                Stream<Path> examples = Files.list(report.resolve("examples"))) {
            Page page = listeningPage(browser);
            visits.add(visit(page, report.resolve("index.html")));
            for (Path example : (Iterable<Path>) examples::iterator) {
                visits.add(visit(page, example));
            }
        }
    }

    private Page listeningPage(Browser browser) {
        Page page = browser.page(ColorScheme.LIGHT, 1200, true);
        page.onDialog(dialog -> {
            events.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(report.toUri().toString())) {
                events.add("request " + request.url());
            }
        });
        page.onPopup(popup -> events.add("popup " + popup.url()));
        return page;
    }

    private static Visit visit(Page page, Path file) {
        page.navigate(file.toUri().toString());
        page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)");
        String content = page.content();
        List<Object> foreign = page.locator(FOREIGN).all().stream()
                .map(found -> found.evaluate("e => e.outerHTML"))
                .toList();
        page.evaluate("document.querySelectorAll('.ag-rich a, .ag-rich button').forEach(e => e.click())");
        return new Visit(file, foreign, content, page.evaluate("window.PWNED") != null);
    }

    @Test
    void visitsAPageForEveryAttack() {
        assertThat(visits).hasSize(1 + Attacks.MARKUP.size() * 2 + Attacks.DECEPTION.size());
    }

    @Test
    void runsNoScriptOfOthers() {
        assertThat(visits).filteredOn(Visit::ran).isEmpty();
    }

    @Test
    void asksNobodyAndOpensNothing() {
        assertThat(events).isEmpty();
    }

    @Test
    void hasNoElementOfOthers() {
        assertThat(visits)
                .allSatisfy(visit ->
                        assertThat(visit.foreign()).as(visit.file().toString()).isEmpty());
    }

    @Test
    void leavesNothingHidden() {
        assertThat(visits).allSatisfy(visit -> assertThat(visit.content())
                .as(visit.file().toString())
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}&&[^\\n\\t]]"));
    }

    @Test
    void showsHostileTextAsTheTextThatItIs() {
        assertThat(visits.get(0).content())
                .contains("<bdi>&lt;script&gt;window.PWNED=1&lt;/script&gt;</bdi>")
                .contains("<span class=\"ag-ctl\" title=\"U+202E RIGHT-TO-LEFT OVERRIDE\">\\u{202E}</span>fdp.exe");
    }
}
