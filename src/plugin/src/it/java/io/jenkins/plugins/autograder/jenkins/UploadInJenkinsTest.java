package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Label;
import hudson.model.Result;
import hudson.model.Run;
import hudson.tasks.Shell;
import io.jenkins.plugins.autograder.jenkins.coursera.UploadBuilder;
import io.jenkins.plugins.autograder.jenkins.coursera.UploadStep;
import io.jenkins.plugins.autograder.simulator.DemoWorld;
import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import java.io.File;
import java.nio.file.Files;
import java.util.Objects;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.cps.SnippetizerTester;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jvnet.hudson.test.JenkinsRule;

/** Uploads from a real agent to a simulator of Coursera. */
@ExtendWith(OneJenkins.class)
class UploadInJenkinsTest {
    private static final String PART = DemoWorld.WORDS + "/count";

    private static JenkinsRule j;

    private CourseraWorld world;

    @BeforeAll
    static void start(JenkinsRule jenkins) throws Exception {
        j = jenkins;
        j.createOnlineSlave(Label.get("uploader"));
    }

    @BeforeEach
    void begin() throws Exception {
        world = new CourseraWorld();
        world.add(j.jenkins, world.credentials("coursera", world.refreshToken()));
    }

    @AfterEach
    void end() throws Exception {
        world.close();
        SystemCredentialsProvider.getInstance().getCredentials().clear();
        SystemCredentialsProvider.getInstance().save();
    }

    @Test
    void uploadsRegistersAndAttaches() throws Exception {
        WorkflowRun run = build(job(
                "def up = " + step("") + "\necho \"grader ${up.grader}, ${up.attached} part, told in ${up.receipt}\""));

        j.assertBuildStatus(Result.SUCCESS, run);
        j.assertLogContains(", 1 part, told in coursera-receipt.json", run);
        assertThat(world.simulator.record(Endpoint.REGISTER_V2)).hasSize(1);
        assertThat(world.simulator.record(Endpoint.ATTACH_V2)).hasSize(1);
        assertThat(receipt(run)).contains("\"done\" : true");
        String page = j.createWebClient()
                .getPage(run, "coursera-autograder/coursera-receipt/")
                .getElementById("report")
                .getTextContent();
        assertThat(page).contains("What was done", DemoWorld.WORDS);
    }

    @Test
    void goesOnWhereAnEarlierBuildFailed() throws Exception {
        WorkflowJob job = job("deleteDir()\n" + grader() + step(""));
        world.simulator.faults().arm("attach-v2=status:403");
        WorkflowRun failed = build(job);
        j.assertBuildStatus(Result.FAILURE, failed);
        j.assertLogContains("the same step goes on from there", failed);
        j.assertLogNotContains("\tat ", failed);
        assertThat(receipt(failed)).contains("\"done\" : false");

        WorkflowRun again = build(job);

        j.assertBuildStatus(Result.SUCCESS, again);
        j.assertLogContains("goes on with the upload", again);
        assertThat(world.simulator.record(Endpoint.REGISTER_V2)).hasSize(1);
        assertThat(receipt(again)).contains("\"done\" : true");
    }

    /** Whatever Coursera has done when the build ends, the next one finds out, and does the rest. */
    @ParameterizedTest
    @EnumSource(names = {"UPLOAD", "ASSEMBLY", "REGISTER_V2", "ATTACH_V2"})
    void goesOnWhereAnEarlierBuildWasAborted(Endpoint call) throws Exception {
        WorkflowJob job = job("deleteDir()\n" + grader() + step(""));
        world.simulator.faults().arm(call.label() + "=slow-start:60m");
        WorkflowRun aborted = job.scheduleBuild2(0).waitForStart();
        world.await(call);

        Objects.requireNonNull(aborted.getExecutor()).interrupt();

        j.assertBuildStatus(Result.ABORTED, j.waitForCompletion(aborted));
        j.assertLogNotContains("\tat ", aborted);
        assertThat(receipt(aborted)).contains("\"done\" : false");
        WorkflowRun again = build(job);
        j.assertBuildStatus(Result.SUCCESS, again);
        j.assertLogContains("goes on with the upload", again);
        assertThat(world.simulator.record(Endpoint.REGISTER_V2)).hasSize(1);
        assertThat(receipt(again)).contains("\"done\" : true");
    }

    @Test
    void keepsTheReceiptOfAFreestyleBuildThatIsAborted() throws Exception {
        FreeStyleProject job = freestyle();
        world.simulator.faults().arm("register-v2=slow-start:60m");
        FreeStyleBuild aborted = job.scheduleBuild2(0).waitForStart();
        world.await(Endpoint.REGISTER_V2);

        Objects.requireNonNull(aborted.getExecutor()).interrupt();

        j.assertBuildStatus(Result.ABORTED, j.waitForCompletion(aborted));
        assertThat(new File(aborted.getArtifactsDir(), "receipt.json")).isFile();
        FreeStyleBuild again = j.assertBuildStatus(Result.SUCCESS, job.scheduleBuild2(0));
        j.assertLogContains("goes on with the upload", again);
        assertThat(world.simulator.record(Endpoint.REGISTER_V2)).hasSize(1);
    }

