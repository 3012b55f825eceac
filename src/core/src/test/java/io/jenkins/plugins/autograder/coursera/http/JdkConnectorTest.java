package io.jenkins.plugins.autograder.coursera.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class JdkConnectorTest {
    private final JdkConnector connector = new JdkConnector("1.2.3");

    @Test
    @Tag("B-19")
    void saysWhoItIsAndSendsTheToken() throws Exception {
        try (TestService service = new TestService(exchange -> TestService.answer(exchange, 201, "made"))) {
            Answer answer = connector.send(
                    Call.post("make", service.uri("/things?id=1"), Body.form(Map.of("name", "a b&c"))),
                    Optional.of(Secret.of("token-1")));

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.text()).isEqualTo("made");
            assertThat(service.received())
                    .containsExactly(new TestService.Received(
                            "POST",
                            URI.create("/things?id=1"),
                            "coursera-autograder/1.2.3",
                            "Bearer token-1",
                            "name=a+b%26c"));
        }
    }

    @Test
    void followsNoRedirectionWithTheToken() throws Exception {
        try (TestService service = new TestService(exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            TestService.answer(exchange, 302, "");
        })) {
            Answer answer = connector.send(Call.get("read", service.uri("/here")), Optional.of(Secret.of("token-1")));

            assertThat(answer.status()).isEqualTo(302);
            assertThat(service.received()).hasSize(1);
        }
    }

    @Test
    @Tag("B-19")
    void givesUpOnAServiceThatNeverAnswers() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (TestService service = new TestService(exchange -> end.await())) {
            Call call = Call.get("read", service.uri("/")).withSilence(Duration.ofMillis(200));

            assertThatExceptionOfType(HttpTimeoutException.class)
                    .isThrownBy(() -> connector.send(call, Optional.empty()));
            end.countDown();
        }
    }

    @Test
    void doesNotGiveUpOnABodyThatIsSlowAndGoesOn() throws Exception {
        try (TestService service = new TestService(exchange -> TestService.answer(exchange, 200, "got it"))) {
            Body slow = new Body() {
                @Override
                public Optional<String> mediaType() {
                    return Optional.empty();
                }

                @Override
                public BodyPublisher publisher(Runnable activity) {
                    return BodyPublishers.ofInputStream(() -> new Trickle(activity));
                }
            };
            Call call = Call.post("send", service.uri("/"), slow).withSilence(Duration.ofSeconds(2));

            assertThat(connector.send(call, Optional.empty()).text()).isEqualTo("got it");
            assertThat(service.received().get(0).body()).hasSize(Trickle.LENGTH);
        }
    }

    /** Takes longer in all than the call may be silent. */
    private static final class Trickle extends InputStream {
        static final int LENGTH = 30;
        private final Runnable activity;
        private int given;

        Trickle(Runnable activity) {
            this.activity = activity;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            activity.run();
            if (given == LENGTH) {
                return -1;
            }
            bytes[offset] = 'x';
            given++;
            return 1;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void tellsThatNothingWasSentWhereNobodyListens() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThatExceptionOfType(NotSentException.class)
                .isThrownBy(() -> connector.send(
                        Call.get("read", URI.create("http://127.0.0.1:" + port + "/")), Optional.empty()));
    }

    @Test
    void doesNotClaimThatNothingWasSentWhereTheConnectionIsCut() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            Thread cutter = new Thread(() -> {
                while (!socket.isClosed()) {
                    try (var connection = socket.accept()) {
                        assertThat(connection.getInputStream().read()).isPositive();
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            cutter.start();

            Throwable failure = catchThrowable(() -> connector.send(
                    Call.post("send", URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/"), Body.json("{}")),
                    Optional.empty()));

            assertThat(failure).isInstanceOf(IOException.class).isNotInstanceOf(NotSentException.class);
            socket.close();
            cutter.join();
        }
    }

    @Test
    void refusesAnAnswerThatDoesNotEnd() {
        try (TestService service = new TestService(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[1 << 16];
            for (int i = 0; i < JdkConnector.LARGEST_ANSWER / chunk.length + 1; i++) {
                exchange.getResponseBody().write(chunk);
            }
        })) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> connector.send(Call.get("read", service.uri("/")), Optional.empty()))
                    .withMessageContaining("the answer is longer than 16777216 bytes");
        }
    }

    @Test
    void endsWhenItIsInterrupted() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (TestService service = new TestService(exchange -> {
            arrived.countDown();
            end.await();
        })) {
            Thread caller = Thread.currentThread();
            Thread interrupter = new Thread(() -> {
                try {
                    arrived.await();
                    caller.interrupt();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            interrupter.start();

            assertThatExceptionOfType(InterruptedException.class)
                    .isThrownBy(() -> connector.send(Call.get("read", service.uri("/")), Optional.empty()));
            interrupter.join();
            end.countDown();
        }
    }
}
