package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a teacher sees of submissions at a command line. */
class EvaluateTest {
    private static final String HALF_RIGHT = "def add(a, b):\n    return 3\n";
    private static final String RIGHT = "def add(x, y):\n    return x + y\n";

    private final Path directory;
    private final TaskArea area;

    EvaluateTest(@TempDir Path directory) {
        this.directory = directory;
        this.area = TaskArea.at(directory);
    }

    private List<String> reports() throws IOException {
        Path reports = directory.resolve("reports");
        try (Stream<Path> files = Files.walk(reports)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> area.plain(reports.relativize(file).toString()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void oneSubmissionIsToldGoalByGoal() throws IOException {
        area.submission("ann", HALF_RIGHT);

        Terminal.Result result = area.run("evaluate", "-t", "sums", "-u", "ann", "--no-container");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(area.plain(result.out()).lines())
                .containsSequence(
                        "ann: partially complete", "  Accomplished: 1 of 2 core goals.", "  ✓ add adds numbers")
                .contains("  ✗ add adds texts")
                .last()
                .isEqualTo("Report: reports/ann/sums_TIME.html");
        assertThat(result.out()).contains("without isolation");
        assertThat(result.err())
                .isEqualTo("autograder: no container, no isolation: a submission can do all that you can\n");
        assertThat(reports()).containsExactly("ann/report.css", "ann/sums_TIME.html", "ann/sums_TIME.json");
    }

    @Test
    void quietLeavesOutWhatIsAccomplished() {
        area.submission("ann", HALF_RIGHT);
        assertThat(area.run("evaluate", "-t", "sums", "-u", "ann", "--no-container", "-q")
                        .out())
                .contains("add adds texts")
                .doesNotContain("add adds numbers");
    }

    @Test
    void theReportGoesWhereItIsTold() throws IOException {
        area.submission("ann", RIGHT);
        Path outfile = directory.resolve("out/a.json");

        Terminal.Result result = area.run(
                "evaluate",
                "-t",
                "sums",
                "-u",
                "ann",
                "--no-container",
                "--fragments",
                "--outfile",
                outfile.toString());

        assertThat(result.exitCode()).isZero();
        assertThat(outfile).content().contains("\"evaluation\" : \"excellent\"");
        assertThat(directory.resolve("out/a.html")).content().doesNotContain("<html");
        assertThat(directory.resolve("reports")).doesNotExist();
    }

    @Test
    void aClassGetsALineEachAndAGradebook() throws IOException {
        area.submission("ann", RIGHT).submission("bob", HALF_RIGHT).file("submissions/cem/notes.txt", "");

        Terminal.Result result = area.run("evaluate", "-t", "sums", "--all", "--no-container", "--parallel", "2");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(area.plain(result.out()).lines())
                .contains(
                        "Evaluating 3 submissions of Sums",
                        "ann: excellent  score 1.0, SOON",
                        "bob: partially complete  score 0.5, SOON",
                        "cem: incomplete  nothing to evaluate",
                        "3 submissions in SOON: 1 excellent, 1 partially complete, 1 incomplete (1 handed in nothing)",
                        "Gradebook: reports/gradebook-sums.csv");
        assertThat(directory.resolve("reports/gradebook-sums.csv"))
                .content()
                .contains("ann,excellent,100,1,false,", "cem,incomplete,0,0,true,");
        assertThat(reports())
                .contains("gradebook-sums.json", "ann/sums_TIME.json", "bob/sums_TIME.html", "cem/sums_TIME.json");
    }

    @Test
    void aFileAnywhereCanBeEvaluated() {
        area.file("late.py", RIGHT);
        Terminal.Result result = area.run(
                "evaluate",
                "-t",
                "sums",
                "--target",
                directory.resolve("late.py").toString(),
                "--no-container");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("submission: excellent\n");
    }

    @Test
    void whoHandedInNothingIsIncomplete() {
        Terminal.Result result = area.run("evaluate", "-t", "sums", "-u", "dan", "--no-container");
        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(result.out())
                .startsWith("dan: incomplete\n  Nothing was handed in: there is no sums.py.\n")
                .doesNotContain("warning");
    }

    static Stream<Arguments> wrongUsage() {
        return Stream.of(
                Arguments.of(List.of(), "whose submission: one of -u USER, --target PATH, or --all"),
                Arguments.of(
                        List.of("-u", "ann", "--all"), "whose submission: one of -u USER, --target PATH, or --all"),
                Arguments.of(List.of("--all", "--outfile", "x"), "--outfile is for the report of one submission"),
                Arguments.of(List.of("-u", "a", "-u", "b", "--target", "x"), "one --target is of one user"),
                Arguments.of(List.of("-u", "../ann"), "it has to be the name of a directory below the submissions"),
                Arguments.of(List.of("--target", "none.py"), "there is no none.py; name a file"),
                Arguments.of(List.of("--all"), "there are no submissions of task sums; name a user"),
                Arguments.of(List.of("-u", "ann", "--parallel", "0"), "parallel is 0; allowed is 1 to 256"));
    }

    @ParameterizedTest
    @MethodSource("wrongUsage")
    void wrongUsageIsToldInALine(List<String> words, String message) {
        List<String> args = Stream.concat(Stream.of("evaluate", "-t", "sums"), words.stream())
                .toList();
        Terminal.Result result = area.run(args.toArray(String[]::new));
        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.firstError()).startsWith("autograder: ").contains(message);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aTaskHasToBeNamedAndToBeThere() {
        assertThat(area.run("evaluate", "--all").exitCode()).isEqualTo(ExitCode.USAGE);
        Terminal.Result result = area.run("evaluate", "-t", "sumz", "--all");
        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).endsWith("tasks.json; did you mean sums?\n");
    }

    @Test
    void mistakesInTheSpecAreALineEach() {
        area.submission("ann", RIGHT).file("specs/sums/spec.yaml", "goals:\n  - cals: f(1)\n  - check: lop\n");
        Terminal.Result result = area.run("evaluate", "-t", "sums", "-u", "ann");
        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(area.plain(result.err()).lines())
                .contains(
                        "specs/sums/spec.yaml:2:5: unknown key goals.cals; did you mean calls?",
                        "specs/sums/spec.yaml:3:12: goals.check is \"lop\"; did you mean loop?")
                .last()
                .asString()
                .endsWith("mistakes to mend; nothing was run");
    }

    @Test
    void withoutAnEngineNothingRuns() {
        area.submission("ann", RIGHT);
        Terminal.Result result = area.run("evaluate", "-t", "sums", "-u", "ann", "--docker-url", "unix:///nowhere");
        assertThat(result.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(result.firstError()).contains("no Docker engine answers at unix:///nowhere");
    }

    @Test
    void directoriesCanHaveTheNamesThatPotluckGaveThem() {
        area.file("potluck_config.py", "SUBMISSIONS_DIR = 'examples'\n");
        Terminal.Result result = area.run("evaluate", "-t", "sums", "-u", "wrong", "--no-container");
        assertThat(result.out()).startsWith("wrong: partially complete\n");
    }
}
