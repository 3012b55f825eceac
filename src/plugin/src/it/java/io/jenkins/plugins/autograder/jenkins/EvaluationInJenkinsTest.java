package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Label;
import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.autograder.jenkins.config.GlobalSettings;
import io.jenkins.plugins.autograder.jenkins.evaluation.CheckBuilder;
import io.jenkins.plugins.autograder.jenkins.evaluation.CheckStep;
import io.jenkins.plugins.autograder.jenkins.evaluation.EvaluateBuilder;
import io.jenkins.plugins.autograder.jenkins.evaluation.EvaluateStep;
import io.jenkins.plugins.autograder.jenkins.evaluation.InstructionsBuilder;
import io.jenkins.plugins.autograder.jenkins.evaluation.InstructionsStep;
import io.jenkins.plugins.autograder.jenkins.evaluation.RubricBuilder;
import io.jenkins.plugins.autograder.jenkins.evaluation.RubricStep;
import io.jenkins.plugins.autograder.jenkins.policy.Mark;
import io.jenkins.plugins.autograder.jenkins.report.ReportsAction;
import io.jenkins.plugins.autograder.jenkins.report.StoredReport;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.sf.json.JSONObject;
import org.htmlunit.html.HtmlPage;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.cps.SnippetizerTester;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.TestBuilder;

/** Tasks of a course in a real Jenkins, on an agent that is a process of its own. */
@ExtendWith(OneJenkins.class)
class EvaluationInJenkinsTest {
    private static final String EVALUATE = "courseraEvaluate(task: 'sums', course: 'course', noContainer: true";
    private static final String CHECK = "courseraCheck(task: 'sums', course: 'course', noContainer: true";

    private static JenkinsRule j;

    @BeforeAll
    static void start(JenkinsRule jenkins) throws Exception {
        j = jenkins;
        j.createOnlineSlave(Label.get("evaluator"));
    }

    @Test
    void evaluateAClassInAPipelineAndReturnWhatTheyCounted() throws Exception {
        WorkflowRun run = build("def grades = " + EVALUATE + ")\n"
                + "echo \"excellent: ${grades.counts['excellent']} of ${grades.total}, missing: ${grades.missing},"
                + " in ${grades.report}\"");

        j.assertBuildStatus(Result.SUCCESS, run);
        j.assertLogContains("excellent: 1 of 4, missing: 1, in sums", run);
        j.assertLogContains("[Coursera Autograder] ann: excellent, score 1.0", run);
        HtmlPage page = j.createWebClient().getPage(run, "coursera-autograder/sums/");
        assertThat(page.getElementById("report").getTextContent()).contains("4 submissions", SmallCourse.HOSTILE);
        assertThat(page.getByXPath("//main//img")).isEmpty();
        HtmlPage submission = page.getAnchorByText("bob").click();
        assertThat(submission.getUrl().getPath()).endsWith("/sums/submissions/bob.html");
        assertThat(submission.getElementById("report").getTextContent())
                .contains("Incomplete", "return a - b")
                .doesNotContain("/workspace/");
        HtmlPage back = submission.getAnchorByText("All submissions").click();
        assertThat(back.getUrl().getPath()).endsWith("/coursera-autograder/sums/");
        assertThat(text(run, "sums/gradebook.csv")).contains("ann,excellent");
    }

    @Test
    void leaveItToThePipelineWhatIsAsked() throws Exception {
        WorkflowRun run = build(EVALUATE + ", users: 'ann, bob', atLeast: 'complete')");
        j.assertBuildStatus(Result.UNSTABLE, run);
        j.assertLogContains("marks the build UNSTABLE: 1 of 2 not as asked", run);
        JSONObject report = j.getJSON(run.getUrl() + "coursera-autograder/api/json")
                .getJSONObject()
                .getJSONArray("reports")
                .getJSONObject(0);
        assertThat(report.getString("kind")).isEqualTo("evaluations");
        assertThat(report.getInt("unexpected")).isEqualTo(1);
        assertThat(report.getString("headline")).startsWith("2 submissions: 1 excellent");

        j.assertBuildStatus(
                Result.SUCCESS, build(EVALUATE + ", users: 'ann, bob', atLeast: 'complete', tolerated: 1)"));
        j.assertBuildStatus(Result.FAILURE, build(EVALUATE + ", users: 'bob', atLeast: 'complete', stop: true)"));
    }

