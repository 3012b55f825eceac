package io.jenkins.plugins.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.grading.SuiteResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkdownSummaryTest {

    private static List<String> lines(SuiteResult suite) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MarkdownSummary().write(suite, out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static List<String> rows(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("| ")).skip(2).toList();
    }

    @Test
    void startsWithTheVerdict() throws IOException {
        assertThat(lines(SampleResults.everything()).get(0)).isEqualTo("## ✗ 3 of 7 examples as expected");
        assertThat(lines(SampleResults.suite(List.of(SampleResults.asExpected("a"))))
                        .get(0))
                .isEqualTo("## ✓ The one example is as expected");
    }

    @Test
    void listsWhatToLookAt() throws IOException {
        assertThat(rows(lines(SampleResults.everything())))
                .hasSize(4)
                .first()
                .isEqualTo("| `sum/off-by-one` | ✗ unexpected | `graded, score 0.75`"
                        + " | `score: expected 1.0, got 0.75 (expect.yaml:3)` and 1 more |");
    }

    @Test
    void warnsWhenNothingWasIsolated() throws IOException {
        SuiteResult suite = SampleResults.suite(List.of(SampleResults.asExpected("a")), false, Optional.empty());
        assertThat(lines(suite)).anyMatch(line -> line.startsWith("⚠ **Not isolated.**"));
    }

    @Test
    void makesNothingOfOtherPeoplesMarkUp() throws IOException {
        String hostile =
                "a | b\n# head `x` ``y`` <img src=x onerror=1> [l](javascript:1) @user #9912 \\| *b* &lt; \u202e";
        List<String> lines = lines(SampleResults.suite(List.of(SampleResults.hostile(hostile))));
        String row = rows(lines).get(0);

        assertThat(rows(lines)).hasSize(1);
        assertThat(row.split("\\|", -1)).as("four cells").hasSize(6);
        assertThat(row).doesNotContain("`x`", "<img", "](", "@user", "#9912", "\u202e");
        assertThat(row.replaceAll("</?code>", "")).doesNotContain("<", ">");
    }

    @Test
    void keepsHarmlessTextReadable() {
        assertThat(Markdown.code("sum/off-by-one (2)", 99)).isEqualTo("`sum/off-by-one (2)`");
    }

    @Test
    void endsTheTableAfterTwoHundredRowsAndSaysSo() throws IOException {
        List<String> lines = lines(SampleResults.suite(IntStream.range(0, 250)
                .mapToObj(i -> SampleResults.unexpected("e" + i))
                .toList()));

        assertThat(rows(lines)).hasSize(200);
        assertThat(lines).contains("The table ends after 200 rows; 50 more are in the report.");
    }

    @Test
    void staysBelowWhatGitHubTakes() throws IOException {
        List<String> lines = lines(SampleResults.suite(IntStream.range(0, 250)
                .mapToObj(i -> SampleResults.hostile(i + "<".repeat(500)))
                .toList()));

        assertThat(String.join("\n", lines)).hasSizeLessThan(65_535);
        assertThat(lines).anyMatch(line -> line.startsWith("The table ends after "));
    }
}
