package io.jenkins.plugins.autograder.coursera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.autograder.coursera.client.Endpoint;
import io.jenkins.plugins.autograder.coursera.client.TransloaditAccount;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void live() {
        environment.put("AUTOGRADER_HOME", home.toString());
    }

    @Test
    void needsNoFile() {
        Settings settings = SettingsReader.read(Optional.empty(), environment);

        assertThat(settings.endpoints().isProduction()).isTrue();
        assertThat(settings.account()).isEqualTo(TransloaditAccount.COURSERA);
        assertThat(settings.scopes()).containsExactly("view_profile", "manage_graders");
        assertThat(settings.redirect()).hasToString("http://localhost:9876/callback");
        assertThat(settings.pkce()).isTrue();
        assertThat(settings.clientId()).isEmpty();
        assertThat(settings.token()).isEmpty();
    }

    @Test
    @Tag("B-36")
    void readsTheFile() throws Exception {
        Files.writeString(home.resolve("secret"), "s3cret\n");
        Files.writeString(home.resolve("config.yaml"), """
                client-id: mine
                client-secret-file: secret
                scopes: [manage_graders]
                redirect: http://127.0.0.1:8888/back
                pkce: false
                endpoints:
                  api: https://staging.example
                  draft-v1: https://other.example/draft
                transloadit:
                  template: abc
                """);

        Settings settings = SettingsReader.read(Optional.empty(), environment);

        assertThat(settings.clientId()).contains("mine");
        assertThat(settings.clientSecret()).contains(Secret.of("s3cret"));
        assertThat(settings.scopes()).containsExactly("manage_graders");
        assertThat(settings.redirect()).hasToString("http://127.0.0.1:8888/back");
        assertThat(settings.pkce()).isFalse();
        assertThat(settings.endpoints().uri(Endpoint.ATOM)).hasHost("staging.example");
        assertThat(settings.endpoints().uri(Endpoint.DRAFT_V1)).hasHost("other.example");
        assertThat(settings.account().template()).isEqualTo("abc");
        assertThat(settings.account().key()).isEqualTo(TransloaditAccount.COURSERA.key());
    }

    @Test
    void letsTheEnvironmentWin() throws Exception {
        Files.writeString(
                home.resolve("config.yaml"), "client-id: of-the-file\nendpoints:\n  api: https://a.example\n");
        environment.put("COURSERA_CLIENT_ID", "of-the-environment");
        environment.put("COURSERA_TOKEN", "token");
        environment.put("COURSERA_ENDPOINT_API", "https://b.example");
        environment.put("COURSERA_ENDPOINT_REGISTER_V2", "https://c.example/r");

        Settings settings = SettingsReader.read(Optional.empty(), environment);

        assertThat(settings.clientId()).contains("of-the-environment");
        assertThat(settings.token()).contains(Secret.of("token"));
        assertThat(settings.endpoints().uri(Endpoint.ATOM)).hasHost("b.example");
        assertThat(settings.endpoints().uri(Endpoint.REGISTER_V2)).hasToString("https://c.example/r");
    }

    @Test
    void tellsEverythingThatIsWrongWithItsPlace() throws Exception {
        Files.writeString(home.resolve("config.yaml"), """
                clientid: mine
                pkce: maybe
                endpoints:
                  api: http://api.coursera.org
                client-secret-file: nowhere
                """);
        String file = home.resolve("config.yaml").toString();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsReader.read(Optional.empty(), environment))
                .withMessageContaining(file + ":1:1: ")
                .withMessageContaining("did you mean client-id?")
                .withMessageContaining(file + ":2:7: ")
                .withMessageContaining(file + ":4:8: ")
                .withMessageContaining("since tokens go there")
                .withMessageContaining("the file " + home.resolve("nowhere") + " cannot be read");
    }

    @Test
    void saysThatTheFileThatWasNamedIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsReader.read(Optional.of(home.resolve("other.yaml")), environment))
                .withMessageContaining("other.yaml");
    }

    @Test
    void livesWherePeopleExpectSettings() {
        assertThat(SettingsReader.home(Map.of("HOME", "/home/ada")))
                .isEqualTo(Path.of("/home/ada/.config/coursera-autograder"));
        assertThat(SettingsReader.home(Map.of("HOME", "/home/ada", "XDG_CONFIG_HOME", "/cfg")))
                .isEqualTo(Path.of("/cfg/coursera-autograder"));
    }
}
