package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.cloudbees.hudson.plugins.folder.Folder;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.model.Item;
import hudson.model.Result;
import io.jenkins.plugins.autograder.jenkins.config.Defaults;
import io.jenkins.plugins.autograder.jenkins.config.EngineRules;
import io.jenkins.plugins.autograder.jenkins.config.FolderSettings;
import io.jenkins.plugins.autograder.jenkins.config.GlobalSettings;
import io.jenkins.plugins.autograder.jenkins.coursera.CourseraCredentialsImpl;
import java.net.URL;
import java.util.Map;
import jenkins.model.Jenkins;
import org.htmlunit.HttpMethod;
import org.htmlunit.Page;
import org.htmlunit.WebRequest;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.JenkinsRule.WebClient;
import org.jvnet.hudson.test.MockAuthorizationStrategy;

/** What holds where steps and credentials say nothing: in folders, and in all of Jenkins. */
@ExtendWith(OneJenkins.class)
class FoldersInJenkinsTest {
    /** Nobody is there. */
    private static final String NOWHERE = "simulator=http://127.0.0.1:1";

    private JenkinsRule j;
    private CourseraWorld world;

    @BeforeEach
    void start(JenkinsRule jenkins) throws Exception {
        j = jenkins;
        world = new CourseraWorld();
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
        SystemCredentialsProvider.getInstance().getCredentials().clear();
        SystemCredentialsProvider.getInstance().save();
        GlobalSettings settings = GlobalSettings.get();
        settings.setDockerHost("");
        settings.setAllowedDockerHosts("");
        settings.setProcessForbidden(false);
        settings.setParallel(0);
        settings.setMaxParallel(0);
        settings.setMaxTimeout("");
        settings.setCourseraEndpoints("");
    }

    @Test
    void takesWhatTheNearestFolderSays() throws Exception {
        GlobalSettings settings = GlobalSettings.get();
        settings.setDockerHost("tcp://global:2376");
        settings.setParallel(8);
        settings.setCourseraEndpoints("api=https://global.example.org");
        Folder outer = j.createProject(Folder.class);
        set(outer, "tcp://outer:2376", 4, "");
        Folder inner = outer.createProject(Folder.class, "inner");
        set(inner, "", 2, "");
        WorkflowJob job = inner.createProject(WorkflowJob.class, "job");

        assertThat(settings.defaults(job))
                .isEqualTo(new Defaults("tcp://outer:2376", 2, "api=https://global.example.org"));
        assertThat(settings.defaults(outer).parallel()).isEqualTo(4);
        assertThat(settings.defaults(j.jenkins))
                .isEqualTo(new Defaults("tcp://global:2376", 8, "api=https://global.example.org"));
    }

