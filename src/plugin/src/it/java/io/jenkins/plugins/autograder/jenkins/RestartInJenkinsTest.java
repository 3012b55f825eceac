package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.ExtensionList;
import hudson.model.Result;
import io.jenkins.plugins.autograder.simulator.DemoWorld;
import io.jenkins.plugins.autograder.simulator.world.Generation;
import io.jenkins.plugins.autograder.simulator.world.Processing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/** What waits for Coursera goes on after a restart of Jenkins, and no token is lost by it. */
class RestartInJenkinsTest {
    private static final String AT = ", credentialsId: 'coursera', course: 'demo-course', wait: '24h')";

    @RegisterExtension
    private final JenkinsSessionExtension jenkins = new JenkinsSessionExtension();

    private CourseraWorld world;

    @BeforeEach
    void begin() throws Exception {
        world = new CourseraWorld();
        world.simulator.world().rules().processing(Processing.endless());
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void waitsOnForAGraderAndForAPublication() throws Throwable {
        String grader = world.grader(Generation.V1);
        world.attach(grader, DemoWorld.WORDS, "count", "longest");
        jenkins.then(j -> {
            world.add(j.jenkins, world.credentials("coursera", world.refreshToken()));
            WorkflowJob job = j.createProject(WorkflowJob.class, "waits");
            job.setDefinition(new CpsFlowDefinition(
                    "def s = courseraStatus(grader: '" + grader + "', profile: 'coursera-v1'" + AT
                            + "\ndef p = courseraPublish(items: '" + DemoWorld.WORDS + "'" + AT
                            + "\necho \"${s.status}, ${p.published} published\"",
                    true));
            j.waitForMessage("waits for Coursera, until", job.scheduleBuild2(0).waitForStart());
        });

        jenkins.then(j -> {
            WorkflowRun run =
                    j.jenkins.getItemByFullName("waits", WorkflowJob.class).getBuildByNumber(1);
            world.simulator.world().graders().process(grader, Processing.NONE);
            j.assertBuildStatus(Result.SUCCESS, j.waitForCompletion(run));
            j.assertLogContains("COMPLETED, 1 published", run);
            assertThat(world.published(DemoWorld.WORDS, "count")).contains(grader);
        });
    }

    @Test
    void publishesNothingTwice() throws Throwable {
        world.simulator.world().rules().draftsOutlivePublishing(false);
        String slow = world.grader(Generation.V1);
        world.attach(slow, DemoWorld.GREETING, "greet");
        world.simulator.world().rules().processing(Processing.NONE);
        world.attach(world.grader(Generation.V1), DemoWorld.WORDS, "count", "longest");
        jenkins.then(j -> {
            world.add(j.jenkins, world.credentials("coursera", world.refreshToken()));
            WorkflowJob job = j.createProject(WorkflowJob.class, "publishes");
            job.setDefinition(new CpsFlowDefinition(
                    "def p = courseraPublish(items: '" + DemoWorld.WORDS + ", " + DemoWorld.GREETING + "'" + AT
                            + "\necho \"${p.published} published, ${p.unpublished} not\"",
                    true));
            j.waitForMessage("waits for Coursera, until", job.scheduleBuild2(0).waitForStart());
            assertThat(world.published(DemoWorld.WORDS, "count")).isPresent();
        });

        jenkins.then(j -> {
            WorkflowRun run =
                    j.jenkins.getItemByFullName("publishes", WorkflowJob.class).getBuildByNumber(1);
            world.simulator.world().graders().process(slow, Processing.NONE);
            j.assertBuildStatus(Result.SUCCESS, j.waitForCompletion(run));
            j.assertLogContains("2 published, 0 not", run);
            assertThat(world.published(DemoWorld.GREETING, "greet")).contains(slow);
        });
    }

    /** A credential that Jenkins cannot change keeps its old token, which is good no more. */
    @ParameterizedTest
    @EnumSource
    void knowsWhatAnExchangedTokenWasExchangedFor(ForeignCredentials.Kind kind) throws Throwable {
        world.simulator.world().rules().rotatingTokens(true);
        String before = world.refreshToken();
        List<String> after = new ArrayList<>();
        jenkins.then(j -> {
            foreign(kind, before);
            j.assertBuildStatus(Result.SUCCESS, binds(j));
            after.addAll(world.simulator.world().accounts().refreshTokens());
            assertThat(after).hasSize(1).doesNotContain(before);
            assertThat(Files.readString(exchanged(j))).doesNotContain(before).doesNotContain(after.get(0));
        });

        jenkins.then(j -> {
            foreign(kind, before);
            j.assertBuildStatus(Result.SUCCESS, binds(j));
            assertThat(world.simulator.world().accounts().refreshTokens())
                    .hasSize(1)
                    .doesNotContainAnyElementsOf(after);
        });

        jenkins.then(j -> {
            // Somebody has authorised again, and put that into the vault.
            String another = world.refreshToken();
            foreign(kind, another);
            j.assertBuildStatus(Result.SUCCESS, binds(j));
            assertThat(world.simulator.world().accounts().refreshTokens())
                    .hasSize(2)
                    .doesNotContain(another);
        });
    }

    /** As Configuration as Code does it, which knows the old token only. */
    @Test
    void knowsWhatATokenWasExchangedForThatIsPutBack() throws Throwable {
        world.simulator.world().rules().rotatingTokens(true);
        String before = world.refreshToken();
        jenkins.then(j -> {
            world.add(j.jenkins, world.credentials("foreign", before));
            j.assertBuildStatus(Result.SUCCESS, binds(j));
        });
        jenkins.then(j -> j.assertBuildStatus(Result.SUCCESS, binds(j)));

        jenkins.then(j -> {
            assertThat(world.stored(j.jenkins, "foreign").getRefreshToken().getPlainText())
                    .isNotEqualTo(before);
            SystemCredentialsProvider.getInstance().getCredentials().clear();
            world.add(j.jenkins, world.credentials("foreign", before));
            j.assertBuildStatus(Result.SUCCESS, binds(j));
            assertThat(world.tokenCalls()).isEqualTo(3);
        });
    }

    private void foreign(ForeignCredentials.Kind kind, String refreshToken) {
        ExtensionList.lookup(CredentialsProvider.class)
                .add(new ForeignCredentials(kind, world.credentials("foreign", refreshToken)));
    }

    private static WorkflowRun binds(JenkinsRule j) throws Exception {
        WorkflowJob job = j.createProject(WorkflowJob.class);
        job.setDefinition(new CpsFlowDefinition(
                "withCredentials([courseraToken(credentialsId: 'foreign', variable: 'TOKEN')]) {}", true));
        return job.scheduleBuild2(0).get();
    }

    private static Path exchanged(JenkinsRule j) {
        return j.jenkins.getRootDir().toPath().resolve("coursera-exchanged-tokens.json");
    }
}
