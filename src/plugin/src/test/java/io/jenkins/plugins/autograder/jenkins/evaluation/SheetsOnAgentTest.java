package io.jenkins.plugins.autograder.jenkins.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.AbortException;
import io.jenkins.plugins.autograder.jenkins.Console;
import io.jenkins.plugins.autograder.jenkins.RecordingListener;
import io.jenkins.plugins.autograder.jenkins.SmallCourse;
import io.jenkins.plugins.autograder.jenkins.config.EngineRules;
import io.jenkins.plugins.autograder.jenkins.config.LimitWords;
import io.jenkins.plugins.autograder.jenkins.config.RunRules;
import io.jenkins.plugins.autograder.jenkins.grade.EngineChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes pages of tasks for real. */
class SheetsOnAgentTest {
    private final Path workspace;
    private final RecordingListener log = new RecordingListener();

    SheetsOnAgentTest(@TempDir Path workspace) {
        this.workspace = workspace;
    }

    @BeforeEach
    void write() throws IOException {
        SmallCourse.write(workspace.resolve("course"));
    }

    @Test
    void writesTheRubricOfEveryTaskIntoTheCourse() throws Exception {
        assertThat(rubrics("", "")).containsExactly("course/rubrics/rubric-sums.html");

        assertThat(workspace.resolve("course/rubrics")).isDirectoryContaining("glob:**/report.css");
        assertThat(workspace.resolve("course/rubrics/rubric-sums.html"))
                .content()
                .contains("<!DOCTYPE html>", "Sums");
        assertThat(log.lines()).containsExactly("[Coursera Autograder] wrote course/rubrics/rubric-sums.html");
    }

    @Test
    void writesWhereItIsTold() throws Exception {
        assertThat(rubrics("sums", "out")).containsExactly("out/rubric-sums.html");
    }

    @Test
    void writesInstructionsWithoutAnEngineWhereNothingIsRun() throws Exception {
        EngineRules forbidden = new EngineRules("", false, List.of("nowhere"));

        assertThat(instructions(forbidden, RunRules.OPEN)).containsExactly("course/instructions/sums/index.html");

        assertThat(workspace.resolve("course/instructions/sums/index.html"))
                .content()
                .contains("Write");
        assertThat(log.lines())
                .anySatisfy(line -> assertThat(line).contains("no link of the instructions leads to the goal"));
    }

    @Test
    void showsWhatTheSolutionDoesInSnippets() throws Exception {
        addSnippet();
        Files.writeString(workspace.resolve("course/specs/sums/instructions.md"), "[More](#snippet:more)\n");

        instructions(EngineRules.OPEN, RunRules.OPEN);

        assertThat(workspace.resolve("course/instructions/sums/index.html"))
                .content()
                .contains("42");
    }

    @Test
    void runsNoSnippetThatMightUseMoreThanIsAllowed() throws IOException {
        addSnippet();
        RunRules rules = new RunRules(0, 0, new LimitWords("10s", "", "", 0));

        assertThatThrownBy(() -> instructions(EngineRules.OPEN, rules))
                .isInstanceOf(AbortException.class)
                .hasMessageContaining("timeout of the snippets of task sums is 55.5s, but this Jenkins allows 10s");
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void saysWhatThereIsNot() {
        assertThatThrownBy(() -> rubrics("sum", ""))
                .isInstanceOf(AbortException.class)
                .hasMessageContaining("did you mean sums?");
    }

    private void addSnippet() throws IOException {
        Files.writeString(
                workspace.resolve("course/specs/sums/spec.yaml"),
                "snippets:\n  - id: more\n    title: More\n    calls: |\n      add(20, 22)\n",
                StandardOpenOption.APPEND);
    }

    private List<String> rubrics(String tasks, String directory) throws IOException, InterruptedException {
        return new RubricsOnAgent(options(tasks, directory), new Console(log)).work(workspace.toFile());
    }

    private List<String> instructions(EngineRules rules, RunRules runs) throws IOException, InterruptedException {
        return new InstructionsOnAgent(options("", ""), new EngineChoice("", rules), runs, new Console(log))
                .work(workspace.toFile());
    }

    private static SheetOptions options(String tasks, String directory) {
        SheetOptions options = new SheetOptions(tasks);
        options.course = "course";
        options.directory = directory;
        options.noContainer = true;
        return options.expanded(text -> text);
    }
}