    @Test
    void isNeverLooserThanTheAdministrators() throws Exception {
        GlobalSettings settings = GlobalSettings.get();
        settings.setAllowedDockerHosts("tcp://global:2376");
        settings.setProcessForbidden(true);
        settings.setMaxParallel(2);
        Folder folder = j.createProject(Folder.class);
        set(folder, "tcp://mine:2376", 16, "");
        WorkflowJob job = folder.createProject(WorkflowJob.class, "job");

        EngineRules rules = settings.engineRules(job);
        assertThat(rules.host("", Map.of())).isEqualTo("tcp://mine:2376");
        assertThatIllegalArgumentException().isThrownBy(() -> rules.requireHost("tcp://mine:2376"));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.requireProcess("process"));
        assertThat(settings.runRules(job).parallel(0, 4, new Console(hudson.model.TaskListener.NULL)))
                .isEqualTo(2);
    }

    @Test
    void keepsWhatTheFormSays() throws Exception {
        Folder folder = j.createProject(Folder.class);
        set(folder, "tcp://mine:2376", 3, "api=https://api.example.org\nwww=https://www.example.org");
        FolderSettings before = folder.getProperties().get(FolderSettings.class);

        j.configRoundtrip(folder);

        FolderSettings after = folder.getProperties().get(FolderSettings.class);
        assertThat(after).isNotSameAs(before);
        assertThat(after.getDockerHost()).isEqualTo("tcp://mine:2376");
        assertThat(after.getParallel()).isEqualTo(3);
        assertThat(after.getCourseraEndpoints().lines())
                .containsExactly("api=https://api.example.org", "www=https://www.example.org");
    }

    @Test
    void isSetByThoseWhoMayConfigureTheFolder() throws Exception {
        Folder folder = j.createProject(Folder.class);
        j.jenkins.setSecurityRealm(j.createDummySecurityRealm());
        j.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ, Item.READ)
                .everywhere()
                .to("reader"));
        try (WebClient client = j.createWebClient().withThrowExceptionOnFailingStatusCode(false)) {
            client.login("reader");
            Page saved = client.getPage(client.addCrumb(new WebRequest(
                    new URL(j.getURL(), folder.getUrl() + "configSubmit?json=%7B%7D"), HttpMethod.POST)));
            assertThat(saved.getWebResponse().getStatusCode()).isEqualTo(403);
        }
    }

    @Test
    void sendsCredentialsWithoutEndpointsWhereTheAdministratorsSay() throws Exception {
        world.add(j.jenkins, credentials());
        GlobalSettings.get().setCourseraEndpoints(world.endpoints());

        j.assertBuildStatus(Result.SUCCESS, build(j.createProject(WorkflowJob.class), token()));

        assertThat(world.tokenCalls()).isEqualTo(1);
    }

    @Test
    void sendsCredentialsOfAFolderWhereTheFolderSays() throws Exception {
        GlobalSettings.get().setCourseraEndpoints(NOWHERE);
        Folder folder = j.createProject(Folder.class);
        set(folder, "", 0, world.endpoints());
        world.add(folder, credentials());
        WorkflowJob below = folder.createProject(Folder.class, "below").createProject(WorkflowJob.class, "job");

        j.assertBuildStatus(Result.SUCCESS, build(below, token()));

        assertThat(world.tokenCalls()).isEqualTo(1);
    }

    /** Who configures a folder must not get hold of the tokens of credentials that lie outside of it. */
    @Test
    void sendsNoOthersCredentialsWhereAFolderSays() throws Exception {
        try (CourseraWorld thief = new CourseraWorld()) {
            world.add(j.jenkins, credentials());
            GlobalSettings.get().setCourseraEndpoints(world.endpoints());
            Folder folder = j.createProject(Folder.class);
            set(folder, "", 0, thief.endpoints());

            j.assertBuildStatus(Result.SUCCESS, build(folder.createProject(WorkflowJob.class, "job"), token()));

            assertThat(world.tokenCalls()).isEqualTo(1);
            assertThat(thief.tokenCalls()).isZero();
        }
    }

    @Test
    void boundsWhatAStepMayAskFor() throws Exception {
        GlobalSettings.get().setMaxTimeout("10m");
        GlobalSettings.get().setMaxParallel(1);

        WorkflowRun much = build(
                j.createProject(WorkflowJob.class),
                "node {\n" + Course.files() + Course.STEP + ", suite: 'examples', timeout: '11m')\n}");
        j.assertBuildStatus(Result.FAILURE, much);
        j.assertLogContains(
                "timeout of full-marks/right is 11m, but this Jenkins allows 10m at most (Manage Jenkins, System)",
                much);
        j.assertLogNotContains("\tat ", much);

        WorkflowRun many = build(
                j.createProject(WorkflowJob.class),
                "node {\n" + Course.files() + Course.STEP.replace("parallel: 1", "parallel: 3")
                        + ", suite: 'examples', timeout: '10m')\n}");
        j.assertBuildStatus(Result.UNSTABLE, many);
        j.assertLogContains("parallel is 3, but this Jenkins allows 1 run at one time", many);
    }

    private CourseraCredentialsImpl credentials() {
        CourseraCredentialsImpl credentials = world.credentials("coursera", world.refreshToken());
        credentials.setEndpoints("");
        return credentials;
    }

    private static void set(Folder folder, String dockerHost, int parallel, String endpoints) throws Exception {
        FolderSettings settings = new FolderSettings();
        settings.setDockerHost(dockerHost);
        settings.setParallel(parallel);
        settings.setCourseraEndpoints(endpoints);
        folder.addProperty(settings);
    }

    private static String token() {
        return "withCredentials([courseraToken(credentialsId: 'coursera', variable: 'TOKEN')]) {}";
    }

    private static WorkflowRun build(WorkflowJob job, String script) throws Exception {
        job.setDefinition(new CpsFlowDefinition(script, true));
        return job.scheduleBuild2(0).get();
    }
}
