package io.jenkins.plugins.autograder.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.security.HudsonPrivateSecurityRealm;
import io.jenkins.plugins.autograder.jenkins.config.GlobalSettings;
import io.jenkins.plugins.autograder.jenkins.coursera.CourseraCredentialsImpl;
import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.casc.ConfigurationContext;
import io.jenkins.plugins.casc.ConfiguratorRegistry;
import io.jenkins.plugins.casc.misc.Util;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;

/** What administrators set, by form and by Configuration as Code. */
@ExtendWith(OneJenkins.class)
class SettingsInJenkinsTest {
    @TempDir
    Path directory;

    @Test
    void keepsWhatTheFormSays(JenkinsRule j) throws Exception {
        GlobalSettings settings = GlobalSettings.get();
        settings.setDockerHost("tcp://docker:2376");
        settings.setAllowedDockerHosts("tcp://docker:2376\nunix:///var/run/docker.sock");
        settings.setProcessForbidden(true);
        j.configRoundtrip();
        assertThat(settings.getDockerHost()).isEqualTo("tcp://docker:2376");
        assertThat(settings.getAllowedDockerHosts().lines())
                .containsExactly("tcp://docker:2376", "unix:///var/run/docker.sock");
        assertThat(settings.isProcessForbidden()).isTrue();
    }

    @Test
    void readsAndWritesConfigurationAsCode(JenkinsRule j) throws Exception {
        Path yaml = Files.writeString(directory.resolve("jenkins.yaml"), """
                unclassified:
                  courseraAutograder:
                    dockerHost: "tcp://docker:2376"
                    allowedDockerHosts: "tcp://docker:2376"
                    processForbidden: true
                """);
        ConfigurationAsCode.get().configure(yaml.toString());

        assertThat(GlobalSettings.get().isProcessForbidden()).isTrue();
        ConfigurationContext context = new ConfigurationContext(ConfiguratorRegistry.get());
        String exported = Util.toYamlString(Util.getUnclassifiedRoot(context).get("courseraAutograder"));
        assertThat(exported.lines().map(String::strip))
                .contains(
                        "dockerHost: \"tcp://docker:2376\"",
                        "allowedDockerHosts: \"tcp://docker:2376\"",
                        "processForbidden: true");
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
