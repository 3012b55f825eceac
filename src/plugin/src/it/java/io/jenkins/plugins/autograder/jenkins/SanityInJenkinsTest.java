package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Label;
import hudson.model.Result;
import io.jenkins.plugins.autograder.jenkins.policy.Mark;
import io.jenkins.plugins.autograder.jenkins.report.ReportsAction;
import io.jenkins.plugins.autograder.jenkins.sanity.SanityBuilder;
import io.jenkins.plugins.autograder.jenkins.sanity.SanityStep;
import java.io.IOException;
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

/** The linter as a step and as a build step in a real Jenkins, on an agent that is a process of its own. */
@ExtendWith(OneJenkins.class)
class SanityInJenkinsTest {
    private static final String DOCKERFILE = "FROM debian:12-slim\\nRUN apt-get install gcc\\n";

    private static JenkinsRule j;

    @BeforeAll
    static void start(JenkinsRule jenkins) throws Exception {
        j = jenkins;
        j.createOnlineSlave(Label.get("linter"));
    }

    @Test
    void findsMistakesInAPipelineAndReturnsTheirNumber() throws Exception {
        WorkflowRun run = build("node('linter') {\nwriteFile file: 'grader/Dockerfile', text: '" + DOCKERFILE + "'\n"
                + "def found = courseraSanity 'grader'\n"
                + "echo \"serious: ${found.serious == found.errors && found.errors > 0}, in ${found.report}\"\n}");

        j.assertBuildStatus(Result.UNSTABLE, run);
        j.assertLogContains("serious: true, in sanity", run);
        j.assertLogContains("[Coursera Autograder] grader/Dockerfile:2: error GR045", run);
        assertThat(run.getAction(ReportsAction.class).getReports()).allMatch(report -> report.getErrors() > 0);
        HtmlPage page = j.createWebClient().getPage(run, "coursera-autograder/sanity/");
        assertThat(page.getElementById("report").getTextContent())
                .contains("GR045", "apt-get install gcc", "grader/Dockerfile:2")
                .doesNotContain("/workspace/");
        String sarif = j.createWebClient()
                .goTo(run.getUrl() + "coursera-autograder/sanity/lint.sarif", "application/json")
                .getWebResponse()
                .getContentAsString();
        assertThat(sarif).contains("GR045");
    }

    @Test
    void leavesItToThePipelineWhatIsSerious() throws Exception {
        String write = "node('linter') {\nwriteFile file: 'grader/Dockerfile', text: '" + DOCKERFILE + "'\n";
        j.assertBuildStatus(Result.SUCCESS, build(write + "courseraSanity grader: 'grader', failOn: 'never'\n}"));
        j.assertBuildStatus(Result.SUCCESS, build(write + "courseraSanity grader: 'grader', buildResult: 'NONE'\n}"));
        j.assertBuildStatus(Result.SUCCESS, build(write + "courseraSanity grader: 'grader', tolerated: 99\n}"));
        j.assertBuildStatus(Result.FAILURE, build(write + "courseraSanity grader: 'grader', stop: true\n}"));
    }

    @Test
    void failsWithOneLineWhereItCannotLook() throws Exception {
        WorkflowRun wrong = build("node('linter') { courseraSanity grader: 'grader', failOn: 'sometimes' }");
        j.assertBuildStatus(Result.FAILURE, wrong);
        j.assertLogContains("failOn is sometimes; allowed are error, warning, info, never", wrong);
        j.assertLogNotContains("\tat ", wrong);
    }

    @Test
    void findsMistakesInAFreestyleJob() throws Exception {
        FreeStyleProject job = j.createFreeStyleProject();
        job.setAssignedLabel(Label.get("linter"));
        job.getBuildersList().add(new Grader());
        SanityBuilder builder = new SanityBuilder("grader");
        builder.setName("Sanity ${BUILD_NUMBER}");
        job.getBuildersList().add(builder);

        FreeStyleBuild build = j.assertBuildStatus(Result.UNSTABLE, job.scheduleBuild2(0));

        assertThat(build.getAction(ReportsAction.class).getReports())
                .extracting(report -> report.getName())
                .containsExactly("Sanity 1");
    }

    @Test
    void keepsWhatTheFormSays() throws Exception {
        SanityBuilder before = new SanityBuilder("grader");
        before.setFailOn("warning");
        before.setProfile("coursera-v1");
        before.setCpus(2);
        before.setSuite("examples");
        before.setTolerated(3);
        before.setBuildResult(Mark.FAILURE);
        FreeStyleProject job = j.createFreeStyleProject();
        job.getBuildersList().add(before);
        j.configRoundtrip(job);
        j.assertEqualDataBoundBeans(before, job.getBuildersList().get(SanityBuilder.class));
    }

    @Test
    void isWrittenByTheSnippetGenerator() throws Exception {
        SanityStep step = new SanityStep("grader");
        new SnippetizerTester(j).assertRoundTrip(step, "courseraSanity 'grader'");
        step.setFailOn("warning");
        new SnippetizerTester(j).assertRoundTrip(step, "courseraSanity failOn: 'warning', grader: 'grader'");
    }

    private WorkflowRun build(String script) throws Exception {
        WorkflowJob job = j.createProject(WorkflowJob.class);
        job.setDefinition(new CpsFlowDefinition(script, true));
        return job.scheduleBuild2(0).get();
    }

    /** Puts a grader into the workspace. */
    public static final class Grader extends TestBuilder {
        @Override
        public boolean perform(AbstractBuild<?, ?> build, hudson.Launcher launcher, BuildListener listener)
                throws InterruptedException, IOException {
            build.getWorkspace().child("grader/Dockerfile").write(DOCKERFILE.replace("\\n", "\n"), "UTF-8");
            return true;
        }
    }
}
