package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.model.Item;
import hudson.model.Result;
import hudson.util.Secret;
import io.jenkins.plugins.autograder.jenkins.coursera.CourseraCredentialsImpl;
import io.jenkins.plugins.casc.ConfigurationAsCode;
import java.io.ByteArrayOutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlElementUtil;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.util.NameValuePair;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.JenkinsRule.WebClient;
import org.jvnet.hudson.test.MockAuthorizationStrategy;

/** Credentials and their tokens in a real Jenkins, against a simulator of Coursera. */
@ExtendWith(OneJenkins.class)
class CredentialsInJenkinsTest {
    private static final String DESCRIPTOR =
            "descriptorByName/io.jenkins.plugins.autograder.jenkins.coursera.CourseraCredentialsImpl/";

    /** In milliseconds; it ends as soon as the page is at rest. */
    private static final long LONGEST = 600_000;

    @TempDir
    Path directory;

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
    }

    @Test
    void giveAnAccessTokenToABlock() throws Exception {
        world.add(j.jenkins, world.credentials("coursera", world.refreshToken()));

        WorkflowRun run = build(job(
                j.jenkins,
                "withCredentials([courseraToken(credentialsId: 'coursera', variable: 'TOKEN')]) {\n"
                        + "echo \"token of ${TOKEN.length() > 10 ? 'some' : 'no'} length: $TOKEN\"\n}"));

        j.assertBuildStatus(Result.SUCCESS, run);
        j.assertLogContains("token of some length: ****", run);
        assertThat(Disk.filesWith(
                        j.jenkins.getRootDir().toPath(),
                        "<string>" + run.getParent().getFullName() + "</string>"))
                .as("usage of the credential")
                .anyMatch(file -> file.toString().contains("/fingerprints/"));
    }

    @Test
    void askCourseraOnceForManyBuilds() throws Exception {
        world.simulator.world().rules().rotatingTokens(true);
        world.add(j.jenkins, world.credentials("coursera", world.refreshToken()));
        Folder one = j.createProject(Folder.class);
        Folder other = j.createProject(Folder.class);
        List<WorkflowJob> jobs = new ArrayList<>();
        for (Folder folder : List.of(one, one, other, other)) {
            jobs.add(job(folder, "withCredentials([courseraToken(credentialsId: 'coursera', variable: 'TOKEN')]) {}"));
        }
        List<hudson.model.queue.QueueTaskFuture<WorkflowRun>> builds = new ArrayList<>();
        for (WorkflowJob job : jobs) {
            builds.add(job.scheduleBuild2(0));
        }
        for (hudson.model.queue.QueueTaskFuture<WorkflowRun> build : builds) {
            j.assertBuildStatus(Result.SUCCESS, build.get());
        }

        assertThat(world.tokenCalls()).isEqualTo(1);
    }

    @Test
    void keepATokenThatCourseraExchangedWhereverTheCredentialLies() throws Exception {
        world.simulator.world().rules().rotatingTokens(true);
        String before = world.refreshToken();
        Folder folder = j.createProject(Folder.class);
        world.add(folder, world.credentials("mine", before));
        Folder copy = j.createProject(Folder.class);
        world.add(copy, world.credentials("mine", before));

        j.assertBuildStatus(Result.SUCCESS, build(job(folder, binding("mine"))));
        String after = world.stored(folder, "mine").getRefreshToken().getPlainText();
        assertThat(after).isNotEqualTo(before);
        assertThat(world.simulator.world().accounts().refreshTokens())
                .contains(after)
                .doesNotContain(before);

        j.assertBuildStatus(Result.SUCCESS, build(job(copy, binding("mine"))));
        assertThat(world.stored(copy, "mine").getRefreshToken().getPlainText()).isEqualTo(after);
        assertThat(world.tokenCalls()).isEqualTo(1);
    }

    @Test
    void areNotSeenOutsideOfTheirFolder() throws Exception {
        Folder folder = j.createProject(Folder.class);
        world.add(folder, world.credentials("mine", world.refreshToken()));

        WorkflowRun run = build(job(j.jenkins, binding("mine")));

        j.assertBuildStatus(Result.FAILURE, run);
        j.assertLogContains("there is no credential 'mine' of the kind Coursera OAuth2", run);
    }

    @Test
    void sayWhatToDoWhenCourseraTakesTheTokenNoMore() throws Exception {
        String token = world.refreshToken();
        world.simulator.world().accounts().revokeRefreshToken(token);
        world.add(j.jenkins, world.credentials("coursera", token));

        WorkflowRun run = build(job(j.jenkins, binding("coursera")));

        j.assertBuildStatus(Result.FAILURE, run);
        j.assertLogContains("credential coursera: could not renew the authorisation", run);
        j.assertLogContains("invalid_grant", run);
        j.assertLogContains("authorise again: press Authorize in the credential's form", run);
        j.assertLogNotContains(token, run);
        j.assertLogNotContains("\tat ", run);
    }

    @Test
    void areTestedFromTheFormWithoutLosingAnExchangedToken() throws Exception {
        world.simulator.world().rules().rotatingTokens(true);
        String before = world.refreshToken();
        world.add(j.jenkins, world.credentials("coursera", before));

        JSONObject answer = ask(j.createWebClient(), "testConnection", form(before));

        assertThat(answer.getString("kind")).isEqualTo("OK");
        String after = world.stored(j.jenkins, "coursera").getRefreshToken().getPlainText();
        assertThat(after).isNotEqualTo(before);
        assertThat(Secret.fromString(answer.getString("refreshToken")).getPlainText())
                .isEqualTo(after);
        assertThat(answer.toString()).doesNotContain(after).doesNotContain(before);
        j.assertBuildStatus(Result.SUCCESS, build(job(j.jenkins, binding("coursera"))));

        List<NameValuePair> wrong = form("nonsense");
        assertThat(ask(j.createWebClient(), "testConnection", wrong).getString("message"))
                .contains("invalid_grant");
    }

    @Test
    void areAuthorisedInABrowser() throws Exception {
        WebClient browser = j.createWebClient();
        JSONObject begun = ask(browser, "authorize", form(""));
        assertThat(begun.getString("kind")).isEqualTo("WAITING");
        assertThat(ask(browser, "authorized", form("")).getString("kind")).isEqualTo("WAITING");

        HtmlPage page = browser.getPage(new URL(begun.getString("address")));

        assertThat(page.getUrl().getPath()).endsWith("/coursera-oauth/callback");
        assertThat(page.asNormalizedText()).contains("Coursera has authorised");
        JSONObject end = ask(browser, "authorized", form(""));
        String token = Secret.fromString(end.getString("refreshToken")).getPlainText();
        assertThat(world.simulator.world().accounts().refreshTokens()).containsExactly(token);
        assertThat(ask(browser, "authorized", form("")).getString("kind")).isEqualTo("ERROR");
    }

    @Test
    void takeNoCodeOfAnotherAuthorisation() throws Exception {
        WebClient browser = j.createWebClient();
        JSONObject begun = ask(browser, "authorize", form(""));
        WebClient stranger = j.createWebClient();
        stranger.getOptions().setThrowExceptionOnFailingStatusCode(false);

        HtmlPage page = stranger.getPage(new URL(begun.getString("address")));

        assertThat(page.asNormalizedText()).contains("No authorisation was begun in this browser session");
        HtmlPage forged = browser.goTo("coursera-oauth/callback?code=x&state=y");
        assertThat(forged.asNormalizedText()).contains("this address is of another authorisation");
        assertThat(world.tokenCalls()).isZero();
    }

    @Test
    void takeTheTokenOfAnOldCache() throws Exception {
        // Written by Python's own pickle module.
        String pickle =
                "gAJ9cQAoWAUAAAB0b2tlbnEBWAoAAABvbGQtYWNjZXNzcQJYBwAAAGV4cGlyZXNxA0dB1loLwAAAAFgHAAAAcmVmcmVzaHEE"
                        + "WAsAAABvbGQtcmVmcmVzaHEFdS4=";
        List<NameValuePair> form = form("");
        form.add(new NameValuePair("cache", pickle));

        JSONObject answer = ask(j.createWebClient(), "importCache", form);

        assertThat(Secret.fromString(answer.getString("refreshToken")).getPlainText())
                .isEqualTo("old-refresh");
        form.set(form.size() - 1, new NameValuePair("cache", "Y29zCnN5c3RlbQo="));
        assertThat(ask(j.createWebClient(), "importCache", form).getString("message"))
                .contains("is no cache of Coursera's tools")
                .contains("press Authorize");
    }

    @Test
    void makeJenkinsAskOnlyForThoseWhoMayChangeCredentials() throws Exception {
        j.jenkins.setSecurityRealm(j.createDummySecurityRealm());
        j.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ, Item.READ, Item.CONFIGURE)
                .everywhere()
                .to("reader"));
        WebClient reader = j.createWebClient().login("reader");
        reader.getOptions().setThrowExceptionOnFailingStatusCode(false);

        for (String method : List.of("authorize", "authorized", "testConnection", "importCache")) {
            List<NameValuePair> form = form("x");
            form.add(new NameValuePair("cache", ""));
            assertThat(reader.getPage(post(method, form)).getWebResponse().getStatusCode())
                    .as(method)
                    .isEqualTo(403);
            assertThat(reader.getPage(new URL(j.getURL(), DESCRIPTOR + method))
                            .getWebResponse()
                            .getStatusCode())
                    .as(method + " by GET")
                    .isIn(404, 405);
        }
        assertThat(world.simulator.record()).isEmpty();
    }

    @Test
    void keepWhatTheFormSays() throws Exception {
        CourseraCredentialsImpl before = world.credentials("coursera", "secret-refresh");
        before.setScopes("manage_graders");
        world.add(j.jenkins, before);
        WebClient browser = j.createWebClient();

        HtmlPage page = browser.goTo("credentials/store/system/domain/_/credential/coursera");
        HtmlElementUtil.click(page.<HtmlButton>querySelector("button[data-type='credentials-update']"));
        browser.waitForBackgroundJavaScript(LONGEST);
        HtmlForm form = page.querySelector("#credentials-dialog-form");
        assertThat(form.<HtmlButton>querySelector("[data-ask=authorize]")).isNotNull();
        assertThat(page.asXml())
                .doesNotContain("secret-refresh", world.demo.client().secret());
        HtmlElementUtil.click(form.<HtmlButton>querySelector("[name=Submit]"));
        browser.waitForBackgroundJavaScript(LONGEST);

        j.assertEqualDataBoundBeans(before, world.stored(j.jenkins, "coursera"));
    }

    @Test
    void areReadAndWrittenAsCode() throws Exception {
        Path yaml = Files.writeString(directory.resolve("jenkins.yaml"), """
                credentials:
                  system:
                    domainCredentials:
                      - credentials:
                          - courseraOAuth:
                              scope: GLOBAL
                              id: "from-code"
                              clientId: "demo-client"
                              clientSecret: "code-secret"
                              refreshToken: "code-refresh"
                              endpoints: "simulator=http://localhost:1"
                """);

        ConfigurationAsCode.get().configure(yaml.toString());

        CourseraCredentialsImpl credentials = world.stored(j.jenkins, "from-code");
        assertThat(credentials.getRefreshToken().getPlainText()).isEqualTo("code-refresh");
        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        ConfigurationAsCode.get().export(exported);
        assertThat(exported.toString(StandardCharsets.UTF_8))
                .contains("courseraOAuth:", "id: \"from-code\"", "endpoints: \"simulator=http://localhost:1\"")
                .doesNotContain("code-refresh", "code-secret");
    }

    private static String binding(String id) {
        return "withCredentials([courseraToken(credentialsId: '" + id + "', variable: 'TOKEN')]) {}";
    }

    private List<NameValuePair> form(String refreshToken) {
        return new ArrayList<>(List.of(
                new NameValuePair("clientId", world.demo.client().id()),
                new NameValuePair("clientSecret", world.demo.client().secret()),
                new NameValuePair("refreshToken", refreshToken),
                new NameValuePair("scopes", ""),
                new NameValuePair("endpoints", world.endpoints())));
    }

    private WebRequest post(String method, List<NameValuePair> form) throws Exception {
        WebRequest request = new WebRequest(new URL(j.getURL(), DESCRIPTOR + method), HttpMethod.POST);
        request.setRequestParameters(form);
        return request;
    }

    private JSONObject ask(WebClient browser, String method, List<NameValuePair> form) throws Exception {
        WebRequest request = post(method, form);
        browser.addCrumb(request);
        return JSONObject.fromObject(browser.getPage(request).getWebResponse().getContentAsString());
    }

    private static WorkflowJob job(jenkins.model.ModifiableTopLevelItemGroup where, String script) throws Exception {
        WorkflowJob job = (WorkflowJob) where.createProject(
                (hudson.model.TopLevelItemDescriptor) Jenkins.get().getDescriptorOrDie(WorkflowJob.class),
                "job" + java.util.UUID.randomUUID(),
                true);
        job.setDefinition(new CpsFlowDefinition(script, true));
        return job;
    }

    private static WorkflowRun build(WorkflowJob job) throws Exception {
        return job.scheduleBuild2(0).get();
    }
}