    @Test
    void checkASpecInAPipeline() throws Exception {
        WorkflowRun run = build("def spec = " + CHECK + ", junit: 'check.xml')\n"
                + "echo \"off: ${spec.unexpected} of ${spec.total}, in ${spec.report}; ${fileExists('check.xml')}\"");

        j.assertBuildStatus(Result.UNSTABLE, run);
        j.assertLogContains("off: 1 of 4, in sums-spec; true", run);
        j.assertLogContains("[Coursera Autograder] ✗ example fine is unexpected", run);
        HtmlPage page = j.createWebClient().getPage(run, "coursera-autograder/sums-spec/");
        assertThat(page.getElementById("report").getTextContent())
                .contains("3 of 4 as expected", "example fine", "spec.yaml:");
        assertThat(text(run, "sums-spec/check-junit.xml")).contains("failures=\"1\"");
    }

    @Test
    void writePagesOfTasks() throws Exception {
        WorkflowRun run = build("def rubrics = courseraRubric(tasks: 'sums', course: 'course')\n"
                + "def pages = courseraInstructions(tasks: '', course: 'course', directory: 'site')\n"
                + "echo \"${rubrics.files[0]}, ${pages.files[0]}, ${fileExists('site/sums/index.html')}\"");

        j.assertBuildStatus(Result.SUCCESS, run);
        j.assertLogContains("course/rubrics/rubric-sums.html, site/sums/index.html, true", run);
    }

    @Test
    void failWithOneLineWhereTheyCannotRun() throws Exception {
        WorkflowRun wrong = build("courseraEvaluate(task: 'sum', course: 'course', noContainer: true)");
        j.assertBuildStatus(Result.FAILURE, wrong);
        j.assertLogContains("did you mean sums?", wrong);
        j.assertLogNotContains("\tat ", wrong);

        GlobalSettings.get().setProcessForbidden(true);
        try {
            WorkflowRun forbidden = build(CHECK + ")");
            j.assertBuildStatus(Result.FAILURE, forbidden);
            j.assertLogContains("noContainer is given, but this Jenkins forbids", forbidden);
        } finally {
            GlobalSettings.get().setProcessForbidden(false);
        }
    }

    @Test
    void runNothingThatMightUseMoreThanAdministratorsAllow() throws Exception {
        GlobalSettings.get().setMaxTimeout("1m");
        try {
            for (String step : List.of(EVALUATE, CHECK)) {
                WorkflowRun refused = build(step + ")");
                j.assertBuildStatus(Result.FAILURE, refused);
                j.assertLogContains("timeout of task sums is 61s, but this Jenkins allows 1m at most", refused);
                j.assertLogNotContains("\tat ", refused);
            }
        } finally {
            GlobalSettings.get().setMaxTimeout("");
        }
    }

    @Test
    void runInAFreestyleJobWithVariables() throws Exception {
        FreeStyleProject job = j.createFreeStyleProject();
        job.setAssignedLabel(Label.get("evaluator"));
        job.getBuildersList().add(new Files());
        EvaluateBuilder evaluate = new EvaluateBuilder("sums");
        evaluate.setCourse("course");
        evaluate.setNoContainer(true);
        evaluate.setName("Class ${BUILD_NUMBER}");
        job.getBuildersList().add(evaluate);
        CheckBuilder check = new CheckBuilder("sums");
        check.setCourse("course");
        check.setNoContainer(true);
        job.getBuildersList().add(check);

        RubricBuilder rubric = new RubricBuilder("sums");
        rubric.setCourse("course");
        rubric.setDirectory("rubrics-${BUILD_NUMBER}");
        job.getBuildersList().add(rubric);
        InstructionsBuilder instructions = new InstructionsBuilder("sums");
        instructions.setCourse("course");
        job.getBuildersList().add(instructions);

        FreeStyleBuild build = j.assertBuildStatus(Result.UNSTABLE, job.scheduleBuild2(0));

        assertThat(reports(build)).extracting(StoredReport::getName).containsExactly("Class 1", "sums spec");
        assertThat(build.getWorkspace().child("rubrics-1/rubric-sums.html").exists())
                .isTrue();
        assertThat(build.getBuildStatusSummary().message).isEqualTo("1 not as expected");
    }

