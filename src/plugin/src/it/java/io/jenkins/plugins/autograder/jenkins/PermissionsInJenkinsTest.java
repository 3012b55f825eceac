package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.model.Descriptor;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.Result;
import io.jenkins.plugins.autograder.jenkins.coursera.PublishBuilder;
import io.jenkins.plugins.autograder.simulator.DemoWorld;
import io.jenkins.plugins.autograder.simulator.world.Generation;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jenkins.model.Jenkins;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;
import org.htmlunit.util.NameValuePair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.JenkinsRule.WebClient;
import org.jvnet.hudson.test.MockAuthorizationStrategy;

/** What those get to see who may not: nobody in particular, a user of Jenkins, and a reader of the job. */
@ExtendWith(OneJenkins.class)
class PermissionsInJenkinsTest {
    private static final String CREDENTIAL = "hush-hush";

    private JenkinsRule j;
    private CourseraWorld world;
    private FreeStyleProject job;
    private FreeStyleBuild build;

    @BeforeEach
    void begin(JenkinsRule jenkins) throws Exception {
        j = jenkins;
        world = new CourseraWorld();
        world.add(j.jenkins, world.credentials(CREDENTIAL, world.refreshToken()));
        world.attach(world.grader(Generation.V1), DemoWorld.WORDS, "count", "longest");
        job = j.createFreeStyleProject();
        PublishBuilder publish = new PublishBuilder(DemoWorld.WORDS);
        publish.setCredentialsId(CREDENTIAL);
        publish.setCourse("demo-course");
        job.getBuildersList().addAll(List.of(new GradeInJenkinsTest.Files(), Course.builder(), publish));
        build = j.assertBuildStatus(Result.UNSTABLE, job.scheduleBuild2(0));
        j.jenkins.setSecurityRealm(j.createDummySecurityRealm());
        j.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ)
                .everywhere()
                .to("stranger", "reader")
                .grant(Item.READ)
                .everywhere()
                .to("reader")
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("administrator"));
    }

    @AfterEach
    void end() throws Exception {
        world.close();
        SystemCredentialsProvider.getInstance().getCredentials().clear();
        SystemCredentialsProvider.getInstance().save();
    }

    @Test
    void pagesAreForReadersOfTheJob() throws Exception {
        for (String path : List.of(
                "coursera-autograder/",
                "coursera-autograder/examples/",
                "coursera-autograder/examples/examples/full-marks.wrong.html",
                "coursera-autograder/examples/report.json",
                "coursera-autograder/examples/junit.xml",
                "coursera-autograder/examples/summary.md",
                "coursera-autograder/coursera-publish/",
                "coursera-autograder/api/json",
                "coursera-autograder/api/xml",
                "artifact/coursera-publish.json")) {
            URL url = new URL(j.getURL(), build.getUrl() + path);
            WebResponse nobody = answer(client(), new WebRequest(url));
            assertThat(nobody.getStatusCode()).as(path).isIn(401, 403);
            WebResponse stranger = answer(client().login("stranger"), new WebRequest(url));
            assertThat(stranger.getStatusCode()).as(path).isEqualTo(404);
            for (WebResponse told : List.of(nobody, stranger)) {
                assertThat(told.getContentAsString())
                        .as(path)
                        .doesNotContain("full-marks/wrong", DemoWorld.WORDS, "1 of 2", "demo-course");
            }
            assertThat(answer(client().login("reader"), new WebRequest(url)).getStatusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void formsAreAskedByPostOnlyAndAnswerNobodyInParticular() throws Exception {
        WebClient nobody = client();
        WebClient administrator = client().login("administrator");
        Set<String> methods = new TreeSet<>();
        for (Descriptor<?> descriptor : descriptors()) {
            for (Method method : descriptor.getClass().getMethods()) {
                if (method.getName().matches("do(Fill|Check|Authorize|Test|Import).*") && isOurs(method)) {
                    String name = method.getName();
                    methods.add(descriptor.getDescriptorUrl() + "/"
                            + name.substring(2, 3).toLowerCase() + name.substring(3));
                }
            }
        }
        assertThat(methods).hasSizeGreaterThan(20);

        for (String method : methods) {
            URL url = new URL(j.getURL(), method);
            WebResponse denied = answer(nobody, post(nobody, url));
            assertThat(denied.getStatusCode()).as(method).isIn(401, 403);
            assertThat(denied.getContentAsString()).as(method).doesNotContain(CREDENTIAL);
            assertThat(answer(administrator, new WebRequest(url)).getStatusCode())
                    .as("GET " + method)
                    .isIn(404, 405);
        }
    }

    @Test
    void credentialsAreListedForThoseWhoMayUseThem() throws Exception {
        for (Descriptor<?> descriptor : descriptors()) {
            for (Method method : descriptor.getClass().getMethods()) {
                if (method.getName().equals("doFillCredentialsIdItems") && isOurs(method)) {
                    String fill = descriptor.getDescriptorUrl() + "/fillCredentialsIdItems";
                    assertThat(list("administrator", fill)).as(fill).contains(CREDENTIAL);
                    assertThat(list("administrator", job.getUrl() + fill))
                            .as(fill)
                            .contains(CREDENTIAL);
                    assertThat(list("reader", fill)).as(fill).doesNotContain(CREDENTIAL);
                    assertThat(list("reader", job.getUrl() + fill)).as(fill).doesNotContain(CREDENTIAL);
                    assertThat(list("stranger", job.getUrl() + fill)).as(fill).doesNotContain(CREDENTIAL);
                }
            }
        }
    }

    private String list(String user, String path) throws Exception {
        WebClient client = client().login(user);
        return answer(client, post(client, new URL(j.getURL(), path))).getContentAsString();
    }

    private List<Descriptor<?>> descriptors() {
        return j.jenkins.getExtensionList(Descriptor.class).stream()
                .filter(each -> each.getClass().getName().startsWith("io.jenkins.plugins.autograder."))
                .<Descriptor<?>>map(each -> each)
                .toList();
    }

    private static boolean isOurs(Method method) {
        return method.getDeclaringClass().getName().startsWith("io.jenkins.plugins.autograder.");
    }

    private WebRequest post(WebClient client, URL url) throws Exception {
        WebRequest request = new WebRequest(url, HttpMethod.POST);
        request.setRequestParameters(List.of(new NameValuePair("value", "1"), new NameValuePair("credentialsId", "")));
        client.addCrumb(request);
        return request;
    }

    private WebClient client() {
        return j.createWebClient().withJavaScriptEnabled(false).withThrowExceptionOnFailingStatusCode(false);
    }

    private static WebResponse answer(WebClient client, WebRequest request) throws Exception {
        // No page of it: that of a refusal leads on to the login.
        return client.loadWebResponse(request);
    }
}
