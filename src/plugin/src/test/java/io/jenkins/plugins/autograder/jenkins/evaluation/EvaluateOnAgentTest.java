package io.jenkins.plugins.autograder.jenkins.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import hudson.AbortException;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.jenkins.RecordingListener;
import io.jenkins.plugins.autograder.jenkins.SmallCourse;
import io.jenkins.plugins.autograder.jenkins.config.EngineRules;
import io.jenkins.plugins.autograder.jenkins.config.LimitWords;
import io.jenkins.plugins.autograder.jenkins.config.RunRules;
import io.jenkins.plugins.autograder.jenkins.grade.EngineChoice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evaluates and checks for real, as plain processes. */
class EvaluateOnAgentTest {
    private static final String SPEC = "course/specs/sums/spec.yaml";

    private final Path workspace;
    private final RecordingListener log = new RecordingListener();

    EvaluateOnAgentTest(@TempDir Path workspace) {
        this.workspace = workspace;
    }

    @BeforeEach
    void write() throws IOException {
        SmallCourse.write(workspace.resolve("course"));
    }

    @Test
    void evaluatesAClassAndTakesEveryEvaluationForAResult() throws Exception {
        Evaluated evaluated = evaluate(options -> options.report = "out");

        assertThat(evaluated.counts()).containsEntry("excellent", 1).containsEntry("incomplete", 3);
        assertThat(evaluated.data().total()).isEqualTo(4);
        assertThat(evaluated.data().off()).isZero();
        assertThat(evaluated.missing()).isEqualTo(1);
        assertThat(log.lines())
                .contains(
                        "[Coursera Autograder] no container, no isolation: the submission can do all that this agent can",
                        "[Coursera Autograder] evaluates 4 submissions of Sums",
                        "[Coursera Autograder] nobody: nothing to evaluate");
        assertThat(workspace.resolve("out/ann/sums.html")).isRegularFile();
        assertThat(workspace.resolve("out/gradebook-sums.csv")).content().contains("ann,excellent");
    }

    @Test
    void countsWhatIsBelowTheEvaluationThatIsAskedFor() throws Exception {
        assertThat(evaluate(options -> options.atLeast = "excellent").data().off())
                .isEqualTo(3);
    }

    @Test
    void countsAMissingSubmissionWhereItWasNamed() throws Exception {
        Evaluated evaluated = evaluate(options -> options.users = "ann, nobody");

        assertThat(evaluated.data().total()).isEqualTo(2);
        assertThat(evaluated.data().off()).isEqualTo(1);
    }

    @Test
    void evaluatesAnyFile() throws Exception {
        Evaluated evaluated = evaluate(options -> options.target = "course/submissions/bob/sums/sums.py");

        assertThat(evaluated.evaluation()).isEqualTo("incomplete");
        assertThat(evaluated.data().total()).isEqualTo(1);
    }

