package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import hudson.tasks.ArtifactArchiver;
import io.jenkins.plugins.autograder.jenkins.grade.GradeBuilder;
import io.jenkins.plugins.casc.ConfigurationAsCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;

/** Our pages where Jenkins enforces its content security policy, in a real browser. */
@ExtendWith(OneJenkins.class)
class PolicyInJenkinsTest {
    @TempDir
    Path directory;

    private JenkinsRule j;
    private FreeStyleProject job;
    private FreeStyleBuild build;

    @BeforeEach
    void enforce(JenkinsRule jenkins) throws Exception {
        j = jenkins;
        Path yaml = Files.writeString(directory.resolve("jenkins.yaml"), """
                security:
                  contentSecurityPolicy:
                    enforce: true
                """);
        ConfigurationAsCode.get().configure(yaml.toString());
        job = j.createFreeStyleProject();
        job.getBuildersList().add(new GradeInJenkinsTest.Files());
        job.getBuildersList().add(Course.builder());
        job.getBuildersList().get(GradeBuilder.class).setReport("out");
        job.getPublishersList().add(new ArtifactArchiver("out/**"));
        build = j.assertBuildStatus(Result.UNSTABLE, job.scheduleBuild2(0));
    }

    @Test
    void letsThePagesOfABuildBeAsTheyAre() throws Exception {
        assertThat(j.createWebClient()
                        .getPage(build, "coursera-autograder/examples/")
                        .getWebResponse()
                        .getResponseHeaderValue("Content-Security-Policy"))
                .contains("script-src");

        Chromium.Seen report = open(build.getUrl() + "coursera-autograder/examples/");
        assertKept(report);
        assertThat(report.document()).contains("2 of 2 shown");
        Chromium.Seen example = open(build.getUrl() + "coursera-autograder/examples/examples/full-marks.wrong.html");
        assertKept(example);
        assertThat(example.document()).contains("score is not as expected");
        assertKept(open(build.getUrl()));
    }

    @Test
    void letsTheTrendOfAJobBeAsItIs() throws Exception {
        j.assertBuildStatus(Result.UNSTABLE, job.scheduleBuild2(0));

        Chromium.Seen page = open(job.getUrl());

        assertKept(page);
        assertThat(page.document()).contains("ag-trend");
    }

    @Test
    void letsTheFormsBeAsTheyAre() throws Exception {
        Chromium.Seen page = open(job.getUrl() + "configure");

        assertKept(page);
        assertThat(page.document()).contains("_.standingChecks");
    }

    /** A file from a workspace is under a policy of its own, which forbids scripts and styles; the report can do without. */
    @Test
    void leavesAnArchivedReportReadable() throws Exception {
        Chromium.Seen archived = open(build.getUrl() + "artifact/out/index.html");

        assertThat(archived.document()).contains("1 of 2 examples as expected", "full-marks/wrong");
        assertThat(archived.document()).doesNotContain("2 of 2 shown");
        assertThat(archived.messages()).contains("Blocked script execution");
    }

    private Chromium.Seen open(String path) throws Exception {
        return Chromium.open(j.getURL() + path, Files.createTempDirectory(directory, "chromium"));
    }

    private static void assertKept(Chromium.Seen page) {
        assertThat(page.messages())
                .doesNotContainIgnoringCase("Content Security Policy")
                .doesNotContain("Refused to", "Blocked script");
    }
}
