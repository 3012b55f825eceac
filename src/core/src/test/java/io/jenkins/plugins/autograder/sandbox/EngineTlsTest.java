package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An engine that is reached over TLS, and that takes only clients it knows. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineTlsTest {
    @TempDir
    private Path directory;

    private TestCertificates authority;
    private TestCertificates stranger;
    private SSLServerSocket server;

    @BeforeAll
    void start() throws Exception {
        authority = new TestCertificates("authority");
        stranger = new TestCertificates("stranger");
        SSLContext context = authority.server();
        server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server.setNeedClientAuth(true);
        Thread accepting = new Thread(this::serve, "tls-engine");
        accepting.setDaemon(true);
        accepting.start();
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (SSLSocket socket = (SSLSocket) server.accept()) {
                InputStream in = socket.getInputStream();
                if (in.read(new byte[4096]) > 0) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret"
                                    .getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                // A client that was refused, or refuses us.
            }
        }
    }

    private String get(Path certificates, String host) throws Exception {
        EngineAddress address = EngineAddress.resolve(
                Optional.of("tcp://" + host + ":" + server.getLocalPort()),
                Map.of("DOCKER_TLS_VERIFY", "1", "DOCKER_CERT_PATH", certificates.toString()));
        EngineHttp http = new EngineHttp(address, Duration.ofSeconds(30));
        try (EngineResponse response =
                http.execute(Request.builder().method("GET").path("/x").build())) {
            return response.text();
        } finally {
            http.close();
        }
    }

    @Test
    void reachesAnEngineWithCertificates() throws Exception {
        Path own = directory.resolve("own");
        authority.writeClient(own, authority);
        assertThat(get(own, "127.0.0.1")).isEqualTo("secret");
    }

    @Test
    void refusesAnEngineThatAnotherAuthoritySigned() throws Exception {
        Path wrong = directory.resolve("wrong");
        authority.writeClient(wrong, stranger);
        assertThatThrownBy(() -> get(wrong, "127.0.0.1"))
                .hasMessageContaining("TLS failed, ")
                .hasMessageContaining("unable to find valid certification path")
                .hasMessageContaining(
                        "see that DOCKER_CERT_PATH has the ca.pem that the engine's certificate was" + " signed with");
    }

    @Test
    void refusesAnEngineUnderAnotherName() throws Exception {
        Path own = directory.resolve("own-name");
        authority.writeClient(own, authority);
        assertThatThrownBy(() -> get(own, "localhost")).hasMessageContaining("TLS failed, ");
    }

    @Test
    void saysThatTheEngineDoesNotTakeOurCertificate() throws Exception {
        Path unknown = directory.resolve("unknown");
        stranger.writeClient(unknown, authority);
        assertThatThrownBy(() -> get(unknown, "127.0.0.1"))
                .hasMessageContaining("and a cert.pem and key.pem that the engine accepts");
    }

    @Test
    void saysThatAnEngineSpeaksNoTls() throws Exception {
        Path own = directory.resolve("own-plain");
        authority.writeClient(own, authority);
        try (ScriptedEngine plain = ScriptedEngine.tcp(wire -> {
            wire.say("HTTP/1.1 400 Bad Request\r\n\r\n");
            wire.listen();
        })) {
            EngineAddress address = EngineAddress.resolve(
                    Optional.of(plain.host()), Map.of("DOCKER_TLS_VERIFY", "1", "DOCKER_CERT_PATH", own.toString()));
            assertThatThrownBy(address::connect).hasMessageStartingWith("TLS failed, ");
        }
    }
}
