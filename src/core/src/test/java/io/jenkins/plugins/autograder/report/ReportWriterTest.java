package io.jenkins.plugins.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.grading.Results;
import io.jenkins.plugins.autograder.grading.SuiteResult;
import io.jenkins.plugins.autograder.grading.SuiteResult.Counts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {

    private final Path directory;

    ReportWriterTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static SuiteResult suite(String... names) {
        return SampleResults.suite(
                Stream.of(names).map(SampleResults::asExpected).toList());
    }

    @Test
    void writesEveryDocumentAndNothingElse() throws IOException {
        ReportFiles report = new ReportWriter().write(suite("a", "b/c"), directory.resolve("new/report"));

        assertThat(files(report.directory()))
                .containsExactly(
                        "examples/a.html",
                        "examples/b.c.html",
                        "index.html",
                        "junit.xml",
                        "report.css",
                        "report.files",
                        "report.js",
                        "report.json",
                        "summary.md");
        assertThat(List.of(report.index(), report.json(), report.junit(), report.summary()))
                .allMatch(Files::isRegularFile);
    }

    @Test
    void replacesAnOldReportAndLeavesForeignFilesAlone() throws IOException {
        new ReportWriter().write(suite("old", "both"), directory);
        Files.writeString(directory.resolve("notes.txt"), "mine");
        Files.writeString(directory.resolve("examples/mine.html"), "mine");

        new ReportWriter().write(suite("both", "new"), directory);

        assertThat(files(directory.resolve("examples"))).containsExactly("both.html", "mine.html", "new.html");
        assertThat(directory.resolve("notes.txt")).hasContent("mine");
        assertThat(directory.resolve("index.html"))
                .content()
                .contains("examples/new.html")
                .doesNotContain("old");
    }

    @Test
    void putsNeighboursOfALargeReportOnOnePage() throws IOException {
        new ReportWriter().write(SampleResults.suite(SampleResults.many(1001)), directory);

        assertThat(files(directory.resolve("examples")))
                .hasSize(51)
                .contains("from-1.html", "from-21.html", "from-1001.html");
        String index = Files.readString(directory.resolve("index.html"));
        List<MatchResult> links = Pattern.compile("<th scope=\"row\"><a href=\"([^\"#]+)#([^\"]+)\"")
                .matcher(index)
                .results()
                .toList();
        assertThat(links).hasSize(1001).allSatisfy(link -> assertThat(directory.resolve(link.group(1)))
                .content()
                .containsOnlyOnce("id=\"" + link.group(2) + "\""));
    }

    @Test
    void keepsNoPageOfALargerReport() throws IOException {
        new ReportWriter().write(SampleResults.suite(SampleResults.many(1001)), directory);

        new ReportWriter().write(suite("a"), directory);

        assertThat(files(directory.resolve("examples"))).containsExactly("a.html");
    }

    @Test
    void removesNothingThatAForgedListNames() throws IOException {
        Path victim = Files.writeString(directory.resolve("victim.html"), "mine");
        Path report = directory.resolve("report");
        new ReportWriter().write(suite("a"), report);
        Files.writeString(report.resolve("report.files"), "../../victim.html\n" + victim + "\n..\n");

        new ReportWriter().write(suite("b"), report);

        assertThat(victim).hasContent("mine");
    }

    @Test
    void leavesTheOldReportWhenTheResultsBreak() throws IOException {
        new ReportWriter().write(suite("a"), directory);
        String before = Files.readString(directory.resolve("report.json"));

        assertThatThrownBy(() -> new ReportWriter().write(breaking(), directory))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(directory.resolve("report.json")).hasContent(before);
        assertThat(files(directory)).noneMatch(file -> file.endsWith(".part"));
    }

    @Test
    void saysWhatIsInTheWay() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> new ReportWriter().write(suite("a"), file))
                .hasMessageContaining(file + " is not a directory");
    }

    @Test
    void doesNotFollowALinkInPlaceOfTheFolderOfPages() throws IOException {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Path report = Files.createDirectory(directory.resolve("report"));
        Files.createSymbolicLink(report.resolve("examples"), elsewhere);

        assertThatThrownBy(() -> new ReportWriter().write(suite("a"), report)).hasMessageContaining("move it away");
        assertThat(files(elsewhere)).isEmpty();
    }

    /** A suite whose spool breaks at the second reading. */
    private static SuiteResult breaking() {
        List<ExampleResult> results = List.of(SampleResults.asExpected("a"), SampleResults.asExpected("b"));
        Results breaking = new Results() {
            private int readings;

            @Override
            public int size() {
                return results.size();
            }

            @Override
            public Iterator<ExampleResult> iterator() {
                readings++;
                if (readings > 1) {
                    throw new UncheckedIOException(new IOException("the disk is gone"));
                }
                return results.iterator();
            }

            @Override
            public void close() {}
        };
        return new SuiteResult(SampleResults.info(true), new Counts(2, 0, 0, 0), Optional.empty(), breaking);
    }
}
