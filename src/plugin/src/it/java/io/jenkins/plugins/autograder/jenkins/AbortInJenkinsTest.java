package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.Job;
import hudson.model.Label;
import hudson.model.Node;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TopLevelItem;
import io.jenkins.plugins.autograder.jenkins.grade.GradeBuilder;
import io.jenkins.plugins.autograder.jenkins.report.ReportsAction;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.JenkinsRule;

/** Builds that are aborted while their graders run, on the controller's own node and on an agent. */
@ExtendWith(OneJenkins.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class AbortInJenkinsTest {
    private static JenkinsRule j;
    private static SleepingGrader grader;

    @BeforeAll
    static void start(JenkinsRule jenkins, @TempDir Path directory) throws Exception {
        j = jenkins;
        j.createOnlineSlave(Label.get("docker"));
        grader = new SleepingGrader(directory);
    }

    @AfterAll
    static void end() throws Exception {
        grader.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"built-in", "docker"})
    void leavesNoContainerOfAPipeline(String label) throws Exception {
        WorkflowJob job = j.createProject(WorkflowJob.class);
        job.setDefinition(new CpsFlowDefinition(
                "node('" + label + "') {\n" + Course.files() + "courseraGrade image: '" + grader.image()
                        + "', suite: 'examples', report: 'out', standingChecks: false, parallel: 2, timeout: '1h'\n}",
                true));

        endsWithNothingLeft(job, job.scheduleBuild2(0).waitForStart(), label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"built-in", "docker"})
    void leavesNoContainerOfAFreestyleJob(String label) throws Exception {
        FreeStyleProject job = j.createFreeStyleProject();
        job.setAssignedLabel(Label.get(label));
        job.getBuildersList().add(new GradeInJenkinsTest.Files());
        GradeBuilder builder = new GradeBuilder(grader.image());
        builder.setSuite("examples");
        builder.setReport("out");
        builder.setStandingChecks(false);
        builder.setParallel(2);
        builder.setTimeout("1h");
        job.getBuildersList().add(builder);

        endsWithNothingLeft(job, job.scheduleBuild2(0).waitForStart(), label);
    }

    private static void endsWithNothingLeft(Job<?, ?> job, Run<?, ?> run, String label) throws Exception {
        grader.awaitStarts(2);

        Objects.requireNonNull(run.getExecutor()).interrupt();

        j.assertBuildStatus(Result.ABORTED, j.waitForCompletion(run));
        grader.awaitRemovals(2);
        assertThat(grader.containers()).isEmpty();
        assertThat(run.getAction(ReportsAction.class)).isNull();
        Node node = Objects.requireNonNull(j.jenkins.getLabel(label))
                .getNodes()
                .iterator()
                .next();
        assertThat(Objects.requireNonNull(node.getWorkspaceFor((TopLevelItem) job))
                        .child("out")
                        .exists())
                .isFalse();
        j.assertLogNotContains("\tat ", run);
    }
}
