package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.EnvVars;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Label;
import hudson.model.Result;
import io.jenkins.plugins.autograder.jenkins.config.GlobalSettings;
import io.jenkins.plugins.autograder.jenkins.grade.GradeBuilder;
import io.jenkins.plugins.autograder.jenkins.grade.GradeStep;
import io.jenkins.plugins.autograder.jenkins.policy.Mark;
import io.jenkins.plugins.autograder.jenkins.report.ReportRecorder;
import io.jenkins.plugins.autograder.jenkins.report.ReportStep;
import io.jenkins.plugins.autograder.jenkins.report.ReportsAction;
import io.jenkins.plugins.autograder.jenkins.report.StoredReport;
import org.jenkinsci.plugins.workflow.actions.WarningAction;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.cps.SnippetizerTester;
import org.jenkinsci.plugins.workflow.graphanalysis.DepthFirstScanner;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.TestBuilder;

/** Steps and build steps in a real Jenkins, on an agent that is a process of its own. */
@ExtendWith(OneJenkins.class)
class GradeInJenkinsTest {
    private static JenkinsRule j;

    @BeforeAll
    static void start(JenkinsRule jenkins) throws Exception {
        j = jenkins;
        j.createOnlineSlave(Label.get("docker"));
    }

    @Test
    void gradesInAPipelineAndReturnsWhatItCounted() throws Exception {
        WorkflowRun run = build("node('docker') {\n" + Course.files() + "def grades = " + Course.STEP
                + ", suite: 'examples')\n"
                + "echo \"off: ${grades.unexpected} of ${grades.total}, ${grades.asExpected} fine, in ${grades.report}\"\n"
                + "}");

        j.assertBuildStatus(Result.UNSTABLE, run);
        j.assertLogContains("off: 1 of 2, 1 fine, in examples", run);
        j.assertLogContains("[Coursera Autograder] ✗ full-marks/wrong is unexpected", run);
        WarningAction warning = new DepthFirstScanner()
                .filteredNodes(run.getExecution(), node -> node.getPersistentAction(WarningAction.class) != null)
                .get(0)
                .getPersistentAction(WarningAction.class);
        assertThat(warning.getMessage()).isEqualTo("1 of 2 as expected (1 unexpected)");
    }

    @Test
    void letsThePipelineDecideWhatABadResultDoes() throws Exception {
        WorkflowRun quiet = build("node('docker') {\n" + Course.files() + Course.STEP
                + ", suite: 'examples', buildResult: 'NONE', stageResult: 'NONE')\n}");
        j.assertBuildStatus(Result.SUCCESS, quiet);

        WorkflowRun stopped = build("node('docker') {\n" + Course.files() + Course.STEP
                + ", suite: 'examples', buildResult: 'NONE', stop: true)\necho 'not reached'\n}");
        j.assertBuildStatus(Result.FAILURE, stopped);
        j.assertLogNotContains("not reached", stopped);
        assertThat(reports(stopped)).hasSize(1);
    }

    @Test
    void failsWithOneLineWhereItCannotGrade() throws Exception {
        WorkflowRun run = build("node('docker') {\n" + Course.STEP + ", suite: 'nowhere')\n}");

        j.assertBuildStatus(Result.FAILURE, run);
        j.assertLogContains("there is no such directory; name the one that holds the examples", run);
        j.assertLogNotContains("\tat ", run);
        assertThat(run.getAction(ReportsAction.class)).isNull();
    }

    @Test
    void gradesInShardsAndMergesThem() throws Exception {
        WorkflowRun run = build("node('docker') {\n" + Course.files()
                + "for (int i = 1; i <= 2; i++) {\n" + Course.STEP
                + ", suite: 'examples', shard: i, of: 2, buildResult: 'NONE')\n}\n"
                + "def whole = courseraReport name: 'examples', buildResult: 'NONE'\n"
                + "echo \"whole: ${whole.total}\"\n}");

        j.assertBuildStatus(Result.SUCCESS, run);
        j.assertLogContains("whole: 2", run);
        assertThat(reports(run)).extracting(StoredReport::getName).containsExactly("examples");
    }