    @Test
    void beginsAnewWithAnotherGrader() throws Exception {
        world.simulator.faults().arm("attach-v2=status:403");
        WorkflowJob job = job("deleteDir()\n" + grader() + step(""));
        j.assertBuildStatus(Result.FAILURE, build(job));
        job.setDefinition(new CpsFlowDefinition(
                "node('uploader') {\ndeleteDir()\n" + grader() + "writeFile file: 'grader/more.txt', text: 'x'\n"
                        + step("") + "\n}",
                true));

        WorkflowRun run = build(job);

        j.assertBuildStatus(Result.SUCCESS, run);
        j.assertLogNotContains("goes on with the upload", run);
        assertThat(world.simulator.record(Endpoint.REGISTER_V2)).hasSize(2);
    }

    @Test
    void getsAnotherAccessTokenInTheMiddle() throws Exception {
        world.simulator.faults().arm("register-v2=expired-token");

        WorkflowRun run = build(job(step("")));

        j.assertBuildStatus(Result.SUCCESS, run);
        assertThat(world.tokenCalls()).isEqualTo(2);
    }

    @Test
    void saysInOneLineWhatIsWrong() throws Exception {
        WorkflowRun part =
                build(job("courseraUpload grader: 'grader', credentialsId: 'coursera', course: 'demo-course',"
                        + " parts: 'count'"));
        j.assertBuildStatus(Result.FAILURE, part);
        j.assertLogContains("the part is 'count'; a part is ITEM/PART", part);
        WorkflowRun nowhere =
                build(job("courseraUpload grader: 'nowhere', credentialsId: 'coursera'," + " course: 'demo-course'"));
        j.assertBuildStatus(Result.FAILURE, nowhere);
        j.assertLogContains("there is no grader at ", nowhere);
        j.assertLogNotContains("\tat ", nowhere);
    }

    @Test
    void worksInAFreestyleJob() throws Exception {
        FreeStyleProject job = freestyle();
        job.getBuildersList().get(UploadBuilder.class).setReceipt("receipt-${BUILD_NUMBER}.json");

        Run<?, ?> build = j.assertBuildStatus(Result.SUCCESS, job.scheduleBuild2(0));

        assertThat(new File(build.getArtifactsDir(), "receipt-1.json")).isFile();
        assertThat(world.simulator.record(Endpoint.ATTACH_V2)).hasSize(1);
    }

    @Test
    void keepsWhatTheFormSays() throws Exception {
        UploadBuilder before = new UploadBuilder("grader");
        before.setCredentialsId("coursera");
        before.setCourse("demo-course");
        before.setParts("a/b, c/d");
        before.setProfile("coursera-v1");
        before.setMemory(4096);
        before.setResume(false);
        FreeStyleProject job = j.createFreeStyleProject();
        job.getBuildersList().add(before);
        j.configRoundtrip(job);
        j.assertEqualDataBoundBeans(before, job.getBuildersList().get(UploadBuilder.class));
        UploadStep step = new UploadStep("grader");
        new SnippetizerTester(j).assertRoundTrip(step, "courseraUpload 'grader'");
        step.setCourse("demo-course");
        new SnippetizerTester(j).assertRoundTrip(step, "courseraUpload course: 'demo-course', grader: 'grader'");
    }

    private static FreeStyleProject freestyle() throws Exception {
        FreeStyleProject job = j.createFreeStyleProject();
        job.setAssignedLabel(Label.get("uploader"));
        job.getBuildersList().add(new Shell("mkdir -p grader; echo FROM scratch >grader/Dockerfile"));
        UploadBuilder builder = new UploadBuilder("grader");
        builder.setCredentialsId("coursera");
        builder.setCourse("demo-course");
        builder.setParts(PART);
        builder.setReceipt("receipt.json");
        job.getBuildersList().add(builder);
        return job;
    }

    private static String grader() {
        return "writeFile file: 'grader/Dockerfile', text: 'FROM scratch'\n";
    }

    private static String step(String more) {
        return "courseraUpload(grader: 'grader', credentialsId: 'coursera', course: 'demo-course', parts: '" + PART
                + "'" + more + ")";
    }

    private static WorkflowJob job(String script) throws Exception {
        WorkflowJob job = j.createProject(WorkflowJob.class);
        job.setDefinition(new CpsFlowDefinition("node('uploader') {\n" + grader() + script + "\n}", true));
        return job;
    }

    private static WorkflowRun build(WorkflowJob job) throws Exception {
        return job.scheduleBuild2(0).get();
    }

    private static String receipt(WorkflowRun run) throws Exception {
        return Files.readString(new File(run.getArtifactsDir(), "coursera-receipt.json").toPath());
    }
}
