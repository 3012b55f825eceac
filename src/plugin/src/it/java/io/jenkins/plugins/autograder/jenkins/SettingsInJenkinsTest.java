package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hudson.security.HudsonPrivateSecurityRealm;
import io.jenkins.plugins.autograder.jenkins.config.GlobalSettings;
import io.jenkins.plugins.autograder.jenkins.coursera.CourseraCredentialsImpl;
import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.casc.ConfigurationContext;
import io.jenkins.plugins.casc.ConfiguratorException;
import io.jenkins.plugins.casc.ConfiguratorRegistry;
import io.jenkins.plugins.casc.misc.Util;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jenkins.model.Jenkins;
import org.htmlunit.HttpMethod;
import org.htmlunit.Page;
import org.htmlunit.WebRequest;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.util.NameValuePair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.JenkinsRule.WebClient;
import org.jvnet.hudson.test.MockAuthorizationStrategy;

/** What administrators set, by form and by Configuration as Code. */
@ExtendWith(OneJenkins.class)
class SettingsInJenkinsTest {
    private static final String DESCRIPTOR =
            "descriptorByName/io.jenkins.plugins.autograder.jenkins.config.GlobalSettings/";

    @TempDir
    Path directory;

    @AfterEach
    void allowEverything() {
        GlobalSettings settings = GlobalSettings.get();
        settings.setDockerHost("");
        settings.setAllowedDockerHosts("");
        settings.setProcessForbidden(false);
        settings.setParallel(0);
        settings.setMaxParallel(0);
        settings.setMaxTimeout("");
        settings.setMaxMemory("");
        settings.setMaxCpus("");
        settings.setMaxProcesses(0);
        settings.setCourseraEndpoints("");
    }

    @Test
    void keepsWhatTheFormSays(JenkinsRule j) throws Exception {
        GlobalSettings settings = GlobalSettings.get();
        settings.setDockerHost("tcp://docker:2376");
        settings.setAllowedDockerHosts("tcp://docker:2376\nunix:///var/run/docker.sock");
        settings.setProcessForbidden(true);
        settings.setParallel(2);
        settings.setMaxParallel(8);
        settings.setMaxTimeout("1h");
        settings.setMaxMemory("4GB");
        settings.setMaxCpus("1.5");
        settings.setMaxProcesses(256);
        settings.setCourseraEndpoints("api=https://api.example.org\nwww=https://www.example.org");
        j.configRoundtrip();
        assertThat(settings.getDockerHost()).isEqualTo("tcp://docker:2376");
        assertThat(settings.getAllowedDockerHosts().lines())
                .containsExactly("tcp://docker:2376", "unix:///var/run/docker.sock");
        assertThat(settings.isProcessForbidden()).isTrue();
        assertThat(settings.getParallel()).isEqualTo(2);
        assertThat(settings.getMaxParallel()).isEqualTo(8);
        assertThat(settings.getMaxTimeout()).isEqualTo("1h");
        assertThat(settings.getMaxMemory()).isEqualTo("4GB");
        assertThat(settings.getMaxCpus()).isEqualTo("1.5");
        assertThat(settings.getMaxProcesses()).isEqualTo(256);
        assertThat(settings.getCourseraEndpoints().lines())
                .containsExactly("api=https://api.example.org", "www=https://www.example.org");
    }

    @Test
    void readsAndWritesConfigurationAsCode(JenkinsRule j) throws Exception {
        configure("""
                dockerHost: "tcp://docker:2376"
                allowedDockerHosts: "tcp://docker:2376"
                processForbidden: true
                parallel: 2
                maxParallel: 8
                maxTimeout: "1h"
                maxMemory: "4GB"
                maxCpus: "1.5"
                maxProcesses: 256
                courseraEndpoints: "api=https://api.example.org"
                """);

        assertThat(GlobalSettings.get().isProcessForbidden()).isTrue();
        assertThat(GlobalSettings.get().getMaxMemory()).isEqualTo("4GB");
        ConfigurationContext context = new ConfigurationContext(ConfiguratorRegistry.get());
        String exported = Util.toYamlString(Util.getUnclassifiedRoot(context).get("courseraAutograder"));
        assertThat(exported.lines().map(String::strip))
                .contains(
                        "dockerHost: \"tcp://docker:2376\"",
                        "allowedDockerHosts: \"tcp://docker:2376\"",
                        "processForbidden: true",
                        "parallel: 2",
                        "maxParallel: 8",
                        "maxTimeout: \"1h\"",
                        "maxMemory: \"4GB\"",
                        "maxCpus: \"1.5\"",
                        "maxProcesses: 256",
                        "courseraEndpoints: \"api=https://api.example.org\"");
    }

    @Test
    void refusesConfigurationAsCodeThatCannotBe(JenkinsRule j) {
        assertThatExceptionOfType(ConfiguratorException.class)
                .isThrownBy(() -> configure("maxMemory: \"much\"\n"))
                .withStackTraceContaining("memory is much; a size is 1B to 1024GB");
        assertThatExceptionOfType(ConfiguratorException.class)
                .isThrownBy(() -> configure("courseraEndpoints: \"api=http://api.example.org\"\n"))
                .withStackTraceContaining("the endpoint api is http://api.example.org; allowed is https://...");
        assertThat(GlobalSettings.get().getMaxMemory()).isEmpty();
        assertThat(GlobalSettings.get().getCourseraEndpoints()).isEmpty();
    }

