package io.jenkins.plugins.autograder.sandbox;

import static io.jenkins.plugins.autograder.sandbox.ScriptedCalls.LONG;
import static io.jenkins.plugins.autograder.sandbox.ScriptedCalls.OK;
import static io.jenkins.plugins.autograder.sandbox.ScriptedCalls.get;
import static io.jenkins.plugins.autograder.sandbox.ScriptedCalls.request;
import static io.jenkins.plugins.autograder.sandbox.ScriptedCalls.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import io.jenkins.plugins.autograder.sandbox.ScriptedEngine.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The transport against an engine that says what it likes: answers, connections and uploads. */
@Timeout(60)
class EngineHttpTest {
    private final ScriptedCalls scripted;

    EngineHttpTest(@TempDir Path directory) {
        this.scripted = new ScriptedCalls(directory);
    }

    @AfterEach
    void close() throws IOException {
        scripted.close();
    }

    @ParameterizedTest
    @EnumSource
    void readsABodyOfChunksWithTrailers(Transport transport) throws Exception {
        EngineHttp http = scripted.connect(
                transport,
                LONG,
                ScriptedEngine.always("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "5;name=value\r\nhello\r\nA\r\n, this is \r\n1 \r\nx\r\n0\r\nX-Sum: 1\r\nX-More: 2\r\n\r\n"));
        assertThat(get(http)).isEqualTo("hello, this is x");
        assertThat(get(http)).isEqualTo("hello, this is x");
        assertThat(scripted.connections()).as("connections").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void usesAConnectionAgain(Transport transport) throws Exception {
        EngineHttp http = scripted.connect(transport, LONG, ScriptedEngine.always(OK));
        for (int i = 0; i < 5; i++) {
            assertThat(get(http)).isEqualTo("ok");
        }
        assertThat(scripted.connections()).isEqualTo(1);
    }

    @Test
    void readsAnAnswerWithoutBody() throws Exception {
        EngineHttp http = scripted.connect(ScriptedEngine.always("HTTP/1.1 204 No Content\r\n\r\n"));
        assertThat(get(http)).isEmpty();
        assertThat(get(http)).isEmpty();
        assertThat(scripted.connections()).isEqualTo(1);
    }

    @Test
    void passesOverInterimAnswers() throws Exception {
        EngineHttp http = scripted.connect(
                ScriptedEngine.always("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nA: b\r\n\r\n" + OK));
        assertThat(get(http)).isEqualTo("ok");
    }

    @Test
    void expectsNoBodyAfterAHead() throws Exception {
        EngineHttp http =
                scripted.connect(ScriptedEngine.always("HTTP/1.1 200 OK\r\ncontent-LENGTH: 99\r\nX-Stat: yes\r\n\r\n"));
        for (int i = 0; i < 2; i++) {
            try (EngineResponse response = http.execute(request("HEAD", "/x"))) {
                assertThat(response.getBody().readAllBytes()).isEmpty();
                assertThat(response.getHeaders().get("x-stat")).containsExactly("yes");
            }
        }
        assertThat(scripted.connections()).isEqualTo(1);
        assertThat(scripted.requests()).containsExactly("HEAD /x HTTP/1.1", "HEAD /x HTTP/1.1");
    }

    @Test
    void readsABodyThatEndsWithItsConnection() throws Exception {
        EngineHttp http = scripted.connect(wire -> {
            wire.request();
            wire.say("HTTP/1.1 200 OK\r\n\r\nall of it");
        });
        assertThat(get(http)).isEqualTo("all of it");
    }

    @Test
    void readsTheRawStreamAfterAnUpgrade() throws Exception {
        EngineHttp http = scripted.connect(wire -> {
            wire.request();
            wire.say("HTTP/1.1 101 UPGRADED\r\nContent-Length: 1\r\n\r\nstream");
        });
        assertThat(get(http)).isEqualTo("stream");
    }

    @Test
    void asksForTheVersionThatWasAgreedOn() throws Exception {
        EngineHttp http = scripted.connect(ScriptedEngine.always(OK));
        http.pinVersion("1.41");
        get(http);
        assertThat(scripted.requests()).containsExactly("GET /v1.41/x HTTP/1.1");
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.1 200 OK,Connection: close", "HTTP/1.0 200 OK,X: y"})
    void takesANewConnectionWhereTheEngineKeepsNone(String status, String header) throws Exception {
        EngineHttp http =
                scripted.connect(ScriptedEngine.always(status + "\r\n" + header + "\r\nContent-Length: 2\r\n\r\nok"));
        get(http);
        get(http);
        assertThat(scripted.connections()).isEqualTo(2);
    }

    @Test
    void takesANewConnectionForWhatChangesSomething() throws Exception {
        EngineHttp http = scripted.connect(ScriptedEngine.always(OK));
        get(http);
        text(http, request("POST", "/x"));
        text(http, request("DELETE", "/x"));
        assertThat(scripted.connections()).isEqualTo(3);
    }

    @Test
    void takesANewConnectionAfterAnAnswerThatWasNotRead() throws Exception {
        EngineHttp http = scripted.connect(ScriptedEngine.always(OK));
        http.execute(request("GET", "/x")).close();
        assertThat(get(http)).isEqualTo("ok");
        assertThat(scripted.connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void asksAgainWhereTheEngineHungUpOnAnIdleConnection(Transport transport) throws Exception {
        EngineHttp http = scripted.connect(transport, LONG, wire -> {
            wire.request();
            wire.say(OK);
        });
        for (int i = 0; i < 3; i++) {
            assertThat(get(http)).isEqualTo("ok");
        }
        assertThat(scripted.connections()).isEqualTo(3);
    }

    @Test
    void neverSendsTwiceWhatChangesSomething() throws Exception {
        AtomicInteger served = new AtomicInteger();
        EngineHttp http = scripted.connect(wire -> {
            wire.request();
            if (served.getAndIncrement() == 0) {
                wire.say(OK);
            }
        });
        get(http);
        assertThatThrownBy(() -> text(http, request("POST", "/start"))).hasMessageContaining("hung up");
        assertThat(scripted.requests()).containsExactly("GET /x HTTP/1.1", "POST /start HTTP/1.1");
    }

    @ParameterizedTest
    @EnumSource
    void sendsAStreamInChunks(Transport transport) throws Exception {
        AtomicReference<String> received = new AtomicReference<>("");
        EngineHttp http = scripted.connect(transport, LONG, wire -> {
            wire.request();
            received.set(wire.until("\r\n0\r\n\r\n"));
            wire.say(OK);
        });
        String content = "y".repeat(0x10000) + "rest";
        assertThat(text(http, upload(new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)))))
                .isEqualTo("ok");
        assertThat(received.get()).isEqualTo("10000\r\n" + "y".repeat(0x10000) + "\r\n4\r\nrest\r\n0\r\n\r\n");
    }

    private static Request upload(InputStream body) {
        return Request.builder().method("PUT").path("/archive").body(body).build();
    }

    @ParameterizedTest
    @EnumSource
    void hearsARefusalThatComesBeforeTheUploadIsOver(Transport transport) throws Exception {
        EngineHttp http = scripted.connect(transport, LONG, wire -> {
            wire.request();
            wire.say("HTTP/1.1 507 Full\r\nConnection: close\r\nContent-Length: 4\r\n\r\nfull");
        });
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'z';
            }
        };
        if (transport == Transport.UNIX) {
            try (EngineResponse response = http.execute(upload(endless))) {
                assertThat(response.getStatusCode()).isEqualTo(507);
                assertThat(response.text()).isEqualTo("full");
            }
        } else {
            // The kernel may throw the answer away with what was not read; the call ends all the same.
            assertThatThrownBy(() -> {
                        try (EngineResponse response = http.execute(upload(endless))) {
                            throw new IOException("status " + response.getStatusCode());
                        }
                    })
                    .isInstanceOfAny(IOException.class, UncheckedIOException.class);
        }
    }

    @Test
    void endsAnUploadWhoseSourceFails() throws Exception {
        CountDownLatch cut = new CountDownLatch(1);
        EngineHttp http = scripted.connect(wire -> {
            wire.request();
            if (wire.until("\r\n0\r\n\r\n") == null) {
                cut.countDown();
            }
        });
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        assertThatThrownBy(() -> http.execute(upload(broken))).hasMessageEndingWith("the disk is gone");
        assertThat(cut.await(50, TimeUnit.SECONDS))
                .as("the engine must not take it for the end")
                .isTrue();
    }
}
