package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.autograder.jenkins.coursera.AttachBuilder;
import io.jenkins.plugins.autograder.jenkins.coursera.AttachStep;
import io.jenkins.plugins.autograder.jenkins.coursera.LimitsBuilder;
import io.jenkins.plugins.autograder.jenkins.coursera.LimitsStep;
import io.jenkins.plugins.autograder.jenkins.coursera.PublishBuilder;
import io.jenkins.plugins.autograder.jenkins.coursera.PublishStep;
import io.jenkins.plugins.autograder.jenkins.coursera.StatusBuilder;
import io.jenkins.plugins.autograder.jenkins.coursera.StatusStep;
import io.jenkins.plugins.autograder.jenkins.policy.Mark;
import io.jenkins.plugins.autograder.simulator.DemoWorld;
import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import io.jenkins.plugins.autograder.simulator.world.Generation;
import io.jenkins.plugins.autograder.simulator.world.Processing;
import java.io.File;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.cps.SnippetizerTester;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.jvnet.hudson.test.JenkinsRule;

/** What needs no agent: attach, limits, status and publish, against a simulator of Coursera. */
@ExtendWith(OneJenkins.class)
class PublishInJenkinsTest {
    private static final String AT = ", credentialsId: 'coursera', course: 'demo-course'";
    private static final String BOTH =
            "courseraPublish items: '" + DemoWorld.WORDS + ", " + DemoWorld.GREETING + "'" + AT;
    private static final String PART = DemoWorld.WORDS + "/count";

    private static JenkinsRule j;

    private CourseraWorld world;

