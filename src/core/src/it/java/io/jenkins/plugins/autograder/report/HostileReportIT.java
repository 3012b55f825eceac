package io.jenkins.plugins.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

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

    private final List<WaryBrowser.Visit> visits = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final Path report;

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
        try (WaryBrowser browser = new WaryBrowser(report);
                Stream<Path> examples = Files.list(report.resolve("examples"))) {
            visits.add(browser.visit(report.resolve("index.html")));
            for (Path example : (Iterable<Path>) examples::iterator) {
                visits.add(browser.visit(example));
            }
            events.addAll(browser.events());
        }
    }

    @Test
    void visitsAPageForEveryAttack() {
        assertThat(visits).hasSize(1 + Attacks.MARKUP.size() * 2 + Attacks.DECEPTION.size());
    }

    @Test
    void runsNoScriptOfOthers() {
        assertThat(visits).filteredOn(WaryBrowser.Visit::ran).isEmpty();
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
