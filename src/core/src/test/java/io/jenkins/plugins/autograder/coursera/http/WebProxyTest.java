package io.jenkins.plugins.autograder.coursera.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Calls through a server that stands in for a proxy. */
class WebProxyTest {
    private static final Secret TOKEN = Secret.of("token-1");
    private static final Secret LOGIN = WebProxy.login("me", "pass word");

    @Test
    void carriesACallWithItsTokenAndTellsTheProxyWhoCalls() throws Exception {
        List<String> logins = new ArrayList<>();
        try (TestService proxy = new TestService(exchange -> {
            logins.add(exchange.getRequestHeaders().getFirst("Proxy-Authorization"));
            TestService.answer(exchange, 200, "carried");
        })) {
            Answer answer = through(proxy, Optional.of(LOGIN))
                    .send(Call.get("read", URI.create("http://coursera.invalid/things")), Optional.of(TOKEN));

            assertThat(answer.text()).isEqualTo("carried");
            assertThat(proxy.received())
                    .extracting(TestService.Received::uri, TestService.Received::authorization)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(
                            URI.create("http://coursera.invalid/things"), "Bearer token-1"));
            // base64 of me:pass word
            assertThat(logins).containsExactly("Basic bWU6cGFzcyB3b3Jk");
        }
    }

    @Test
    void goesDirectlyToTheHostsThatAreNamedAndTellsThemNothingOfTheProxy() throws Exception {
        List<String> logins = new ArrayList<>();
        try (TestService proxy = new TestService(exchange -> TestService.answer(exchange, 200, "carried"));
                TestService service = new TestService(exchange -> {
                    logins.add(exchange.getRequestHeaders().getFirst("Proxy-Authorization"));
                    TestService.answer(exchange, 200, "direct");
                })) {
            Answer answer = through(proxy, Optional.of(LOGIN))
                    .send(Call.get("read", service.uri("/things")), Optional.of(TOKEN));

            assertThat(answer.text()).isEqualTo("direct");
            assertThat(proxy.received()).isEmpty();
            assertThat(logins).containsExactly((String) null);
        }
    }

    @Test
    void asksTheProxyForATunnelToASecureServiceAndKeepsTheTokenOutOfIt() throws Exception {
        try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<List<String>> asked =
                    CompletableFuture.supplyAsync(() -> refuse(proxy, "502 Bad Gateway"));
            JdkConnector connector = new JdkConnector(
                    "test",
                    Optional.of(new WebProxy("127.0.0.1", proxy.getLocalPort(), Optional.empty(), host -> false)));

            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> connector.send(
                            Call.get("read", URI.create("https://coursera.invalid/things")), Optional.of(TOKEN)));

            assertThat(asked.get().get(0)).isEqualTo("CONNECT coursera.invalid:443 HTTP/1.1");
            assertThat(asked.get()).noneMatch(line -> line.contains("token-1"));
        }
    }

    @Test
    void saysThatItIsTheProxyThatRefuses() {
        try (TestService proxy = new TestService(exchange -> {
            exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"proxy\"");
            TestService.answer(exchange, 407, "");
        })) {
            Sender sender = new Sender(
                    through(proxy, Optional.empty()),
                    TokenSource.fixed(TOKEN),
                    RetryPolicy.USUAL,
                    Time.real(),
                    CallListener.NONE);

            assertThatExceptionOfType(CourseraException.class)
                    .isThrownBy(
                            () -> sender.send(Call.get("read a thing", URI.create("http://coursera.invalid/things"))))
                    .withMessage("could not read a thing (GET http://coursera.invalid/things): status 407; the proxy on"
                            + " the way wants another name and password; set them where the proxy is set");
            assertThat(proxy.received()).hasSize(1);
        }
    }

    @Test
    void saysThatItIsTheProxyThatRefusesATunnel() throws Exception {
        try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<List<String>> asked = CompletableFuture.supplyAsync(() ->
                    refuse(proxy, "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"proxy\""));
            Sender sender = new Sender(
                    new JdkConnector(
                            "test",
                            Optional.of(
                                    new WebProxy("127.0.0.1", proxy.getLocalPort(), Optional.empty(), host -> false))),
                    TokenSource.fixed(TOKEN),
                    RetryPolicy.USUAL,
                    Time.real(),
                    CallListener.NONE);

            assertThatExceptionOfType(CourseraException.class)
                    .isThrownBy(() -> sender.send(Call.get("read a thing", URI.create("https://coursera.invalid/"))))
                    .withMessageContaining("status 407; the proxy on the way wants another name and password");
            assertThat(asked.get().get(0)).isEqualTo("CONNECT coursera.invalid:443 HTTP/1.1");
        }
    }

    @Test
    void refusesWhatIsNoProxy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebProxy("proxy", 0, Optional.empty(), host -> false))
                .withMessage("the proxy is proxy:0; allowed is the name of a host, and a port of 1 to 65535");
    }

    @Test
    void doesNotTellThePassword() {
        assertThat(new WebProxy("proxy", 1, Optional.of(LOGIN), host -> false).toString())
                .doesNotContain("pass word", LOGIN.reveal());
    }

    /** Those of this machine by number are reached directly. */
    private static JdkConnector through(TestService proxy, Optional<Secret> login) {
        URI address = proxy.uri("/");
        return new JdkConnector(
                "test", Optional.of(new WebProxy(address.getHost(), address.getPort(), login, "127.0.0.1"::equals)));
    }

    private static List<String> refuse(ServerSocket proxy, String how) {
        try (Socket client = proxy.accept()) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            List<String> lines = new ArrayList<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                lines.add(line);
            }
            client.getOutputStream().write(("HTTP/1.1 " + how + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
