package io.jenkins.plugins.autograder.jenkins.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import hudson.AbortException;
import io.jenkins.plugins.autograder.grading.ExampleResult;
import io.jenkins.plugins.autograder.jenkins.RecordingListener;
import io.jenkins.plugins.autograder.jenkins.config.EngineRules;
import io.jenkins.plugins.autograder.jenkins.config.LimitWords;
import io.jenkins.plugins.autograder.jenkins.config.RunRules;
import io.jenkins.plugins.autograder.report.SavedReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grades for real, with a shell script as the grader. */
class GradeOnAgentTest {
    private static final String GRADER = "sh -c 'grep -q good $AUTOGRADER_SHARED/submission/* && score=1 || score=0;"
            + " echo {\\\"fractionalScore\\\": $score, \\\"feedback\\\": \\\"graded\\\"} > $AUTOGRADER_SHARED/feedback.json'";

    @TempDir
    Path workspace;

    private final RecordingListener log = new RecordingListener();

    @Test
    void gradesASuiteAndTellsWhatIsOff() throws Exception {
        example("full-marks/right", "good");
        example("full-marks/wrong", "bad");

        Graded graded = onAgent(suite(), EngineRules.OPEN);

        assertThat(graded.data().summary()).isEqualTo("1 of 2 as expected (1 unexpected)");
        assertThat(graded.data().off()).isEqualTo(1);
        assertThat(names(graded)).containsExactly("full-marks/right", "full-marks/wrong");
        assertThat(log.lines())
                .containsExactly(
                        "[Coursera Autograder] no container, no isolation: the submission can do all that this agent can",
                        "[Coursera Autograder] grades 2 examples",
                        "[Coursera Autograder] ✗ full-marks/wrong is unexpected: score: expected 1, got 0");
    }

    @Test
    void gradesOneSubmission() throws Exception {
        Files.writeString(workspace.resolve("answer.txt"), "good");
        GradeOptions options = suite();
        options.suite = "";
        options.submission = "answer.txt";

        Graded graded = onAgent(options, EngineRules.OPEN);

        assertThat(graded.status()).isEqualTo("graded");
        assertThat(graded.score()).isEqualTo(1.0);
        assertThat(names(graded)).containsExactly("answer.txt");
    }

    @Test
    void gradesItsShareOnly() throws Exception {
        for (int i = 1; i <= 5; i++) {
            example("full-marks/" + i, "good");
        }
        GradeOptions options = suite();
        options.shard = 2;
        options.of = 2;

        assertThat(names(onAgent(options, EngineRules.OPEN))).containsExactly("full-marks/2", "full-marks/4");
    }

    @Test
    void writesTheWholeReportWhereAsked() throws Exception {
        example("full-marks/right", "good");
        GradeOptions options = suite();
        options.report = "out/report";

        onAgent(options, EngineRules.OPEN);

        assertThat(workspace.resolve("out/report")).isDirectoryContaining("glob:**/{index.html,junit.xml}");
    }

