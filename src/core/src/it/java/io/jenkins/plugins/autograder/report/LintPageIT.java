package io.jenkins.plugins.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.jenkins.plugins.autograder.lint.LintRequest;
import io.jenkins.plugins.autograder.lint.LintTarget;
import io.jenkins.plugins.autograder.lint.Linter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The linter's page as a reader has it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LintPageIT {
    private final Browser browser = new Browser();
    private final Path report;

    LintPageIT(@TempDir Path directory) {
        report = directory;
    }

    @BeforeAll
    void write() throws Exception {
        LintReport.write(
                new Linter()
                        .lint(LintRequest.of(
                                "coursera-v2",
                                LintTarget.OfDockerfile.of(Path.of("../../docs/course/graders/flawed/Dockerfile")
                                        .toFile()))),
                report);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1200", "DARK, 1200", "LIGHT, 360", "DARK, 360"})
    void everybodyCanReadItEverywhere(ColorScheme colours, int width) {
        Page page = browser.page(colours, width, true);
        page.navigate(report.resolve("index.html").toUri().toString());

        assertThat(Barriers.of(page))
                .extracting(Rule::getId, violation -> violation.getNodes().toString())
                .isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        assertThat(page.locator("mark").first().textContent()).isEqualTo("FROM ubuntu:18.04");
        page.locator("a[href$='-7']").first().click();
        assertThat(page.locator(".ag-source > li:target code").textContent())
                .isEqualTo("RUN apt install python3-pip && pip3 install numpy");
        page.context().close();
    }
}
