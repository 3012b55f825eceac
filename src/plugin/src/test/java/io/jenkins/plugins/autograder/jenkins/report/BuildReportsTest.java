package io.jenkins.plugins.autograder.jenkins.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.verify;

import hudson.model.Run;
import io.jenkins.plugins.autograder.coursera.Receipt;
import io.jenkins.plugins.autograder.coursera.Receipts;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.http.Time;
import io.jenkins.plugins.autograder.evaluation.ClassResult;
import io.jenkins.plugins.autograder.evaluation.EvaluationResult;
import io.jenkins.plugins.autograder.evaluation.TaskInfo;
import io.jenkins.plugins.autograder.evaluation.judge.Category;
import io.jenkins.plugins.autograder.evaluation.judge.Evaluation;
import io.jenkins.plugins.autograder.evaluation.judge.Judgement;
import io.jenkins.plugins.autograder.evaluation.judge.Score;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.spec.TaskSpec;
import io.jenkins.plugins.autograder.grading.Shard;
import io.jenkins.plugins.autograder.jenkins.Builds;
import io.jenkins.plugins.autograder.lint.FailOn;
import io.jenkins.plugins.autograder.lint.LintResult;
import io.jenkins.plugins.autograder.lint.LintResult.SourceFile;
import io.jenkins.plugins.autograder.lint.finding.Finding;
import io.jenkins.plugins.autograder.lint.finding.Region;
import io.jenkins.plugins.autograder.lint.finding.Severity;
import io.jenkins.plugins.autograder.report.PackedClass;
import io.jenkins.plugins.autograder.report.pages.EvaluationPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildReportsTest {
    private static final ReportName WORDS = ReportName.of("Words");

    @TempDir
    Path directory;

    private Run<?, ?> run;

    @BeforeEach
    void build() {
        run = Builds.in(directory.toFile());
    }

    @Test
    void keepsEachReportInAFileOfItsOwn() throws IOException {
        add(WORDS, Shard.WHOLE, List.of("a"), List.of("b"));
        add(ReportName.of("Greeting"), Shard.WHOLE, List.of("c"), List.of());

        assertThat(directory.resolve("coursera-autograder"))
                .isDirectoryContaining("glob:**/words.json.gz")
                .isDirectoryContaining("glob:**/greeting.json.gz");
        assertThat(action().getReports()).extracting(StoredReport::getName).containsExactly("Greeting", "Words");
        verify(run, atLeastOnce()).save();
    }

    @Test
    void replacesAReportOfTheSameName() throws IOException {
        add(WORDS, Shard.WHOLE, List.of(), List.of("a"));
        add(WORDS, Shard.WHOLE, List.of("a", "b"), List.of());

        assertThat(action().getReports()).extracting(StoredReport::getSummary).containsExactly("2 of 2 as expected");
        assertThat(page("words").getContent()).contains("All 2 examples as expected");
    }

    @Test
    void showsThePagesOfTheEngineAtTheAddressesOfItsFiles() throws IOException {
        add(WORDS, Shard.WHOLE, List.of("sum/right"), List.of("sum/wrong"));

        assertThat(page("words").getContent())
                .contains("1 of 2 examples as expected", "href=\"examples/sum.wrong.html\"")
                .doesNotContain("<html", "<head>", "<script");
        assertThat(page("words").example("sum.wrong.html").orElseThrow().getContent())
                .contains("href=\"../index.html\"", "&lt;b")
                .doesNotContain("<b>sum");
        assertThat(page("words").example("../../../etc/passwd")).isEmpty();
        assertThat(action().getDynamic("../words")).isNull();
    }

    @Test
    void putsThePartsOfAReportTogether() throws IOException {
        add(WORDS, new Shard(2, 2), List.of("b"), List.of("d"));
        add(WORDS, new Shard(1, 2), List.of("a", "c"), List.of());
        assertThat(action().getReports())
                .extracting(StoredReport::getName)
                .containsExactly("Words, part 1 of 2", "Words, part 2 of 2");

        BuildReports reports = BuildReports.of(run);
        ReportData merged = reports.merge(WORDS);
        reports.add(StoredReport.grades(WORDS, Shard.WHOLE, merged), merged.bytes());
        reports.removeParts(WORDS);

        assertThat(merged.summary()).isEqualTo("3 of 4 as expected (1 unexpected)");
        assertThat(action().getReports()).extracting(StoredReport::getName).containsExactly("Words");
        assertThat(directory.resolve("coursera-autograder").toFile().list()).containsExactly("words.json.gz");
    }

    @Test
    void mergesNothingThatIsNotComplete() throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuildReports.of(run).merge(WORDS))
                .withMessageStartingWith(
                        "this build has no parts of a report named Words; grade them with courseraGrade");
        add(WORDS, new Shard(2, 4), List.of("b"), List.of());
        add(WORDS, new Shard(3, 4), List.of("c"), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuildReports.of(run).merge(WORDS))
                .withMessage("of the 4 parts of Words these are missing: [1, 4]; grade them, too, then merge");
    }

    @Test
    void showsWhatTheLinterFound() throws IOException {
        Region region = new Region("grader/Dockerfile", 1, 6, 1, 12, "debian");
        LintResult found = new LintResult(
                "coursera-v2",
                List.of(
                        new Finding("GR041", Severity.INFO, region, "the <b>tag</b> moves", "pin it", List.of()),
                        new Finding("GR045", Severity.ERROR, region, "apt asks", "append -y", List.of())),
                List.of(),
                0,
                List.of(new SourceFile("grader/Dockerfile", "FROM debian\n")),
                List.of());
        FindingsData data = FindingsData.of(found, FailOn.ERROR);
        BuildReports.of(run).add(StoredReport.findings(ReportName.of("Sanity"), data), data.bytes());

        assertThat(page("sanity").getContent())
                .contains("GR041", "grader/Dockerfile:1", "&lt;b")
                .doesNotContain("<b>tag");
        assertThat(action().getReports().get(0).getSummary()).isEqualTo("1 error, 0 warnings, 1 info");
        assertThat(action().getBadge().getText()).isEqualTo("1");
        assertThat(action().getBuildHealth()).isNull();
        assertThat(page("sanity").example("x.html")).isEmpty();
    }

    @Test
    void showsWhatWasBroughtToCoursera() throws IOException {
        Receipt receipt = new Receipts("api.coursera.org", Time.real())
                .publish(Generation.V1, "iRl53_BWEeW4_wr--Yv6Aw", List.of("rLa7F"));
        BuildReports.of(run).add("out/publish-1.json", receipt);

        assertThat(page("publish-1").getContent()).contains("What was done", "rLa7F");
        assertThat(action().getBadge()).isNull();
        assertThat(action().getBuildHealth()).isNull();
    }

    @Test
    void showsWhatBecameOfAClass() throws IOException {
        String name = "<b onclick=x>ann";
        TaskInfo task = new TaskInfo("sums", name, "sums.py", "", "", "", true, TaskSpec.Grouping.FLAT);
        ClassResult result = new ClassResult(
                task,
                List.of(new ClassResult.Column("core.test:add", name, Category.CORE)),
                List.of(
                        row(name, Evaluation.EXCELLENT, Status.ACCOMPLISHED),
                        row("bob", Evaluation.INCOMPLETE, Status.FAILED)),
                Optional.empty(),
                Instant.EPOCH,
                Duration.ofSeconds(3));
        PackedClass packed = new PackedClass();
        packed.add(new EvaluationResult(
                task,
                name,
                true,
                new Judgement(Evaluation.INCOMPLETE, name, new Score(0, 1, 0, 0), List.of(), List.of(), List.of(name)),
                List.of(),
                List.of(name),
                Instant.EPOCH,
                Duration.ZERO));
        ReportData data = ReportData.of(result, packed.finish(result), 3, 1);
        BuildReports.of(run).add(StoredReport.evaluations(ReportName.of("Sums"), data), data.bytes());

        String file = EvaluationPages.fileOf(name);
        assertThat(page("sums").getContent())
                .contains(
                        "2 submissions: 1 excellent, 1 incomplete",
                        "href=\"submissions/" + file + "\"",
                        "&lt;b onclick")
                .doesNotContain("<b onclick", "submissions/bob.html");
        ExamplePage submission = page("sums").example(file).orElseThrow();
        assertThat(submission.getContent())
                .contains("href=\"../index.html\"", "&lt;b onclick")
                .doesNotContain("<b onclick");
        assertThat(page("sums").example("bob.html")).isEmpty();
        assertThat(page("sums").example("../class.json")).isEmpty();
        StoredReport report = action().getReports().get(0);
        assertThat(report.getSummary()).isEqualTo("2 submissions: 1 excellent, 1 incomplete");
        assertThat(report.getKind()).isEqualTo("evaluations");
        assertThat(action().getBadge().getText())
                .as("one below what was asked, one left out")
                .isEqualTo("2");
        assertThat(action().getBuildHealth().getScore()).isEqualTo(33);
        assertThat(directory.resolve("coursera-autograder").toFile().list()).containsExactly("sums.zip");
    }

    private static ClassResult.Row row(String user, Evaluation evaluation, Status status) {
        return new ClassResult.Row(
                user,
                false,
                evaluation,
                1,
                OptionalDouble.empty(),
                Map.of("core.test:add", status),
                0,
                Duration.ofSeconds(1));
    }

    @Test
    void tellsHealthAndBadge() throws IOException {
        add(WORDS, Shard.WHOLE, List.of("a", "b", "c"), List.of("d"));

        assertThat(action().getBuildHealth().getScore()).isEqualTo(75);
        assertThat(action().getBadge().getText()).isEqualTo("1");
        add(WORDS, Shard.WHOLE, List.of("a"), List.of());
        assertThat(action().getBadge()).isNull();
    }

    @Test
    void opensAThousandExamplesAndKeepsThemSmall() throws IOException {
        List<String> names =
                IntStream.range(0, 1000).mapToObj(i -> "sum/example-" + i).toList();
        add(WORDS, Shard.WHOLE, names.subList(0, 900), names.subList(900, 1000));

        assertThat(page("words").getContent()).contains("sum.example-999.html");
        assertThat(Files.size(directory.resolve("coursera-autograder/words.json.gz")))
                .isLessThan(2_000_000);
    }

    private void add(ReportName name, Shard shard, List<String> fine, List<String> off) throws IOException {
        ReportData data = SampleData.of(fine, off);
        BuildReports.of(run).add(StoredReport.grades(name, shard, data), data.bytes());
    }

    private ReportsAction action() {
        return run.getAction(ReportsAction.class);
    }

    private ReportPage page(String id) {
        return action().getDynamic(id);
    }
}
