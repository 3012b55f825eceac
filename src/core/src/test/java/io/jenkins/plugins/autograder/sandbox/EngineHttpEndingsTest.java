package io.jenkins.plugins.autograder.sandbox;

import static io.jenkins.plugins.autograder.sandbox.ScriptedCalls.LONG;
import static io.jenkins.plugins.autograder.sandbox.ScriptedCalls.OK;
import static io.jenkins.plugins.autograder.sandbox.ScriptedCalls.get;
import static io.jenkins.plugins.autograder.sandbox.ScriptedCalls.request;
import static io.jenkins.plugins.autograder.sandbox.ScriptedCalls.watchRun;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.autograder.sandbox.ScriptedEngine.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls to an engine that end before their answer does: given up, hung up on, interrupted or closed. */
@Timeout(60)
class EngineHttpEndingsTest {
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final ScriptedCalls scripted;

    EngineHttpEndingsTest(@TempDir Path directory) {
        this.scripted = new ScriptedCalls(directory);
    }

    @AfterEach
    void close() throws IOException {
        scripted.close();
    }

    @ParameterizedTest
    @EnumSource
    void abortsAtOnceWhatIsClosedEarly(Transport transport) throws Exception {
        CountDownLatch hungUp = new CountDownLatch(1);
        EngineHttp http = scripted.connect(transport, LONG, wire -> {
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
        EngineHttp http = scripted.connect(wire -> {
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
        EngineHttp http = scripted.connect(transport, SHORT, ScriptedEngine.Wire::listen);
        assertThatThrownBy(() -> get(http))
                .hasMessage("the engine at " + scripted.host() + " did not answer GET /x: no answer within 1 s");
    }

    @Test
    void givesUpAnEngineThatFallsSilentInTheMiddleOfAnAnswer() throws Exception {
        EngineHttp http = scripted.connect(Transport.TCP, SHORT, wire -> {
            wire.request();
            wire.say("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
            wire.listen();
        });
        assertThatThrownBy(() -> get(http)).hasMessage("no answer within 1 s");
    }

    @Test
    void doesNotAskAgainWhenTheTimeIsUp() throws Exception {
        // Long enough for the first answer on a machine that has much else to do.
        EngineHttp http = scripted.connect(Transport.UNIX, Duration.ofSeconds(5), wire -> {
            wire.request();
            wire.say(OK);
            wire.request();
            wire.listen();
        });
        get(http);
        assertThatThrownBy(() -> get(http)).hasMessageEndingWith("no answer within 5 s");
        assertThat(scripted.requests()).hasSize(2);
    }

    @Test
    void letsACallLastThatWatchesARun() throws Exception {
        CountDownLatch othersGaveUp = new CountDownLatch(1);
        EngineHttp http = scripted.connect(Transport.UNIX, SHORT, wire -> {
            wire.request();
            if (wire.requested().startsWith("GET")) {
                wire.listen();
            }
            othersGaveUp.await();
            wire.say(OK);
        });
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return watchRun(http);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        while (scripted.requests().isEmpty()) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> get(http)).hasMessageEndingWith("no answer within 1 s");
        othersGaveUp.countDown();
        assertThat(waiting.get(50, TimeUnit.SECONDS)).isEqualTo("ok");
    }

    @Test
    void tellsThatTheEngineHungUpInTheMiddleOfABody() throws Exception {
        EngineHttp http = scripted.connect(wire -> {
            wire.request();
            wire.say("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
        });
        assertThatThrownBy(() -> get(http)).hasMessage("the engine hung up in the middle of an answer");
    }

    @Test
    void tellsThatTheEngineHungUpInsteadOfAnAnswer() throws Exception {
        EngineHttp http = scripted.connect(ScriptedEngine.Wire::request);
        assertThatThrownBy(() -> get(http)).hasMessageEndingWith("did not answer GET /x: the engine hung up");
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptEndsACall(Transport transport) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        EngineHttp http = scripted.connect(transport, LONG, wire -> {
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
    void closingEndsWhatIsUnderWay(Transport transport) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        EngineHttp http = scripted.connect(transport, LONG, wire -> {
            wire.request();
            asked.countDown();
            wire.listen();
        });
        CompletableFuture<String> call = CompletableFuture.supplyAsync(() -> {
            try {
                return watchRun(http);
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
        EngineHttp http = scripted.connect(ScriptedEngine.always(OK));
        get(http);
        http.close();
        assertThatThrownBy(() -> get(http)).hasMessageEndingWith("the engine's client is closed");
    }

    @Test
    void leavesNoThread() throws Exception {
        EngineHttp http = scripted.connect(ScriptedEngine.always(OK));
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