    @Test
    void setsNothingThatCannotBe(JenkinsRule j) {
        GlobalSettings settings = GlobalSettings.get();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.setMaxParallel(-1))
                .withMessage("maxParallel is -1; allowed is 1 to 256, and 0 to leave it open");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.setMaxTimeout("soon"))
                .withMessageStartingWith("timeout is soon; a duration is");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.setMaxCpus("all"))
                .withMessage("cpus is all; a number such as 1 or 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.setMaxProcesses(-2))
                .withMessage("processes is -2; allowed is at least 1");
    }

    @Test
    void tellsWhoSavesAFormWhatCannotBe(JenkinsRule j) throws Exception {
        try (WebClient client = j.createWebClient().withThrowExceptionOnFailingStatusCode(false)) {
            HtmlForm form = client.goTo("manage/configure").getFormByName("config");
            form.getInputByName("_.maxTimeout").setValue("soon");

            HtmlPage page = j.submit(form);

            assertThat(page.getWebResponse().getStatusCode()).isEqualTo(400);
            assertThat(page.asNormalizedText()).contains("timeout is soon; a duration is 1ms to 24h");
            assertThat(GlobalSettings.get().getMaxTimeout()).isEmpty();
        }
    }

    @Test
    void takesABlankNumberForNone(JenkinsRule j) throws Exception {
        GlobalSettings.get().setMaxParallel(8);
        try (WebClient client = j.createWebClient()) {
            HtmlForm form = client.goTo("manage/configure").getFormByName("config");
            form.getInputByName("_.maxParallel").setValue("");

            j.submit(form);

            assertThat(GlobalSettings.get().getMaxParallel()).isZero();
        }
    }

    @Test
    void checksWhatIsBeingTyped(JenkinsRule j) throws Exception {
        try (WebClient client = j.createWebClient()) {
            assertThat(checked(j, client, "MaxMemory", "much")).contains("memory is much; a size is");
            assertThat(checked(j, client, "MaxTimeout", "soon")).contains("timeout is soon; a duration is");
            assertThat(checked(j, client, "MaxCpus", "all")).contains("cpus is all; a number such as 1 or 0.5");
            assertThat(checked(j, client, "Parallel", "many")).contains("parallel is many; allowed is 1 to 256");
            assertThat(checked(j, client, "MaxParallel", "257")).contains("maxParallel is 257; allowed is 1 to 256");
            assertThat(checked(j, client, "CourseraEndpoints", "here"))
                    .contains("the endpoint &#039;here&#039; is none");
            for (String field : List.of("MaxMemory", "MaxTimeout", "MaxCpus", "Parallel", "CourseraEndpoints")) {
                assertThat(checked(j, client, field, "")).doesNotContain("error");
            }
        }
    }

    @Test
    void letsAdministratorsOnlySet(JenkinsRule j) throws Exception {
        j.jenkins.setSecurityRealm(j.createDummySecurityRealm());
        j.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ)
                .everywhere()
                .to("reader")
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin"));
        try (WebClient client = j.createWebClient().withThrowExceptionOnFailingStatusCode(false)) {
            assertThat(client.login("reader")
                            .goTo("manage/configure")
                            .getWebResponse()
                            .getStatusCode())
                    .isEqualTo(403);
            Page saved = client.getPage(client.addCrumb(
                    new WebRequest(new URL(j.getURL(), "manage/configSubmit?json=%7B%7D"), HttpMethod.POST)));
            assertThat(saved.getWebResponse().getStatusCode()).isEqualTo(403);
            assertThat(client.login("admin").goTo("manage/configure").asXml()).contains("_.maxParallel");
        }
    }

    private void configure(String lines) throws Exception {
        Path yaml = Files.writeString(
                directory.resolve("jenkins.yaml"), "unclassified:\n  courseraAutograder:\n" + lines.indent(4));
        ConfigurationAsCode.get().configure(yaml.toString());
    }

    private static String checked(JenkinsRule j, WebClient client, String field, String value) throws Exception {
        WebRequest request = new WebRequest(new URL(j.getURL(), DESCRIPTOR + "check" + field), HttpMethod.POST);
        request.setRequestParameters(List.of(new NameValuePair("value", value)));
        return client.getPage(client.addCrumb(request)).getWebResponse().getContentAsString();
    }

    /** What docs/jenkins/compose.yaml starts, but for the simulator's port. */
    @Test
    void isConfiguredAsTheGuideSays(JenkinsRule j) throws Exception {
        try (CourseraWorld world = new CourseraWorld()) {
            String code = Files.readString(Path.of("../../docs/jenkins/jenkins.yaml"));
            assertThat(code).contains(world.refreshToken());
            Path yaml = Files.writeString(
                    directory.resolve("jenkins.yaml"),
                    code.replace("simulator=http://localhost:8900", world.endpoints()));
            ConfigurationAsCode.get().configure(yaml.toString());

            CourseraCredentialsImpl credentials = world.stored(j.jenkins, "coursera");
            assertThat(credentials.getEndpoints()).isEqualTo(world.endpoints());
            assertThat(credentials.getRefreshToken().getPlainText()).startsWith("sim-refresh-");
            assertThat(j.jenkins.getLabelString()).isEqualTo("docker");
            assertThat(j.jenkins.getSecurityRealm()).isInstanceOf(HudsonPrivateSecurityRealm.class);
            assertThat(GlobalSettings.get().isProcessForbidden()).isTrue();
        }
    }
}
