package io.jenkins.plugins.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.jenkins.plugins.autograder.evaluation.EvaluateRequest;
import io.jenkins.plugins.autograder.evaluation.EvaluationListener;
import io.jenkins.plugins.autograder.evaluation.EvaluationResult;
import io.jenkins.plugins.autograder.evaluation.Evaluator;
import io.jenkins.plugins.autograder.evaluation.LoadedTask;
import io.jenkins.plugins.autograder.evaluation.Snippets;
import io.jenkins.plugins.autograder.evaluation.Submission;
import io.jenkins.plugins.autograder.evaluation.TaskSheet;
import io.jenkins.plugins.autograder.evaluation.observe.AnswerCache;
import io.jenkins.plugins.autograder.evaluation.spec.course.CourseDirectory;
import io.jenkins.plugins.autograder.report.EvaluationHtml.Frame;
import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A task of the example course from its files to a student's browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluatedPagesIT {
    private final Browser browser = new Browser();
    private final EvaluationHtml html = new EvaluationHtml();
    private final Path directory;

    EvaluatedPagesIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeAll
    void evaluate() throws Exception {
        CourseDirectory course = CourseDirectory.of(Path.of("../../docs/course/tasks"));
        LoadedTask task = LoadedTask.load(course, "receipt");
        List<Submission> submissions = List.of(
                Submission.at("forgot_colon", course.example("forgot_colon", task.task())),
                Submission.at("solution", task.files().solutionTarget()));
        try (DockerSandbox sandbox = DockerSandbox.open(Optional.empty())) {
            Evaluator evaluator = new Evaluator(sandbox, AnswerCache.inMemory());
            evaluator.evaluate(new EvaluateRequest(task, submissions, Optional.empty(), 2), new EvaluationListener() {
                @Override
                public void finished(EvaluationResult result, int done, int total) throws IOException {
                    html.report(result, directory.resolve(result.user() + ".html"), Frame.PAGE);
                }
            });
            TaskSheet sheet = TaskSheet.of(task, new Snippets(evaluator).of(task, Optional.empty()));
            html.instructions(sheet, directory.resolve("index.html"), Frame.PAGE);
        }
    }

    @AfterAll
    void close() {
        browser.close();
    }

    private Page open(String name) {
        Page page = browser.page(ColorScheme.LIGHT, 360, true);
        page.navigate(directory.resolve(name).toUri().toString());
        assertThat(Barriers.of(page))
                .extracting(Rule::getId, violation -> violation.getNodes().toString())
                .isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
        return page;
    }

    @Test
    void aStudentSeesWhatToMendAndWhere() {
        Page page = open("forgot_colon.html");

        assertThat(page.locator("h1").innerText()).isEqualTo("Incomplete");
        assertThat(page.locator(".ag-source del").allInnerTexts()).hasSize(2);
        page.locator("[id='goal:core.check:def-total'] a[href$='-4']").first().click();
        assertThat(page.locator(".ag-source > li:target code").innerText()).isEqualTo("def total(prices):");
        assertThat(page.locator(".ag-compare").first().innerText()).contains("− Total", "+ Total");
        page.context().close();
    }

    @Test
    void aSolutionHasNothingToMend() {
        Page page = open("solution.html");

        assertThat(page.locator("h1").innerText()).isEqualTo("Excellent");
        assertThat(page.locator(".ag-goal[open]").count()).isZero();
        page.context().close();
    }

    @Test
    void instructionsShowWhatTheSolutionGives() {
        Page page = open("index.html");

        assertThat(page.locator(".ag-instructions .ag-snippet").first().innerText())
                .contains("'Bread           2.50'");
        page.locator(".ag-instructions a[href='#goal:core.test:total']").click();
        assertThat(page.locator(".ag-rubric li:target strong").innerText()).isEqualTo("total returns the right result");
        page.context().close();
    }
}
