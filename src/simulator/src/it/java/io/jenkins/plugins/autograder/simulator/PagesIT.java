package io.jenkins.plugins.autograder.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.jenkins.plugins.autograder.simulator.world.Accounts;
import io.jenkins.plugins.autograder.simulator.world.Consent;
import io.jenkins.plugins.autograder.simulator.world.Generation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages as a person sees them in a browser. */
class PagesIT {
    /** In milliseconds; a machine that has much else to do needs many seconds for its first page. */
    private static final double PATIENCE = 60_000;

    private static final String HOSTILE = "<script>document.title='taken'</script>";

    private static Playwright playwright;
    private static Browser browser;

    @RegisterExtension
    final Stage stage = new Stage();

    @BeforeAll
    static void open() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setTimeout(PATIENCE)
                        .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                        .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1200", "DARK, 1200", "LIGHT, 360"})
    void canBeReadByAll(ColorScheme colours, int width) throws Exception {
        furnish();
        stage.world().rules().consent(Consent.ASKED);
        for (String path : List.of("/", consent())) {
            try (Page page = page(colours, width)) {
                page.navigate(stage.simulator().address() + path);

                assertThat(barriers(page)).isEmpty();
                assertThat(page.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void showsWhatThereIsAndRunsNoneOfIt() throws Exception {
        furnish();
        try (Page page = page(ColorScheme.LIGHT, 1200)) {
            page.navigate(stage.simulator().address().toString());

            assertThat(page.title()).isEqualTo("Simulator of Coursera");
            assertThat(page.innerText("main"))
                    .contains("demo-course", "Spring", "wOrds", "longest", "publish:1=stale-token", HOSTILE)
                    .contains("GET /api/onDemandCourses.v1", "COMPLETED");
            assertThat(page.innerText("main")).doesNotContain("sim-access");
            page.click("text=Reload");
            assertThat(page.innerText("h1")).isEqualTo("Simulator of Coursera");
        }
    }

    @Test
    void asksForConsent() throws Exception {
        stage.world().rules().consent(Consent.ASKED);
        for (String[] decision : new String[][] {{"Allow", "code=sim-code-"}, {"Deny", "error=access_denied"}}) {
            try (Page page = page(ColorScheme.LIGHT, 600)) {
                page.navigate(stage.simulator().address() + consent());

                page.click("text=" + decision[0]);

                page.waitForURL(url -> url.contains(decision[1]) && url.contains("state=s1"));
            }
        }
    }

    /** What keeps people out of a page. It is looked at where it is, since it has no frames of others. */
    private static List<Rule> barriers(Page page) {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        AxeResults results =
                new AxeBuilder(page).options(violations).setLegacyMode(true).analyze();
        assertThat(results.isErrored()).as(results.getErrorMessage()).isFalse();
        return results.getViolations();
    }

    private void furnish() throws Exception {
        stage.grader(Generation.V1);
        stage.world().uploads().begin("0".repeat(32), 100);
        stage.world().uploads().complete("0".repeat(32), stage.world().uploads().store(HOSTILE, 100, "0".repeat(64)));
        stage.simulator().faults().arm("publish=stale-token");
        stage.client().get(stage.simulator().api(), "/api/onDemandCourses.v1?q=slug&slug=demo-course");
    }

    /** The redirection ends at the simulator itself, where there is something to see. */
    private String consent() {
        return "/accounts.coursera.org/oauth2/v1/auth?"
                + TestClient.encode(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        stage.demo().client().id(),
                        "redirect_uri",
                        stage.simulator().address() + "/callback",
                        "scope",
                        String.join(" ", Accounts.SCOPES),
                        "state",
                        "s1"));
    }

    private static Page page(ColorScheme colours, int width) {
        Page page = browser.newPage(
                new Browser.NewPageOptions().setColorScheme(colours).setViewportSize(width, 900));
        page.setDefaultTimeout(PATIENCE);
        return page;
    }
}
