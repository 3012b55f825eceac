package io.jenkins.plugins.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages as a reader has them, opened from the file system. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlReportIT {

    private static final List<String> ONE_OF_EACH_KIND = List.of(
            "index.html",
            "examples/sum.off-by-one.html",
            "examples/sum.random-seed.html",
            "examples/sum.partial-marks.html-feedback.html",
            "examples/sort.grader-crashes.html",
            "examples/sort.never-reached.html",
            "examples/standing.sum.no-file.html",
            "large/examples/from-21.html");

    private final Browser browser = new Browser();
    private final List<Page> pages = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Path report;

    HtmlReportIT(@TempDir Path directory) {
        report = directory;
    }

    @BeforeAll
    void write() throws IOException {
        new HtmlReport().write(SampleResults.everything(), report);
        new HtmlReport().write(SampleResults.suite(SampleResults.many(1001)), report.resolve("large"));
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @AfterEach
    void closePages() {
        pages.forEach(page -> page.context().close());
        pages.clear();
        complaints.clear();
    }

    private Page open(String file, ColorScheme colours, int width, boolean scripts) {
        Page page = browser.page(colours, width, scripts);
        pages.add(page);
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate(report.resolve(file).toUri().toString());
        return page;
    }

    private Page index() {
        return open("index.html", ColorScheme.LIGHT, 1200, true);
    }

    private static Locator examples(Page page) {
        return page.getByRole(AriaRole.TABLE).first();
    }

    private static List<String> names(Locator table) {
        return table.locator("tbody tr:visible th").allInnerTexts();
    }

    private static Locator header(Page page, String name) {
        return examples(page)
                .getByRole(
                        AriaRole.COLUMNHEADER,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void loadsItsStyleAndScriptFromTheFileSystem() {
        Page page = index();

        assertThat(page.locator(".ag-head").evaluate("e => getComputedStyle(e).borderRadius"))
                .isEqualTo("8px");
        assertThat(header(page, "Name").getByRole(AriaRole.BUTTON).isVisible()).isTrue();
        assertThat(complaints).isEmpty();
    }

    @Test
    void sortsUpwardsThenDownwardsThenAsTheSuite() {
        Page page = index();
        List<String> suite = names(examples(page));
        List<String> sorted = suite.stream().sorted().toList();
        Locator name = header(page, "Name");

        name.getByRole(AriaRole.BUTTON).click();
        assertThat(name.getAttribute("aria-sort")).isEqualTo("ascending");
        assertThat(names(examples(page))).isEqualTo(sorted);

        name.getByRole(AriaRole.BUTTON).click();
        assertThat(name.getAttribute("aria-sort")).isEqualTo("descending");
        assertThat(names(examples(page)))
                .startsWith(sorted.get(sorted.size() - 1))
                .endsWith(sorted.get(0));

        name.getByRole(AriaRole.BUTTON).click();
        assertThat(name.getAttribute("aria-sort")).isNull();
        assertThat(names(examples(page))).isEqualTo(suite);
    }

    @Test
    void sortsScoresAsNumbersByKeyboard() {
        Page page = index();
        header(page, "Actual").getByRole(AriaRole.BUTTON).focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");

        assertThat(names(examples(page)).subList(0, 2)).containsExactly("sum/full-marks/solution", "sum/random-seed");
        assertThat(header(page, "Actual").getAttribute("aria-sort")).isEqualTo("descending");
    }

    @Test
    void filtersByTextAndByVerdict() {
        Page page = index();
        Locator find = page.getByLabel("Find");

        find.fill("OFF-BY");
        assertThat(names(examples(page))).containsExactly("sum/off-by-one");
        assertThat(page.getByRole(AriaRole.STATUS).innerText()).isEqualTo("1 of 10 shown");

        find.fill("");
        page.locator("[data-ag-verdict][value=AS_EXPECTED]").uncheck();
        page.locator("[data-ag-verdict][value=UNEXPECTED]").focus();
        page.keyboard().press("Space");
        assertThat(names(examples(page))).containsExactly("sum/random-seed", "sort/never-reached");
    }

    @Test
    void isCompleteWithoutScripts() {
        Page page = open("index.html", ColorScheme.LIGHT, 1200, false);

        assertThat(page.getByRole(AriaRole.HEADING).first().innerText()).contains("3 of 7 examples as expected");
        assertThat(page.locator("h2").allInnerTexts())
                .containsExactly("What to look at", "Examples", "Standing checks", "What was run", "Run it again");
        assertThat(names(examples(page))).hasSize(7);
        assertThat(page.getByRole(AriaRole.BUTTON).count()).isZero();
        assertThat(page.locator("[data-ag-filter]").isVisible()).isFalse();
    }

    @Test
    void leadsFromTheIndexThroughTheExamplesAndBack() {
        Page page = index();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("sum/full-marks/solution"))
                .click();
        List<String> visited = new ArrayList<>();
        visited.add(page.locator("h1").innerText());
        while (page.locator("a[rel=next]").count() > 0) {
            page.locator("a[rel=next]").click();
            visited.add(page.locator("h1").innerText());
        }
        page.getByText("All results").click();

        assertThat(visited).hasSize(10).startsWith("sum/full-marks/solution").endsWith("standing/sort/empty-file");
        assertThat(page.url()).endsWith("index.html");
    }

    @Test
    void leadsFromTheIndexOfALargeReportToTheExampleAmongItsNeighbours() {
        Page page = open("large/index.html", ColorScheme.LIGHT, 1200, true);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("sum/example-30").setExact(true))
                .last()
                .click();

        assertThat(page.locator("article:target h1").innerText()).isEqualTo("sum/example-30");
        assertThat(page.locator("h1").first().innerText()).isEqualTo("Results 21 to 40 of 1,001");
        page.locator("a[rel=next]").click();
        assertThat(page.locator("h1").first().innerText()).isEqualTo("Results 41 to 60 of 1,001");
    }

    @Test
    void skipsToTheReportByKeyboard() {
        Page page = index();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("report");
    }

    @Test
    void takesTheColoursOfAThemeAroundIt() {
        Page page = index();
        page.evaluate("document.documentElement.style.setProperty('--text-color', 'rgb(1, 2, 3)')");

        assertThat(page.locator("h1").evaluate("e => getComputedStyle(e).color"))
                .isEqualTo("rgb(1, 2, 3)");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1200", "DARK, 1200", "LIGHT, 360"})
    void hasNothingThatKeepsPeopleOut(ColorScheme colours, int width) {
        Page page = open("index.html", colours, width, true);
        for (String file : ONE_OF_EACH_KIND) {
            page.navigate(report.resolve(file).toUri().toString());
            List<Rule> bad = Barriers.of(page).stream()
                    .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                    .toList();

            assertThat(bad.stream()
                            .map(rule ->
                                    rule.getId() + " " + rule.getNodes().get(0).getHtml()))
                    .as(file)
                    .isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of " + file)
                    .isLessThanOrEqualTo(width);
        }
    }
}
