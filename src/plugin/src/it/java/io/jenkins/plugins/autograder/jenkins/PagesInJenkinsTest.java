package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.Result;
import io.jenkins.plugins.autograder.jenkins.report.ReportsAction;
import java.io.File;
import java.nio.file.Files;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.JenkinsRule.WebClient;
import org.jvnet.hudson.test.MockAuthorizationStrategy;

/** The pages of builds and jobs in a real Jenkins. */
@ExtendWith(OneJenkins.class)
class PagesInJenkinsTest {
    private JenkinsRule j;
    private FreeStyleProject job;
    private FreeStyleBuild build;

    @BeforeEach
    void grade(JenkinsRule jenkins) throws Exception {
        j = jenkins;
        job = j.createFreeStyleProject();
        job.getBuildersList().add(new GradeInJenkinsTest.Files());
        job.getBuildersList().add(Course.builder());
        build = j.assertBuildStatus(Result.UNSTABLE, job.scheduleBuild2(0));
    }

    @Test
    void leadFromTheBuildToAnExampleAndBack() throws Exception {
        WebClient client = j.createWebClient();
        HtmlPage page = client.getPage(build, "coursera-autograder/");
        assertThat(page.getUrl().getPath()).endsWith(job.getUrl() + "1/coursera-autograder/examples/");
        assertThat(page.getElementById("report").getTextContent()).contains("1 of 2 examples as expected");

        HtmlPage example = page.getAnchorByText("full-marks/wrong").click();
        assertThat(example.getUrl().getPath()).endsWith("/examples/full-marks.wrong.html");
        assertThat(example.getElementById("report").getTextContent()).contains("score is not as expected");

        HtmlPage back = example.getAnchorByText("All results").click();
        assertThat(back.getUrl().getPath()).endsWith(job.getUrl() + "1/coursera-autograder/examples/");
    }

    @Test
    void giveTheResultsToOtherPrograms() throws Exception {
        JSONObject totals =
                j.getJSON(build.getUrl() + "coursera-autograder/api/json").getJSONObject();
        assertThat(totals.getJSONArray("reports").getJSONObject(0).getInt("unexpected"))
                .isEqualTo(1);
        WebClient client = j.createWebClient();
        for (String file : new String[] {"report.json", "junit.xml", "summary.md"}) {
            var answer = client.goTo(build.getUrl() + "coursera-autograder/examples/" + file, null)
                    .getWebResponse();
            assertThat(answer.getContentAsString()).contains("full-marks/wrong");
            assertThat(answer.getResponseHeaderValue("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        client.assertFails(build.getUrl() + "coursera-autograder/examples/nothing.txt", 404);
        client.assertFails(build.getUrl() + "coursera-autograder/nothing/", 404);
    }

    @Test
    void showWhyABuildIsUnstableAndHowTheJobWent() throws Exception {
        assertThat(build.getBuildStatusSummary().message).isEqualTo("1 not as expected");
        WebClient client = j.createWebClient();
        assertThat(client.getPage(build).getElementById("main-panel").getTextContent())
                .contains("1 of 2 as expected (1 unexpected)");
        assertThat(client.getPage(job).asXml()).doesNotContain("ag-trend");

        j.assertBuildStatus(Result.UNSTABLE, job.scheduleBuild2(0));
        HtmlPage page = client.getPage(job);
        assertThat(page.asXml()).contains("ag-trend", "#2: 1 of 2 as expected");
    }

    @Test
    void areForThoseWhoMayReadTheJob() throws Exception {
        j.jenkins.setSecurityRealm(j.createDummySecurityRealm());
        j.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ)
                .everywhere()
                .to("reader", "stranger")
                .grant(Item.READ)
                .everywhere()
                .to("reader"));
        j.createWebClient().login("reader").getPage(build, "coursera-autograder/examples/");
        j.createWebClient().login("stranger").assertFails(build.getUrl() + "coursera-autograder/examples/", 404);
        j.createWebClient().login("stranger").assertFails(build.getUrl() + "coursera-autograder/api/json", 404);
    }

    @Test
    void areThereAfterARestart() throws Exception {
        FreeStyleBuild again = new FreeStyleBuild(job, build.getRootDir());
        assertThat(again.getAction(ReportsAction.class).getReports()).hasSize(1);
        String xml = Files.readString(new File(again.getRootDir(), "build.xml").toPath());
        assertThat(xml).contains("<courseraReports", "<courseraReport>").doesNotContain("StoredReport");
    }
}
