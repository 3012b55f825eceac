package io.jenkins.plugins.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import io.jenkins.plugins.autograder.sandbox.ScriptedEngine.Script;
import io.jenkins.plugins.autograder.sandbox.ScriptedEngine.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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

/** The transport against an engine that says what it likes. */
@Timeout(60)
class EngineHttpTest {
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @TempDir
    private Path directory;

    private Optional<ScriptedEngine> engine = Optional.empty();
    private Optional<EngineHttp> http = Optional.empty();

    @AfterEach
    void close() throws IOException {
        http.ifPresent(EngineHttp::close);
        if (engine.isPresent()) {
            engine.get().close();
        }
    }

    private EngineHttp connect(Transport transport, Duration timeout, Script script) throws Exception {
        engine = Optional.of(ScriptedEngine.start(transport, directory, script));
        http = Optional.of(new EngineHttp(engine.get().address(), timeout));
        return http.get();
    }

    private EngineHttp connect(Script script) throws Exception {
        return connect(Transport.UNIX, LONG, script);
    }

    private int connections() {
        return engine.orElseThrow().connections();
    }

    private List<String> requests() {
        return engine.orElseThrow().requests();
    }

    private static Request request(String method, String path) {
        return Request.builder().method(method).path(path).build();
    }

    private static String text(EngineHttp http, Request request) throws IOException {
        try (EngineResponse response = http.execute(request)) {
            return new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A call that lasts as long as a run. */
    private static String wait(EngineHttp http) throws IOException {
        try (EngineResponse response = http.execute(request("POST", "/containers/abc/wait"), LONG)) {
            return new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String get(EngineHttp http) throws IOException {
        return text(http, request("GET", "/x"));
    }

    @ParameterizedTest
    @EnumSource
    void readsABodyOfChunksWithTrailers(Transport transport) throws Exception {
        EngineHttp http = connect(
                transport,
                LONG,
                ScriptedEngine.always("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "5;name=value\r\nhello\r\nA\r\n, this is \r\n1 \r\nx\r\n0\r\nX-Sum: 1\r\nX-More: 2\r\n\r\n"));
        assertThat(get(http)).isEqualTo("hello, this is x");
        assertThat(get(http)).isEqualTo("hello, this is x");
        assertThat(connections()).as("connections").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void usesAConnectionAgain(Transport transport) throws Exception {
        EngineHttp http = connect(transport, LONG, ScriptedEngine.always(OK));
        for (int i = 0; i < 5; i++) {
            assertThat(get(http)).isEqualTo("ok");
        }
        assertThat(connections()).isEqualTo(1);
    }

    @Test
    void readsAnAnswerWithoutBody() throws Exception {
        EngineHttp http = connect(ScriptedEngine.always("HTTP/1.1 204 No Content\r\n\r\n"));
        assertThat(get(http)).isEmpty();
        assertThat(get(http)).isEmpty();
        assertThat(connections()).isEqualTo(1);
    }

    @Test
    void passesOverInterimAnswers() throws Exception {
        EngineHttp http = connect(
                ScriptedEngine.always("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nA: b\r\n\r\n" + OK));
        assertThat(get(http)).isEqualTo("ok");
    }

    @Test
    void expectsNoBodyAfterAHead() throws Exception {
        EngineHttp http =
                connect(ScriptedEngine.always("HTTP/1.1 200 OK\r\ncontent-LENGTH: 99\r\nX-Stat: yes\r\n\r\n"));
        for (int i = 0; i < 2; i++) {
            try (EngineResponse response = http.execute(request("HEAD", "/x"))) {
                assertThat(response.getBody().readAllBytes()).isEmpty();
                assertThat(response.getHeaders().get("x-stat")).containsExactly("yes");
            }
        }
        assertThat(connections()).isEqualTo(1);
        assertThat(requests()).containsExactly("HEAD /x HTTP/1.1", "HEAD /x HTTP/1.1");
    }

    @Test
    void readsABodyThatEndsWithItsConnection() throws Exception {
        EngineHttp http = connect(wire -> {
            wire.request();
            wire.say("HTTP/1.1 200 OK\r\n\r\nall of it");
        });
        assertThat(get(http)).isEqualTo("all of it");
    }

    @Test
    void readsTheRawStreamAfterAnUpgrade() throws Exception {
        EngineHttp http = connect(wire -> {
            wire.request();
            wire.say("HTTP/1.1 101 UPGRADED\r\nContent-Length: 1\r\n\r\nstream");
        });
        assertThat(get(http)).isEqualTo("stream");
    }

    @Test
    void asksForTheVersionThatWasAgreedOn() throws Exception {
        EngineHttp http = connect(ScriptedEngine.always(OK));
        http.pinVersion("1.41");
        get(http);
        assertThat(requests()).containsExactly("GET /v1.41/x HTTP/1.1");
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.1 200 OK,Connection: close", "HTTP/1.0 200 OK,X: y"})
    void takesANewConnectionWhereTheEngineKeepsNone(String status, String header) throws Exception {
        EngineHttp http = connect(ScriptedEngine.always(status + "\r\n" + header + "\r\nContent-Length: 2\r\n\r\nok"));
        get(http);
        get(http);
        assertThat(connections()).isEqualTo(2);
    }

    @Test
    void takesANewConnectionForWhatChangesSomething() throws Exception {
        EngineHttp http = connect(ScriptedEngine.always(OK));
        get(http);
        text(http, request("POST", "/x"));
        text(http, request("DELETE", "/x"));
        assertThat(connections()).isEqualTo(3);
    }

    @Test
    void takesANewConnectionAfterAnAnswerThatWasNotRead() throws Exception {
        EngineHttp http = connect(ScriptedEngine.always(OK));
        http.execute(request("GET", "/x")).close();
        assertThat(get(http)).isEqualTo("ok");
        assertThat(connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void abortsAtOnceWhatIsClosedEarly(Transport transport) throws Exception {
        CountDownLatch hungUp = new CountDownLatch(1);
        EngineHttp http = connect(transport, LONG, wire -> {
            wire.request();
            wire.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
            try {
                while (true) {
                    wire.say(chunk);
                }
            } catch (IOException e) {
                hungUp.countDown();
            }
        });
        try (EngineResponse response = http.execute(request("GET", "/endless"))) {
            assertThat(response.getBody().read()).isEqualTo('x');
        }
        assertThat(hungUp.await(50, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closingDoesNotWaitForAnotherThreadThatReads() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        EngineHttp http = connect(wire -> {
            wire.request();
            wire.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n");
            wire.listen();
        });
        EngineResponse response = http.execute(request("POST", "/build"));
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            try {
                response.getBody().read();
                reading.countDown();
                response.getBody().read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(reading.await(50, TimeUnit.SECONDS)).isTrue();
        response.close();
        assertThatThrownBy(() -> reader.get(50, TimeUnit.SECONDS)).hasRootCauseInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @EnumSource
    void givesUpAnEngineThatNeverAnswers(Transport transport) throws Exception {
        EngineHttp http = connect(transport, SHORT, ScriptedEngine.Wire::listen);
        assertThatThrownBy(() -> get(http))
                .hasMessage("the engine at " + engine.orElseThrow().host()
                        + " did not answer GET /x: no answer within 1 s");
    }

    @Test
    void givesUpAnEngineThatFallsSilentInTheMiddleOfAnAnswer() throws Exception {
        EngineHttp http = connect(Transport.TCP, SHORT, wire -> {
            wire.request();
            wire.say("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
            wire.listen();
        });
        assertThatThrownBy(() -> get(http)).hasMessage("no answer within 1 s");
    }

    @Test
    void doesNotAskAgainWhenTheTimeIsUp() throws Exception {
        // Long enough for the first answer on a machine that has much else to do.
        EngineHttp http = connect(Transport.UNIX, Duration.ofSeconds(5), wire -> {
            wire.request();
            wire.say(OK);
            wire.request();
            wire.listen();
        });
        get(http);
        assertThatThrownBy(() -> get(http)).hasMessageEndingWith("no answer within 5 s");
        assertThat(requests()).hasSize(2);
    }

    @Test
    void letsACallLastThatWatchesARun() throws Exception {
        CountDownLatch othersGaveUp = new CountDownLatch(1);
        EngineHttp http = connect(Transport.UNIX, SHORT, wire -> {
            wire.request();
            if (wire.requested().startsWith("GET")) {
                wire.listen();
            }
            othersGaveUp.await();
            wire.say(OK);
        });
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return wait(http);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        while (requests().isEmpty()) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> get(http)).hasMessageEndingWith("no answer within 1 s");
        othersGaveUp.countDown();
        assertThat(waiting.get(50, TimeUnit.SECONDS)).isEqualTo("ok");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SSH-2.0-OpenSSH_9.2\\r\\n                                  | something that is not HTTP
            HTTP/1.1 abc\\r\\n\\r\\n                                   | something that is not HTTP
            HTTP/1.1\\r\\n\\r\\n                                       | something that is not HTTP
            HTTP/2 200\\r\\n\\r\\n                                     | something that is not HTTP
            HTTP/1.1 2000 OK\\r\\n\\r\\n                               | something that is not HTTP
            \\r\\n\\r\\n                                               | something that is not HTTP
            HTTP/1.1 200 OK\\r\\nno colon\\r\\n\\r\\n                  | headers that are not HTTP
            HTTP/1.1 200 OK\\r\\n: no name\\r\\n\\r\\n                 | headers that are not HTTP
            HTTP/1.1 200 OK\\r\\nContent-Length: x\\r\\n\\r\\n         | a Content-Length that is no number
            HTTP/1.1 200 OK\\r\\nContent-Length: -2\\r\\n\\r\\n        | a Content-Length that is no number
            HTTP/1.1 200 OK\\r\\nContent-Length: 99999999999999999999\\r\\n\\r\\n | a Content-Length that is no number
            """)
    void refusesAHeadThatIsNotHttp(String answer, String problem) throws Exception {
        EngineHttp http = connect(wire -> {
            wire.request();
            wire.say(answer.replace("\\r", "\r").replace("\\n", "\n"));
        });
        assertThatThrownBy(() -> get(http))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageEndingWith("did not answer GET /x: the engine answered with " + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zz\\r\\nabc            | the engine answered with a chunk that has no size
            -5\\r\\nabc            | the engine answered with a chunk that has no size
            \\r\\nabc              | the engine answered with a chunk that has no size
            ffffffffffffffff\\r\\n | the engine answered with a chunk that has no size
            2\\r\\nabc\\r\\n0      | the engine answered with a chunk that is longer than its size
            9\\r\\nabc             | the engine hung up in the middle of an answer
            3\\r\\nabc             | the engine hung up
            3\\r\\nabc\\r\\n0\\r\\n | the engine hung up
            0\\r\\nno colon\\r\\n  | the engine answered with headers that are not HTTP
            """)
    void refusesChunksThatAreNone(String chunks, String problem) throws Exception {
        EngineHttp http = connect(wire -> {
            wire.request();
            wire.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + chunks.replace("\\r", "\r").replace("\\n", "\n"));
        });
        assertThatThrownBy(() -> get(http)).isInstanceOf(IOException.class).hasMessage(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP/1.1 200 OK\\r\\n      | A: b\\r\\n                 | headers that are not HTTP
            HTTP/1.1 200 OK\\r\\nA:    | xxxxxxxx                   | a line that does not end
            ''                         | xxxxxxxx                   | a line that does not end
            ''                         | HTTP/1.1 100 X\\r\\n\\r\\n | nothing but interim answers
            """)
    void refusesAHeadWithoutEnd(String start, String again, String problem) throws Exception {
        EngineHttp http = connect(wire -> {
            wire.request();
            wire.say(start.replace("\\r", "\r").replace("\\n", "\n"));
            while (true) {
                wire.say(again.replace("\\r", "\r").replace("\\n", "\n"));
            }
        });
        assertThatThrownBy(() -> get(http)).hasMessageEndingWith("the engine answered with " + problem);
    }

    @Test
    void tellsThatTheEngineHungUpInTheMiddleOfABody() throws Exception {
        EngineHttp http = connect(wire -> {
            wire.request();
            wire.say("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
        });
        assertThatThrownBy(() -> get(http)).hasMessage("the engine hung up in the middle of an answer");
    }

    @Test
    void tellsThatTheEngineHungUpInsteadOfAnAnswer() throws Exception {
        EngineHttp http = connect(ScriptedEngine.Wire::request);
        assertThatThrownBy(() -> get(http)).hasMessageEndingWith("did not answer GET /x: the engine hung up");
    }

    @ParameterizedTest
    @EnumSource
    void asksAgainWhereTheEngineHungUpOnAnIdleConnection(Transport transport) throws Exception {
        EngineHttp http = connect(transport, LONG, wire -> {
            wire.request();
            wire.say(OK);
        });
        for (int i = 0; i < 3; i++) {
            assertThat(get(http)).isEqualTo("ok");
        }
        assertThat(connections()).isEqualTo(3);
    }

    @Test
    void neverSendsTwiceWhatChangesSomething() throws Exception {
        AtomicInteger served = new AtomicInteger();
        EngineHttp http = connect(wire -> {
            wire.request();
            if (served.getAndIncrement() == 0) {
                wire.say(OK);
            }
        });
        get(http);
        assertThatThrownBy(() -> text(http, request("POST", "/start"))).hasMessageContaining("hung up");
        assertThat(requests()).containsExactly("GET /x HTTP/1.1", "POST /start HTTP/1.1");
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptEndsACall(Transport transport) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        EngineHttp http = connect(transport, LONG, wire -> {
            wire.request();
            asked.countDown();
            wire.listen();
        });
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                get(http);
            } catch (IOException | RuntimeException e) {
                end.set(e);
            }
        });
        caller.start();
        asked.await();
        caller.interrupt();
        caller.join();
        assertThat(EngineFailures.isInterrupt(end.get())).as("%s", end.get()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void sendsAStreamInChunks(Transport transport) throws Exception {
        AtomicReference<String> received = new AtomicReference<>("");
        EngineHttp http = connect(transport, LONG, wire -> {
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
        EngineHttp http = connect(transport, LONG, wire -> {
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
        EngineHttp http = connect(wire -> {
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

    @ParameterizedTest
    @EnumSource
    void closingEndsWhatIsUnderWay(Transport transport) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        EngineHttp http = connect(transport, LONG, wire -> {
            wire.request();
            asked.countDown();
            wire.listen();
        });
        CompletableFuture<String> call = CompletableFuture.supplyAsync(() -> {
            try {
                return wait(http);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        asked.await();
        http.close();
        assertThatThrownBy(() -> call.get(50, TimeUnit.SECONDS))
                .hasMessageEndingWith("did not answer POST /containers/abc/wait: the engine's client is closed");
    }

    @Test
    void refusesACallAfterItsClosing() throws Exception {
        EngineHttp http = connect(ScriptedEngine.always(OK));
        get(http);
        http.close();
        assertThatThrownBy(() -> get(http)).hasMessageEndingWith("the engine's client is closed");
    }

    @Test
    void leavesNoThread() throws Exception {
        EngineHttp http = connect(ScriptedEngine.always(OK));
        List<Thread> before = watchdogs();
        get(http);
        List<Thread> own =
                watchdogs().stream().filter(thread -> !before.contains(thread)).toList();
        assertThat(own).hasSize(1);
        http.close();
        own.get(0).join(50_000);
        assertThat(own.get(0).isAlive()).isFalse();
    }

    private static List<Thread> watchdogs() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("autograder-engine-watchdog"))
                .toList();
    }
}
