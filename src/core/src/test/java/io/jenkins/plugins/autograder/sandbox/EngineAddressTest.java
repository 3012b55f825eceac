package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which engine is meant, by the rules of the docker program. */
class EngineAddressTest {
    @TempDir
    private Path config;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void nothingOfThisMachine() {
        environment.put("DOCKER_CONFIG", config.toString());
    }

    private String resolved(String host) throws SandboxException {
        return EngineAddress.resolve(Optional.ofNullable(host), environment).toString();
    }

    private void context(String name, String host) throws IOException {
        String hash = Hashing.sha256().hashString(name, StandardCharsets.UTF_8).toString();
        Path directory = Files.createDirectories(config.resolve("contexts/meta/" + hash));
        Files.writeString(
                directory.resolve("meta.json"),
                "{\"Name\":\"" + name + "\",\"Metadata\":{},\"Endpoints\":{\"docker\":{\"Host\":\"" + host
                        + "\",\"SkipTLSVerify\":false}}}");
    }

    private void currentContext(String name) throws IOException {
        Files.writeString(config.resolve("config.json"), "{\"currentContext\":\"" + name + "\"}");
    }

    @Test
    void isTheLocalSocketWhenNothingSaysOtherwise() throws Exception {
        assertThat(resolved(null)).isEqualTo("unix:///var/run/docker.sock");
        environment.put("DOCKER_HOST", " ");
        environment.put("DOCKER_CONTEXT", "default");
        assertThat(resolved(null)).isEqualTo("unix:///var/run/docker.sock");
    }

    @Test
    void followsTheCurrentContext() throws Exception {
        context("desk", "unix:///run/user/7/docker.sock");
        currentContext("desk");
        assertThat(resolved(null)).isEqualTo("unix:///run/user/7/docker.sock");
    }

    @Test
    @Tag("B-21")
    void putsTheVariableBeforeTheCurrentContext() throws Exception {
        context("desk", "unix:///desk.sock");
        context("lab", "tcp://lab:2375");
        currentContext("desk");
        environment.put("DOCKER_CONTEXT", "lab");
        assertThat(resolved(null)).isEqualTo("tcp://lab:2375");
    }

    @Test
    void putsAnAddressBeforeAnyContext() throws Exception {
        currentContext("gone");
        environment.put("DOCKER_CONTEXT", "gone as well");
        environment.put("DOCKER_HOST", "tcp://variable:1");
        assertThat(resolved(null)).isEqualTo("tcp://variable:1");
        assertThat(resolved("tcp://argument:1")).isEqualTo("tcp://argument:1");
    }

    @Test
    void refusesAContextThatIsNotThere() throws Exception {
        environment.put("DOCKER_CONTEXT", "labb");
        assertThatThrownBy(() -> resolved(null))
                .hasMessage("there is no Docker context labb in " + config
                        + "; see which there are (docker context ls), or set DOCKER_HOST instead");
        environment.remove("DOCKER_CONTEXT");
        currentContext("desk");
        assertThatThrownBy(() -> resolved(null)).hasMessageStartingWith("there is no Docker context desk in ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssh://user@host",
                "npipe:////./pipe/docker_engine",
                "localhost:2375",
                "/run/docker.sock",
                "tcp://under_score:2375",
                "tcp:///path",
                "unix:relative"
            })
    void refusesAnAddressWithoutTransport(String address) {
        assertThatThrownBy(() -> resolved(address))
                .isInstanceOfSatisfying(SandboxException.class, e -> assertThat(e.reason())
                        .isEqualTo(SandboxException.Reason.ENGINE_UNREACHABLE))
                .hasMessageStartingWith(
                        "the engine's address " + address + " is not supported; allowed are unix:///path")
                .hasMessageContaining("ssh -L");
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertThatThrownBy(() -> resolved("tcp://a b"))
                .hasMessageStartingWith("the engine's address tcp://a b cannot be used: ")
                .hasMessageEndingWith("; set DOCKER_HOST to unix:///path or tcp://host:port");
    }

    @Test
    void tellsTheLocalSocketFromAnyOther() throws Exception {
        assertThat(EngineAddress.resolve(Optional.of("unix:///x"), environment).isLocalSocket())
                .isTrue();
        assertThat(EngineAddress.resolve(Optional.of("tcp://x:1"), environment).isLocalSocket())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1", "true", "yes"})
    void neverGoesOnWithoutTlsWhereItIsAskedFor(String value) {
        environment.put("DOCKER_TLS_VERIFY", value);
        assertThatThrownBy(() -> resolved("tcp://host:2376"))
                .hasMessage("the engine at tcp://host:2376 is to be reached over TLS, but the directory of its"
                        + " certificates lacks one of ca.pem, cert.pem and key.pem; put them there, or set"
                        + " DOCKER_CERT_PATH to where they are");
        environment.put("DOCKER_CERT_PATH", "/nowhere");
        assertThatThrownBy(() -> resolved("tcp://host:2376")).hasMessageContaining("'/nowhere' doesn't exist");
    }

    @Test
    void needsNoCertificatesForTheLocalSocket() throws Exception {
        environment.put("DOCKER_TLS_VERIFY", "1");
        assertThat(resolved("unix:///x")).isEqualTo("unix:///x");
    }
}
