package io.jenkins.plugins.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.jenkins.plugins.autograder.evaluation.spec.TaskSpec;
import io.jenkins.plugins.autograder.report.EvaluationHtml.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a task as a student has them: from the file system, and without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluationPagesIT {
    private static final String INSTRUCTIONS = """
            Write three functions.

            # total

            `total(prices)` returns the sum ([goal](#goal:core.test:total)), in [a loop](#goal:core.check:def-total:loop),
            and [nothing else](#goal:core.test:forgotten).

            [Some lines](#snippet:lines)

            As in [How it goes](#snippet:dialogue).

            | price | name |
            |-------|------|
            | 250   | Bread |
            """;

    private final Browser browser = new Browser();
    private final EvaluationHtml html = new EvaluationHtml();
    private final Path directory;

    EvaluationPagesIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeAll
    void write() throws IOException {
        html.report(SampleEvaluations.everything(), directory.resolve("report.html"), Frame.PAGE);
        html.rubric(SampleEvaluations.TASK, SampleEvaluations.blank(), directory.resolve("rubric.html"), Frame.PAGE);
        html.instructions(SampleEvaluations.sheet(INSTRUCTIONS), directory.resolve("instructions.html"), Frame.PAGE);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    private Page open(String name, ColorScheme colours, int width, boolean scripts) {
        Page page = browser.page(colours, width, scripts);
        page.navigate(directory.resolve(name).toUri().toString());
        return page;
    }

    private Page open(String name) {
        return open(name, ColorScheme.LIGHT, 1200, false);
    }

    @ParameterizedTest
    @CsvSource({
        "report, LIGHT, 1200",
        "report, DARK, 1200",
        "report, LIGHT, 360",
        "report, DARK, 360",
        "rubric, LIGHT, 1200",
        "rubric, DARK, 360",
        "instructions, LIGHT, 1200",
        "instructions, DARK, 1200",
        "instructions, LIGHT, 360",
    })
    void everybodyCanReadThemEverywhere(String name, ColorScheme colours, int width) {
        Page page = open(name + ".html", colours, width, true);
        page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)");

        assertThat(Barriers.of(page))
                .extracting(Rule::getId, violation -> violation.getNodes().toString())
                .isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "rubric", "instructions"})
    void everyLinkWithinAPageLeadsSomewhere(String name) {
        Page page = open(name + ".html");

        List<Object> broken = page.locator("a[href^='#']").all().stream()
                .map(link -> link.evaluate(
                        "e => document.getElementById(decodeURIComponent(e.hash.slice(1))) ? '' : e.hash"))
                .filter(hash -> !"".equals(hash))
                .toList();

        assertThat(broken).isEmpty();
        assertThat(page.locator("[id]").evaluateAll("all => all.map(e => e.id)"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .doesNotHaveDuplicates();
        page.context().close();
    }

    /** Links to lines, and from lines to goals, are all there is to it; colours are those of the evaluation. */
    @Test
    void weakness16GoalsAndLinesLeadToEachOther() {
        Page page = open("report.html");

        page.locator("[id='goal:extra.lint:docstrings'] a[href$='-8']").click();
        assertThat(page.locator(".ag-source > li:target code").innerText()).isEqualTo("def line(name, cents):");
        page.locator(".ag-source > li:target a").click();
        assertThat(page.locator("details:target .ag-goal-title").innerText())
                .contains("Every function has a docstring");
        assertThat(page.locator(".ag-head").getAttribute("data-tone")).isEqualTo("unexpected");
        page.context().close();
    }

    @Test
    void whatIsToDoIsOpenAndTheRestIsNot() {
        Page page = open("report.html");

        assertThat(page.locator(".ag-goal:not([open]) > summary").allInnerTexts())
                .contains("✓ accomplished total returns the right result")
                .noneMatch(title -> title.contains("failed") || title.contains("partial"));
        assertThat(page.getByText("is not as expected. Character 6 should be a blank")
                        .last()
                        .isVisible())
                .isTrue();
        page.context().close();
    }

    @Test
    void differencesStandSideBySide() {
        Page page = open("report.html");

        assertThat(page.locator(".ag-compare tr[data-kind=changed]")
                        .first()
                        .locator("td")
                        .allInnerTexts())
                .containsExactly("2", "− Milk             0.99", "2", "+ Milk0.99");
        assertThat(page.locator(".ag-compare mark").first().innerText()).isBlank();
        page.context().close();
    }

    @Test
    void linesThatWereLeftOutAreCrossedOut() {
        Page page = open("report.html");

        assertThat(page.locator(".ag-source del").allInnerTexts()).containsExactly("    for name, price in items");
        page.context().close();
    }

    @Test
    void whatWasTypedIsToldFromWhatWasPrinted() {
        Page page = open("report.html");

        page.getByText("receipt([(\"Bread\", 250)])").last().click();
        assertThat(page.locator("kbd").innerText()).isEqualTo("12");
        page.context().close();
    }

    @Test
    void paperShowsWhatIsFolded() {
        Page page = open("report.html");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".ag-goal:not([open]) > div")
                        .evaluateAll("all => all.every(e => e.checkVisibility({contentVisibilityAuto: true}))"))
                .isEqualTo(true);
        page.context().close();
    }

    @Test
    void instructionsShowSnippetsWhereTheyBelong() {
        Page page = open("instructions.html");

        assertThat(page.locator(".ag-instructions figure figcaption").allInnerTexts())
                .containsExactly("Some lines");
        assertThat(page.locator("section[aria-labelledby=examples] figcaption").allInnerTexts())
                .containsExactly("How it goes");
        assertThat(page.locator("h1, h2").allInnerTexts()).startsWith("A receipt", "total", "Examples");
        assertThat(page.locator(".ag-instructions a[href='#goal:core.test:total']")
                        .getAttribute("title"))
                .isEqualTo("total returns the right result");
        assertThat(page.locator(".ag-instructions").first().innerText()).contains("and nothing else.");
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"FLAT, 0, 0", "CATEGORY, 4, 0", "TYPE, 5, 7"})
    void goalsAreGroupedAsTheSpecSays(TaskSpec.Grouping grouping, int groups, int within, @TempDir Path other)
            throws IOException {
        Path file = other.resolve("report.html");
        html.report(SampleEvaluations.grouped(grouping), file, Frame.PAGE);
        Page page = open(file.toString());

        assertThat(page.locator("section > .ag-group[aria-level='3']").count()).isEqualTo(groups);
        assertThat(page.locator("section > .ag-group[aria-level='4']").count()).isEqualTo(within);
        assertThat(page.locator("section > .ag-goal[id^='goal:']").count()).isEqualTo(9);
        assertThat(page.getByText("Extra goal · Style").count()).isEqualTo(groups == 0 ? 1 : 0);
        assertThat(page.getByText("Not isolated.").isVisible()).isTrue();
        page.context().close();
    }

    @Test
    void saysThatNothingWasHandedIn(@TempDir Path other) throws IOException {
        Path file = other.resolve("report.html");
        html.report(SampleEvaluations.missing(), file, Frame.PAGE);
        Page page = open(file.toString());

        assertThat(page.locator("h1").innerText()).isEqualTo("Incomplete");
        assertThat(page.getByText("there is no receipt.py").count()).isEqualTo(1);
        assertThat(page.locator("h2").allInnerTexts()).containsExactly("About this report");
        page.context().close();
    }

    /** What hostile texts reach in the browser of a teacher, or of another student: nothing. */
    @Test
    void weakness15HostileTextsAreTexts(@TempDir Path other) throws IOException {
        List<String> attacks = new ArrayList<>(Attacks.MARKUP);
        attacks.addAll(Attacks.DECEPTION);
        try (WaryBrowser wary = new WaryBrowser(other)) {
            for (String attack : attacks) {
                Path report = other.resolve("report.html");
                html.report(SampleEvaluations.hostile(attack), report, Frame.PAGE);
                WaryBrowser.Visit visit = wary.visit(report);

                assertThat(visit.foreign()).as(attack).isEmpty();
                assertThat(visit.ran()).as(attack).isFalse();
                assertThat(visit.content())
                        .as(attack)
                        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}&&[^\\n\\t]]");
            }
            assertThat(wary.events()).isEmpty();
        }
    }

    @Test
    void instructionsRunNothingAndAskNobody(@TempDir Path other) throws IOException {
        try (WaryBrowser wary = new WaryBrowser(other)) {
            for (String attack : Attacks.MARKUP) {
                Path file = other.resolve("index.html");
                html.instructions(SampleEvaluations.sheet("Before\n\n" + attack + "\n\nafter\n"), file, Frame.PAGE);
                WaryBrowser.Visit visit = wary.visit(file);

                assertThat(visit.ran()).as(attack).isFalse();
            }
            assertThat(wary.events()).isEmpty();
        }
    }

    @Test
    void fragmentsHaveNoFrame(@TempDir Path other) throws IOException {
        Path report = other.resolve("made/for/it/report.html");
        html.report(SampleEvaluations.everything(), report, Frame.FRAGMENT);
        html.snippet(SampleEvaluations.sheet("").snippets().get(0), other.resolve("lines.part.html"));

        assertThat(report.resolveSibling("report.css")).doesNotExist();
        assertThat(Files.readString(report)).doesNotContain("<html", "<body").contains("<main");
        assertThat(Files.readString(other.resolve("lines.part.html")).strip())
                .startsWith("<figure")
                .endsWith("</figure>");
    }
}