    @Test
    void keepWhatTheFormSays() throws Exception {
        EvaluateBuilder evaluate = new EvaluateBuilder("sums");
        evaluate.setCourse("course");
        evaluate.setUsers("ann, bob");
        evaluate.setAtLeast("almost complete");
        evaluate.setParallel(3);
        evaluate.setNoContainer(true);
        evaluate.setStageResult(Mark.NONE);
        evaluate.setTolerated(2);
        CheckBuilder check = new CheckBuilder("sums");
        check.setJunit("check.xml");
        check.setBuildResult(Mark.FAILURE);
        RubricBuilder rubric = new RubricBuilder("sums");
        rubric.setFragments(true);
        InstructionsBuilder instructions = new InstructionsBuilder("");
        instructions.setDirectory("site");
        instructions.setImage("python:3");
        FreeStyleProject job = j.createFreeStyleProject();
        job.getBuildersList().add(evaluate);
        job.getBuildersList().add(check);
        job.getBuildersList().add(rubric);
        job.getBuildersList().add(instructions);
        j.configRoundtrip(job);
        j.assertEqualDataBoundBeans(evaluate, job.getBuildersList().get(EvaluateBuilder.class));
        j.assertEqualDataBoundBeans(check, job.getBuildersList().get(CheckBuilder.class));
        j.assertEqualDataBoundBeans(rubric, job.getBuildersList().get(RubricBuilder.class));
        j.assertEqualDataBoundBeans(instructions, job.getBuildersList().get(InstructionsBuilder.class));
    }

    @Test
    void areWrittenByTheSnippetGenerator() throws Exception {
        SnippetizerTester tester = new SnippetizerTester(j);
        tester.assertRoundTrip(new EvaluateStep("sums"), "courseraEvaluate 'sums'");
        EvaluateStep step = new EvaluateStep("sums");
        step.setCourse("course");
        step.setAtLeast("complete");
        tester.assertRoundTrip(step, "courseraEvaluate atLeast: 'complete', course: 'course', task: 'sums'");
        tester.assertRoundTrip(new CheckStep("sums"), "courseraCheck 'sums'");
        tester.assertRoundTrip(new RubricStep("sums"), "courseraRubric 'sums'");
        tester.assertRoundTrip(new InstructionsStep("sums"), "courseraInstructions 'sums'");
    }

    private static Iterable<StoredReport> reports(Run<?, ?> run) {
        return run.getAction(ReportsAction.class).getReports();
    }

    private static String text(Run<?, ?> run, String file) throws Exception {
        return j.createWebClient()
                .goTo(run.getUrl() + "coursera-autograder/" + file, null)
                .getWebResponse()
                .getContentAsString();
    }

    private static WorkflowRun build(String script) throws Exception {
        String files = SmallCourse.files().entrySet().stream()
                .map(file -> "writeFile file: 'course/" + file.getKey() + "', text: '''" + file.getValue() + "'''")
                .collect(Collectors.joining("\n"));
        WorkflowJob job = j.createProject(WorkflowJob.class);
        job.setDefinition(new CpsFlowDefinition("node('evaluator') {\n" + files + "\n" + script + "\n}", true));
        return job.scheduleBuild2(0).get();
    }

    /** Puts the course into the workspace. */
    public static final class Files extends TestBuilder {
        @Override
        public boolean perform(AbstractBuild<?, ?> build, hudson.Launcher launcher, BuildListener listener)
                throws InterruptedException, IOException {
            for (Map.Entry<String, String> file : SmallCourse.files().entrySet()) {
                build.getWorkspace().child("course/" + file.getKey()).write(file.getValue(), "UTF-8");
            }
            return true;
        }
    }
}
