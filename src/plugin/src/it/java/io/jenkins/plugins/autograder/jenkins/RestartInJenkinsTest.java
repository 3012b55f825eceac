package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.autograder.simulator.DemoWorld;
import io.jenkins.plugins.autograder.simulator.world.Generation;
import io.jenkins.plugins.autograder.simulator.world.Processing;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/** What waits for Coursera goes on after a restart of Jenkins. */
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
}
