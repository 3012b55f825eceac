package io.jenkins.plugins.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.ExampleResult.Kind;
import io.jenkins.plugins.autograder.grading.ExampleResult.Verdict;
import io.jenkins.plugins.autograder.grading.Merge;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactReportTest {
    private static final int MEGABYTE = 1_000_000;

    @TempDir
    Path directory;

    @Test
    void readsBackWhatItWrote() throws IOException {
        SuiteResult before = SampleResults.everything();
        SuiteResult after = written(before);

        assertThat(after.info()).isEqualTo(before.info());
        assertThat(after.counts()).isEqualTo(before.counts());
        assertThat(after.interruption()).isEqualTo(before.interruption());
        assertThat(after.results()).containsExactlyElementsOf(before.results());
    }

    @Test
    void readsItsResultsAsOftenAsAsked() throws IOException {
        try (SuiteResult report = written(SampleResults.everything())) {
            assertThat(report.results()).hasSize(10);
            assertThat(report.results()).hasSize(10);
        }
    }

    @Test
    void readsThePublishedReportToo() throws IOException {
        Path file = directory.resolve("report.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            new JsonReport().write(SampleResults.everything(), out);
        }
        assertThat(SavedReport.open(file).results()).hasSize(10);
    }

    @Test
    void keepsALargeClassBelowTwoMegabytes() throws IOException {
        Random random = new Random(7);
        List<ExampleResult> results = IntStream.range(0, 1000)
                .mapToObj(i -> {
                    String text = random.ints(8_000, 'a', 'z' + 1)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString();
                    return SampleResults.result(
                            "sum/example-" + i,
                            Kind.EXAMPLE,
                            i % 10 == 0 ? Verdict.UNEXPECTED : Verdict.AS_EXPECTED,
                            List.of(),
                            List.of(SampleResults.graded(1, text, Optional.empty())));
                })
                .toList();
        SuiteResult after = written(SampleResults.suite(results));

        assertThat(directory.resolve("compact"))
                .satisfies(file -> assertThat(Files.size(file)).isLessThan(2 * MEGABYTE));
        assertThat(after.results()).hasSize(1000).allSatisfy(result -> assertThat(
                        result.grades().get(0).feedback().orElseThrow().text())
                .hasSizeGreaterThan(100));
    }

    @Test
    void leavesMoreOfWhatNeedsAttention() throws IOException {
        List<ExampleResult> results = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            results.add(SampleResults.result(
                    "sum/" + i,
                    Kind.EXAMPLE,
                    i == 3 ? Verdict.UNEXPECTED : Verdict.AS_EXPECTED,
                    List.of(),
                    List.of(SampleResults.graded(1, "feedback ".repeat(1000), Optional.empty()))));
        }
        List<Integer> lengths = new ArrayList<>();
        written(SampleResults.suite(results))
                .results()
                .forEach(result -> lengths.add(
                        result.grades().get(0).feedback().orElseThrow().text().length()));

        assertThat(lengths.get(3)).isEqualTo(9000);
        assertThat(lengths.get(4)).isLessThan(1000);
    }

    @Test
    void tellsPathsRelativeToTheWorkspace() throws IOException {
        Path root = Path.of("docs").toAbsolutePath();
        SuiteResult suite = SampleResults.suite(List.of(new ExampleResult(
                "sum/one",
                Kind.EXAMPLE,
                "",
                root.resolve("course/sum/one"),
                SampleResults.SUM,
                SampleResults.info(true).limits(),
                List.of(),
                Verdict.NOT_RUN,
                List.of(),
                List.of())));
        Path file = directory.resolve("compact");
        try (OutputStream out = Files.newOutputStream(file)) {
            CompactReport.write(suite, root, out);
        }
        assertThat(SavedReport.open(file).results()).first().satisfies(result -> assertThat(result.submission())
                .isEqualTo(Path.of("course/sum/one")));
    }

    @Test
    void saysOfAnyOtherFileThatItIsNone() throws IOException {
        for (String content : List.of("", "[]", "{}", "{\"version\":1}", "{\"version\":", "<html>")) {
            Path file = Files.writeString(directory.resolve("other.json"), content);
            assertThatIOException()
                    .isThrownBy(() -> SavedReport.open(file))
                    .withMessageContaining("other.json is no report of results: ");
        }
        Path later = Files.writeString(directory.resolve("later.json"), "{\"version\":2,\"results\":[]}");
        assertThatIOException()
                .isThrownBy(() -> SavedReport.open(later))
                .withMessageEndingWith(
                        "is a report of version 2; this program reads version 1: write it again with" + " this one");
    }

    @Test
    void mergesThePartsOfASuite() {
        SuiteResult first = SampleResults.suite(List.of(
                SampleResults.asExpected("sum/10"), SampleResults.standing("standing/none", Verdict.AS_EXPECTED)));
        SuiteResult second = SampleResults.suite(
                List.of(SampleResults.unexpected("sum/9")), false, Optional.of("The engine was lost."));

        SuiteResult merged = Merge.of(List.of(first, second));

        assertThat(merged.results())
                .extracting(ExampleResult::name)
                .containsExactly("sum/9", "sum/10", "standing/none");
        assertThat(merged.counts()).isEqualTo(new SuiteResult.Counts(2, 1, 0, 0));
        assertThat(merged.interruption()).contains("The engine was lost.");
        assertThat(merged.info().isolated()).isFalse();
        assertThat(merged.info().duration()).isEqualTo(Duration.ofMillis(83_450));
    }

    @Test
    void mergesNoExampleTwice() {
        SuiteResult part = SampleResults.suite(List.of(SampleResults.asExpected("sum/1")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Merge.of(List.of(part, part)))
                .withMessageStartingWith("the example sum/1 is in two of the results");
    }

    private SuiteResult written(SuiteResult suite) throws IOException {
        Path file = directory.resolve("compact");
        try (OutputStream out = Files.newOutputStream(file)) {
            CompactReport.write(suite, directory, out);
        }
        return SavedReport.open(file);
    }
}