    @BeforeAll
    static void start(JenkinsRule jenkins) {
        j = jenkins;
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
    void attachesAGraderToPartsAndTellsTheOneBefore() throws Exception {
        String first = world.grader(Generation.V2);
        String second = world.grader(Generation.V2);
        WorkflowJob job = job("courseraAttach grader: '" + first + "'" + AT + ", parts: '" + PART + "'");
        j.assertBuildStatus(Result.SUCCESS, build(job));
        job.setDefinition(new CpsFlowDefinition(
                "def a = courseraAttach(grader: '" + second + "'" + AT + ", parts: '" + PART + "')\n"
                        + "echo \"${a.grader} on ${a.attached}, before ${a.before[0]}\"",
                true));

        WorkflowRun run = build(job);

        j.assertBuildStatus(Result.SUCCESS, run);
        j.assertLogContains(second + " on 1, before " + first, run);
        assertThat(world.simulator.record(Endpoint.ATTACH_V2)).hasSize(2);
        WorkflowRun none = build(job("courseraAttach grader: '" + first + "'" + AT));
        j.assertBuildStatus(Result.FAILURE, none);
        j.assertLogContains("there is no part to attach the grader to", none);
    }

    @Test
    void readsAndChangesLimits() throws Exception {
        String grader = world.grader(Generation.V2);
        WorkflowRun run = build(job("courseraAttach grader: '" + grader + "'" + AT + ", parts: '" + PART + "'\n"
                + "def l = courseraLimits(part: '" + PART + "'" + AT + ", cpus: 2, memory: 4096)\n"
                + "l = courseraLimits(part: '" + PART + "'" + AT + ")\n"
                + "echo \"cpus ${l.cpus}, memory ${l.memory}\""));

        j.assertBuildStatus(Result.SUCCESS, run);
        j.assertLogContains("cpus 2, memory 4096", run);
        WorkflowRun two = build(job("courseraLimits part: 'a/b, c/d'" + AT));
        j.assertBuildStatus(Result.FAILURE, two);
        j.assertLogContains("part is 'a/b, c/d'; give one, as ITEM/PART", two);
    }

    @Test
    void waitsForCourseraToProcessAGrader() throws Exception {
        world.simulator.world().rules().processing(Processing.lasting(2));
        WorkflowRun run = build(job("def s = courseraStatus(grader: '" + world.grader(Generation.V2) + "'" + AT + ")\n"
                + "echo \"it is ${s.status}, done: ${s.completed}\""));
        j.assertBuildStatus(Result.SUCCESS, run);
        j.assertLogContains("it is COMPLETED, done: true", run);

        world.simulator.world().rules().processing(Processing.NONE.failing());
        String failing = world.grader(Generation.V2);
        WorkflowRun failed = build(job("courseraStatus grader: '" + failing + "'" + AT));
        j.assertBuildStatus(Result.UNSTABLE, failed);
        j.assertLogContains("the grader " + failing + " is FAILED", failed);

        world.simulator.world().rules().processing(Processing.endless());
        WorkflowRun once = build(job("def s = courseraStatus(grader: '" + world.grader(Generation.V2) + "'" + AT
                + ", wait: '1ms')\necho \"completed: ${s.completed}, failed: ${s.failed}\""));
        j.assertBuildStatus(Result.SUCCESS, once);
        j.assertLogContains("completed: false, failed: false", once);
    }

    @Test
    void publishesWhenCourseraHasProcessedTheGrader() throws Exception {
        world.simulator.world().rules().processing(Processing.lasting(2));
        world.attach(world.grader(Generation.V1), DemoWorld.WORDS, "count", "longest");

        WorkflowRun run = build(job("def p = courseraPublish(items: '" + DemoWorld.WORDS + "'" + AT + ")\n"
                + "echo \"published ${p.published}, open ${p.unpublished}, in ${p.receipt}\""));

        j.assertBuildStatus(Result.SUCCESS, run);
        j.assertLogContains("published 1, open 0, in coursera-publish.json", run);
        j.assertLogContains("1 of 1 published", run);
        assertThat(receipt(run)).contains("\"done\" : true");
        assertThat(world.published(DemoWorld.WORDS, "count")).isPresent();
    }

    @Test
    void leavesItToThePipelineWhatAnUnpublishedItemDoes() throws Exception {
        world.attach(world.grader(Generation.V1), DemoWorld.WORDS, "count", "longest");
        String items = "courseraPublish items: '" + DemoWorld.WORDS + ", nowhere', wait: '1ms'" + AT;

        WorkflowRun run = build(job(items));
        j.assertBuildStatus(Result.UNSTABLE, run);
        j.assertLogContains("1 of 2 published", run);
        j.assertBuildStatus(Result.SUCCESS, build(job(items + ", buildResult: 'NONE'")));
        j.assertBuildStatus(Result.FAILURE, build(job(items + ", stop: true")));
        WorkflowRun second = build(job("courseraPublish items: 'x', profile: 'coursera-v2'" + AT));
        j.assertBuildStatus(Result.FAILURE, second);
        j.assertLogContains("publishing for coursera-v2 is experimental", second);
        j.assertLogContains("or set experimental", second);
        j.assertLogNotContains("\tat ", second);
    }

    @Test
    void goesOnWhereAnEarlierBuildFailed() throws Exception {
        world.simulator.world().rules().draftsOutlivePublishing(false);
        world.attach(world.grader(Generation.V1), DemoWorld.WORDS, "count", "longest");
        WorkflowJob job = job(BOTH + ", wait: '1ms'");
        WorkflowRun failed = build(job);
        j.assertBuildStatus(Result.UNSTABLE, failed);
        j.assertLogContains("1 of 2 published", failed);
        world.attach(world.grader(Generation.V1), DemoWorld.GREETING, "greet");

        WorkflowRun again = build(job);

        j.assertBuildStatus(Result.SUCCESS, again);
        j.assertLogContains("goes on with the publication that was begun at ", again);
        j.assertLogContains("2 of 2 published", again);
        assertThat(world.simulator.record(Endpoint.PUBLISH)).hasSize(3);
        job.setDefinition(new CpsFlowDefinition(BOTH + ", wait: '1ms', resume: false", true));
        j.assertLogContains("0 of 2 published", j.assertBuildStatus(Result.UNSTABLE, build(job)));
    }

    @Test
    void publishesWhatIsNewSinceAnEarlierBuild() throws Exception {
        world.attach(world.grader(Generation.V1), DemoWorld.WORDS, "count", "longest");
        WorkflowJob job = job(BOTH + ", wait: '1ms'");
        j.assertBuildStatus(Result.UNSTABLE, build(job));
        String newer = world.grader(Generation.V1);
        world.attach(newer, DemoWorld.WORDS, "count", "longest");

        build(job);

        assertThat(world.published(DemoWorld.WORDS, "count")).contains(newer);
    }

    @Test
    void goesOnWhereAnEarlierBuildWasAborted() throws Exception {
        world.simulator.world().rules().draftsOutlivePublishing(false);
        world.attach(world.grader(Generation.V1), DemoWorld.WORDS, "count", "longest");
        world.simulator.world().rules().processing(Processing.endless());
        String slow = world.grader(Generation.V1);
        world.attach(slow, DemoWorld.GREETING, "greet");
        WorkflowJob job = job(BOTH + ", wait: '24h'");
        WorkflowRun aborted = job.scheduleBuild2(0).waitForStart();
        j.waitForMessage("waits for Coursera, until", aborted);

        Objects.requireNonNull(aborted.getExecutor()).interrupt();

        j.assertBuildStatus(Result.ABORTED, j.waitForCompletion(aborted));
        j.assertLogNotContains("\tat ", aborted);
        assertThat(receipt(aborted)).contains("\"done\" : false");
        world.simulator.world().graders().process(slow, Processing.NONE);
        WorkflowRun again = j.assertBuildStatus(Result.SUCCESS, build(job));
        j.assertLogContains("goes on with the publication that was begun at ", again);
        assertThat(receipt(again)).contains("\"done\" : true");
    }

    @Test
    void keepsTheReceiptOfAFreestyleBuildThatIsAborted() throws Exception {
        world.simulator.world().rules().processing(Processing.endless());
        world.attach(world.grader(Generation.V1), DemoWorld.WORDS, "count", "longest");
        FreeStyleProject job = j.createFreeStyleProject();
        PublishBuilder publish = new PublishBuilder(DemoWorld.WORDS);
        publish.setCredentialsId("coursera");
        publish.setCourse("demo-course");
        publish.setWait("24h");
        job.getBuildersList().add(publish);
        Run<?, ?> aborted = job.scheduleBuild2(0).waitForStart();
        j.waitForMessage("Coursera still processes its grader", aborted);

        Objects.requireNonNull(aborted.getExecutor()).interrupt();

        j.assertBuildStatus(Result.ABORTED, j.waitForCompletion(aborted));
        assertThat(receipt(aborted)).contains("\"done\" : false");
    }

    @Test
    void publishesInTwoStepsOfOneBuild() throws Exception {
        world.attach(world.grader(Generation.V1), DemoWorld.WORDS, "count", "longest");
        world.attach(world.grader(Generation.V1), DemoWorld.GREETING, "greet");

        j.assertBuildStatus(
                Result.SUCCESS,
                build(job("courseraPublish items: '" + DemoWorld.WORDS + "'" + AT + "\ncourseraPublish items: '"
                        + DemoWorld.GREETING + "'" + AT)));

        assertThat(world.published(DemoWorld.WORDS, "count")).isPresent();
        assertThat(world.published(DemoWorld.GREETING, "greet")).isPresent();
    }

    @Test
    void saysInOneLineWhatIsWrong() throws Exception {
        for (String wrong : List.of("wait: 'soon'", "receipt: '../mine.json'", "receipt: ''", "profile: 'v3'")) {
            WorkflowRun run = build(job("courseraPublish items: 'x', " + wrong + AT));
            j.assertBuildStatus(Result.FAILURE, run);
            j.assertLogContains(Console.PREFIX + wrong.substring(0, wrong.indexOf(':')) + " is '", run);
            j.assertLogNotContains("\tat ", run);
        }
    }

    @Test
    void endsAtOnceWhenTheBuildIsAborted() throws Exception {
        world.simulator.world().rules().processing(Processing.endless());
        WorkflowJob job = job("courseraStatus grader: '" + world.grader(Generation.V2) + "'" + AT + ", wait: '24h'");
        WorkflowRun run = job.scheduleBuild2(0).waitForStart();
        j.waitForMessage("waits for Coursera, until", run);

        run.getExecutor().interrupt();

        j.assertBuildStatus(Result.ABORTED, j.waitForCompletion(run));
    }

    @Test
    void worksInAFreestyleJob() throws Exception {
        String grader = world.grader(Generation.V1);
        FreeStyleProject job = j.createFreeStyleProject();
        AttachBuilder attach = new AttachBuilder(grader);
        attach.setCredentialsId("coursera");
        attach.setCourse("demo-course");
        attach.setProfile("coursera-v1");
        attach.setParts(DemoWorld.WORDS + "/count " + DemoWorld.WORDS + "/longest");
        StatusBuilder status = new StatusBuilder(grader);
        status.setCredentialsId("coursera");
        status.setCourse("demo-course");
        status.setProfile("coursera-v1");
        PublishBuilder publish = new PublishBuilder(DemoWorld.WORDS);
        publish.setCredentialsId("coursera");
        publish.setCourse("demo-course");
        publish.setReceipt("published-${BUILD_NUMBER}.json");
        job.getBuildersList().addAll(List.of(attach, status, publish));

        Run<?, ?> build = j.assertBuildStatus(Result.SUCCESS, job.scheduleBuild2(0));

        assertThat(new File(build.getArtifactsDir(), "published-1.json")).isFile();
        assertThat(world.published(DemoWorld.WORDS, "longest")).contains(grader);
    }

    @Test
    void keepsWhatTheFormsSay() throws Exception {
        AttachBuilder attach = new AttachBuilder("grader");
        attach.setParts("a/b");
        LimitsBuilder limits = new LimitsBuilder("a/b");
        limits.setMemory(4096);
        StatusBuilder status = new StatusBuilder("grader");
        status.setWait("1h");
        status.setProfile("coursera-v1");
        status.setTolerated(1);
        PublishBuilder publish = new PublishBuilder("a, b");
        publish.setProfile("coursera-v2");
        publish.setExperimental(true);
        publish.setResume(false);
        publish.setBuildResult(Mark.FAILURE);
        FreeStyleProject job = j.createFreeStyleProject();
        job.getBuildersList().addAll(List.of(attach, limits, status, publish));
        j.configRoundtrip(job);
        j.assertEqualDataBoundBeans(attach, job.getBuildersList().get(AttachBuilder.class));
        j.assertEqualDataBoundBeans(limits, job.getBuildersList().get(LimitsBuilder.class));
        j.assertEqualDataBoundBeans(status, job.getBuildersList().get(StatusBuilder.class));
        j.assertEqualDataBoundBeans(publish, job.getBuildersList().get(PublishBuilder.class));
    }

    @Test
    void areWrittenByTheSnippetGenerator() throws Exception {
        roundTrip(new AttachStep("id"), "courseraAttach 'id'");
        roundTrip(new LimitsStep("a/b"), "courseraLimits 'a/b'");
        roundTrip(new StatusStep("id"), "courseraStatus 'id'");
        roundTrip(new PublishStep("a"), "courseraPublish 'a'");
    }

    private static String receipt(Run<?, ?> run) throws Exception {
        return Files.readString(new File(run.getArtifactsDir(), "coursera-publish.json").toPath());
    }

    private static void roundTrip(Step step, String snippet) throws Exception {
        new SnippetizerTester(j).assertRoundTrip(step, snippet);
    }

    private static WorkflowJob job(String script) throws Exception {
        WorkflowJob job = j.createProject(WorkflowJob.class);
        job.setDefinition(new CpsFlowDefinition(script, true));
        return job;
    }

    private static WorkflowRun build(WorkflowJob job) throws Exception {
        return job.scheduleBuild2(0).get();
    }
}