    @Test
    void takesReportsThatWereMadeElsewhere() throws Exception {
        WorkflowRun run = build("node('docker') {\n" + Course.files() + Course.STEP
                + ", suite: 'examples', report: 'out', name: 'here', buildResult: 'NONE')\n"
                + "courseraReport name: 'Elsewhere', files: 'out/**/report.json', buildResult: 'NONE'\n}");

        j.assertBuildStatus(Result.SUCCESS, run);
        assertThat(reports(run)).extracting(StoredReport::getName).containsExactly("Elsewhere", "here");
        WorkflowRun none = build("node('docker') { courseraReport name: 'x', files: 'nowhere/*.json' }");
        j.assertBuildStatus(Result.FAILURE, none);
        j.assertLogContains("matches nowhere/*.json", none);
    }

    @Test
    void gradesInAFreestyleJobWithVariables() throws Exception {
        FreeStyleProject job = j.createFreeStyleProject();
        job.setAssignedLabel(Label.get("docker"));
        job.getBuildersList().add(new Files());
        GradeBuilder builder = Course.builder();
        builder.setName("Run ${BUILD_NUMBER}");
        job.getBuildersList().add(builder);
        ReportRecorder recorder = new ReportRecorder("Again");
        recorder.setFiles("none");
        job.getPublishersList().add(recorder);

        FreeStyleBuild build = job.scheduleBuild2(0).get();

        assertThat(reports(build)).extracting(StoredReport::getName).containsExactly("Run 1");
        j.assertLogContains("matches none", build);
    }

    @Test
    void refusesAGraderWithoutAContainerWhereAnAdministratorSaysSo() throws Exception {
        GlobalSettings.get().setProcessForbidden(true);
        try {
            WorkflowRun run = build("node('docker') {\n" + Course.files() + Course.STEP + ", suite: 'examples')\n}");

            j.assertBuildStatus(Result.FAILURE, run);
            j.assertLogContains("this Jenkins forbids graders outside of containers", run);
        } finally {
            GlobalSettings.get().setProcessForbidden(false);
        }
    }

    @Test
    void keepsWhatTheFormSays() throws Exception {
        GradeBuilder before = Course.builder();
        before.setName("Words");
        before.setProfile("plain");
        before.setTimeout("20s");
        before.setRepeat(3);
        before.setShard(2);
        before.setOf(4);
        before.setBuildResult(Mark.FAILURE);
        before.setStageResult(Mark.NONE);
        before.setStop(true);
        before.setTolerated(2);
        FreeStyleProject job = j.createFreeStyleProject();
        job.getBuildersList().add(before);
        j.configRoundtrip(job);
        j.assertEqualDataBoundBeans(before, job.getBuildersList().get(GradeBuilder.class));

        ReportRecorder recorder = new ReportRecorder("Words");
        recorder.setFiles("out/report.json");
        job.getPublishersList().add(recorder);
        j.configRoundtrip(job);
        j.assertEqualDataBoundBeans(recorder, job.getPublishersList().get(ReportRecorder.class));
    }

    @Test
    void isWrittenByTheSnippetGenerator() throws Exception {
        SnippetizerTester tester = new SnippetizerTester(j);
        tester.assertRoundTrip(new GradeStep("words:1"), "courseraGrade 'words:1'");
        GradeStep step = new GradeStep("words:1");
        step.setSuite("examples/words");
        step.setBuildResult(Mark.FAILURE);
        tester.assertRoundTrip(step, "courseraGrade buildResult: 'FAILURE', image: 'words:1', suite: 'examples/words'");
        tester.assertRoundTrip(new ReportStep("Words"), "courseraReport 'Words'");
    }

    private static Iterable<StoredReport> reports(hudson.model.Run<?, ?> run) {
        return run.getAction(ReportsAction.class).getReports();
    }

    private WorkflowRun build(String script) throws Exception {
        WorkflowJob job = j.createProject(WorkflowJob.class);
        job.setDefinition(new CpsFlowDefinition(script, true));
        return job.scheduleBuild2(0).get();
    }

    /** Puts the course into the workspace. */
    public static final class Files extends TestBuilder {
        @Override
        public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
                throws java.io.IOException, InterruptedException {
            EnvVars env = build.getEnvironment(listener);
            assertThat(env).containsKey("BUILD_NUMBER");
            Course.write(build.getWorkspace());
            return true;
        }
    }
}