    @Test
    void tellsEveryMistakeInTheSuiteByLine() throws Exception {
        example("right", "good");
        Files.writeString(workspace.resolve("examples/right/expect.yaml"), "score: 2\nfeedbck: x\n");

        assertThatThrownBy(() -> onAgent(suite(), EngineRules.OPEN))
                .isInstanceOf(AbortException.class)
                .hasMessage("[Coursera Autograder] the suite has 2 mistakes, see above; nothing was graded");
        assertThat(log.lines())
                .anySatisfy(line -> assertThat(line).contains("expect.yaml:1:"))
                .anySatisfy(line -> assertThat(line).contains("expect.yaml:2:"));
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> onAgent(suite(), EngineRules.OPEN))
                .isInstanceOf(AbortException.class)
                .hasMessageStartingWith("[Coursera Autograder] the suite has a mistake, see above");
        GradeOptions options = suite();
        options.suite = "";
        options.submission = "nothing.py";
        assertThatThrownBy(() -> onAgent(options, EngineRules.OPEN))
                .isInstanceOf(AbortException.class)
                .hasMessageContaining("nothing.py is not there; name the learner's file, or a directory of files");
    }

    @Test
    void runsNoGraderOutsideOfAContainerWhereThatIsForbidden() throws IOException {
        example("right", "good");
        assertThatThrownBy(() -> onAgent(suite(), new EngineRules("", false, List.of())))
                .isInstanceOf(AbortException.class)
                .hasMessageContaining("this Jenkins forbids graders outside of containers");
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void runsNothingThatMightUseMoreThanIsAllowed() throws IOException {
        example("full-marks/right", "good");
        Files.writeString(workspace.resolve("examples/full-marks/right/expect.yaml"), "score: 1\ntimeout: 2h\n");
        RunRules rules = new RunRules(0, 0, new LimitWords("1h", "", "", 0));

        assertThatThrownBy(() -> onAgent(suite(), rules))
                .isInstanceOf(AbortException.class)
                .hasMessage(
                        "[Coursera Autograder] timeout of full-marks/right is 2h, but this Jenkins allows 1h at most"
                                + " (Manage Jenkins, System); give a smaller timeout to the step, or in suite.yaml or"
                                + " expect.yaml");
        assertThat(log.lines()).noneMatch(line -> line.contains("grades"));
    }

    @Test
    void goesOnWithAsManyRunsAsAreAllowed() throws Exception {
        example("full-marks/right", "good");
        GradeOptions options = suite();
        options.parallel = 16;

        Graded graded = onAgent(options, new RunRules(0, 2, LimitWords.NONE));

        assertThat(graded.data().off()).isZero();
        assertThat(log.lines())
                .contains("[Coursera Autograder] parallel is 16, but this Jenkins allows 2 runs at one time (Manage"
                        + " Jenkins, System); goes on with 2");
    }

    @Test
    void leavesNothingOfAnInterruptedSuite() throws Exception {
        example("full-marks/right", "good");
        GradeOptions options = suite();
        options.process = "sh -c 'echo > started; exec sleep 98765'";
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread grading = new Thread(() -> end.set(catchThrowable(() -> onAgent(options, EngineRules.OPEN))));
        grading.start();
        while (!Files.exists(workspace.resolve("started"))) {
            assertThat(grading.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        grading.interrupt();
        grading.join();

        assertThat(end.get()).isInstanceOf(InterruptedException.class);
        assertThat(ProcessHandle.current().descendants())
                .noneMatch(process -> process.info().commandLine().orElse("").contains("98765"));
    }

    @Test
    void travelsToTheAgentAndBack() throws Exception {
        example("full-marks/right", "good");
        GradeOnAgent task =
                new GradeOnAgent(suite(), new EngineChoice("", EngineRules.OPEN), RunRules.OPEN, log.console());
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            out.writeObject(task);
            out.writeObject(task.invoke(workspace.toFile(), null));
        }
    }

    private static GradeOptions suite() {
        GradeOptions options = new GradeOptions("grader");
        options.suite = "examples";
        options.process = GRADER;
        options.standingChecks = false;
        options.parallel = 1;
        return options;
    }

    private void example(String name, String content) throws IOException {
        Path directory = Files.createDirectories(workspace.resolve("examples").resolve(name));
        Files.writeString(directory.resolve("answer.txt"), content);
    }

    private Graded onAgent(GradeOptions options, EngineRules rules) throws IOException, InterruptedException {
        return new GradeOnAgent(options, new EngineChoice("", rules), RunRules.OPEN, log.console())
                .invoke(workspace.toFile(), null);
    }

    private Graded onAgent(GradeOptions options, RunRules rules) throws IOException, InterruptedException {
        return new GradeOnAgent(options, new EngineChoice("", EngineRules.OPEN), rules, log.console())
                .invoke(workspace.toFile(), null);
    }

    private List<String> names(Graded graded) throws IOException {
        Path file = Files.write(workspace.resolve("kept"), graded.data().bytes());
        try (var result = SavedReport.open(file)) {
            List<String> names = new java.util.ArrayList<>();
            result.results().forEach((ExampleResult example) -> names.add(example.name()));
            return names;
        }
    }
}