    @Test
    void tellsEveryMistakeInTheSpecByLine() throws IOException {
        Files.writeString(workspace.resolve(SPEC), "goals:\n  - cals: x\nfoo: 1\n");

        assertThatThrownBy(() -> evaluate(options -> {}))
                .isInstanceOf(AbortException.class)
                .hasMessageContaining("mistakes, see above; nothing was run");
        assertThat(log.lines()).anySatisfy(line -> assertThat(line).contains("spec.yaml:2"));
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> evaluate(options -> options.course = "nowhere"))
                .isInstanceOf(AbortException.class)
                .hasMessageContaining("name the directory of the course, which has a tasks.json");
        assertThatThrownBy(() -> evaluate(options -> options.target = "nothing.py"))
                .isInstanceOf(AbortException.class)
                .hasMessageContaining("target names a file or a directory to evaluate");
    }

    @Test
    void runsNothingOutsideOfAContainerWhereThatIsForbidden() {
        EvaluateOptions options = new EvaluateOptions("sums");
        options.course = "course";
        options.noContainer = true;
        EngineChoice engine = new EngineChoice("", new EngineRules("", false, List.of()));

        assertThatThrownBy(() ->
                        new EvaluateOnAgent(options, engine, RunRules.OPEN, new Console(log)).work(workspace.toFile()))
                .isInstanceOf(AbortException.class)
                .hasMessageContaining("noContainer is given, but this Jenkins forbids");
    }

    @Test
    void checksASpecAndTellsWhatIsNotWhatItSays() throws Exception {
        Checked checked = check(RunRules.OPEN, options -> options.junit = "out/check.xml");

        assertThat(checked.data().headline()).isEqualTo("3 of 4 as expected");
        assertThat(checked.data().off()).isEqualTo(1);
        assertThat(checked.untested()).isZero();
        assertThat(log.lines()).anySatisfy(line -> assertThat(line)
                .startsWith("[Coursera Autograder] ✗ example fine is unexpected: ")
                .contains("spec.yaml:")
                .doesNotContain(workspace.toString()));
        assertThat(workspace.resolve("out/check.xml")).content().contains("failures=\"1\"");
    }

    @Test
    void runsNothingThatMightUseMoreThanIsAllowed() {
        String refusal = "[Coursera Autograder] timeout of task sums is 61s, but this Jenkins allows 1m at most (Manage"
                + " Jenkins, System); give smaller timeouts in its spec.yaml, or fewer cases: one run is of all cases";
        RunRules rules = bound("1m", "");

        assertThatThrownBy(() -> evaluate(rules, options -> {}))
                .isInstanceOf(AbortException.class)
                .hasMessage(refusal);
        assertThatThrownBy(() -> check(rules, options -> {}))
                .isInstanceOf(AbortException.class)
                .hasMessage(refusal);
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void runsASpecThatAsksForNoMoreThanIsAllowed() throws Exception {
        RunRules rules = bound("1m", "600MB");
        assertThatThrownBy(() -> evaluate(bound("", "600MB"), options -> {}))
                .hasMessageContaining("memory of task sums is 640 MB, but this Jenkins allows 600MB at most");
        String spec = Files.readString(workspace.resolve(SPEC));
        Files.writeString(workspace.resolve(SPEC), "memory: 256MB\ndefaults: {timeout: 4s}\n" + spec);

        assertThat(evaluate(rules, options -> {}).counts()).containsEntry("excellent", 1);
        assertThat(check(rules, options -> {}).data().total()).isEqualTo(4);
    }

    @Test
    void leavesNothingOfAnInterruptedEvaluation() throws Exception {
        Path started = workspace.resolve("started");
        Files.writeString(
                workspace.resolve("course/submissions/bob/sums/sums.py"),
                "import os, time\nos.mkdir('" + started + "')\ntime.sleep(98765)\n");
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread evaluating = new Thread(() -> end.set(catchThrowable(() -> evaluate(options -> options.users = "bob"))));
        evaluating.start();
        while (!Files.exists(started)) {
            assertThat(evaluating.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        evaluating.interrupt();
        evaluating.join();

        assertThat(end.get()).isInstanceOf(InterruptedException.class);
        assertThat(ProcessHandle.current().descendants())
                .noneMatch(process -> process.info().commandLine().orElse("").contains("python"));
    }

    private static RunRules bound(String timeout, String memory) {
        return new RunRules(0, 0, new LimitWords(timeout, memory, "", 0));
    }

    private Checked check(RunRules rules, Consumer<CheckOptions> change) throws IOException, InterruptedException {
        CheckOptions options = new CheckOptions("sums");
        options.course = "course";
        options.noContainer = true;
        change.accept(options);
        return new CheckOnAgent(options, new EngineChoice("", EngineRules.OPEN), rules, new Console(log))
                .work(workspace.toFile());
    }

    private Evaluated evaluate(Consumer<EvaluateOptions> change) throws IOException, InterruptedException {
        return evaluate(RunRules.OPEN, change);
    }

    private Evaluated evaluate(RunRules rules, Consumer<EvaluateOptions> change)
            throws IOException, InterruptedException {
        EvaluateOptions options = new EvaluateOptions("sums");
        options.course = "course";
        options.noContainer = true;
        options.parallel = 1;
        change.accept(options);
        options.check();
        Evaluated evaluated = new EvaluateOnAgent(
                        options, new EngineChoice("", EngineRules.OPEN), rules, new Console(log))
                .work(workspace.toFile());
        // It travels.
        new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(evaluated);
        return evaluated;
    }
}
