package io.jenkins.plugins.autograder.coursera.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jenkins.plugins.autograder.coursera.http.CallListener;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.coursera.http.JdkConnector;
import io.jenkins.plugins.autograder.coursera.http.RetryPolicy;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import io.jenkins.plugins.autograder.coursera.http.Sender;
import io.jenkins.plugins.autograder.coursera.http.TestService;
import io.jenkins.plugins.autograder.coursera.http.TestTime;
import io.jenkins.plugins.autograder.coursera.http.TokenSource;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AuthorizationTest {
    private static final URI ANY_PORT = URI.create("http://localhost:0/callback");
    private static final URI PAGE = URI.create("https://accounts.coursera.org/oauth2/v1/auth");

    private final TestTime time = new TestTime();
    private final HttpClient browser = HttpClient.newHttpClient();
    private TestService service;

    @BeforeEach
    void start() throws Exception {
        service = new TestService(
                exchange -> TestService.answer(
                        exchange,
                        200,
                        "{\"access_token\":\"access-1\",\"token_type\":\"bearer\",\"expires_in\":1800,\"refresh_token\":\"r-1\"}"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void asksForWhatCourserasToolsAskForWithAProof() {
        Map<String, String> asked = parameters(begin(true).address());

        assertThat(asked)
                .containsEntry("access_type", "offline")
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "client-of-a-test")
                .containsEntry("redirect_uri", ANY_PORT.toString())
                .containsEntry("scope", "view_profile manage_graders")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "code_challenge");
        assertThat(parameters(begin(true).address()).get("state")).isNotEqualTo(asked.get("state"));
        assertThat(parameters(begin(false).address())).doesNotContainKey("code_challenge");
    }

    @Test
    void getsTokensForTheCodeThatTheBrowserBrings() throws Exception {
        Authorization authorization = begin(true);
        Map<String, String> asked = parameters(authorization.address());
        int port;
        try (LoopbackReceiver receiver = LoopbackReceiver.open(authorization)) {
            port = receiver.start().getPort();
            HttpResponse<String> page = get(receiver, "/callback?code=code-1&state=" + asked.get("state"));
            Tokens tokens = receiver.await(Duration.ofSeconds(30));

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(tokens)
                    .isEqualTo(new Tokens(
                            Secret.of("access-1"), time.now().plusSeconds(1800), Optional.of(Secret.of("r-1"))));
        }
        Map<String, String> sent = parameters(service.received().get(0).body());
        assertThat(sent)
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("code", "code-1")
                .containsEntry("redirect_uri", "http://localhost:" + port + "/callback")
                .containsEntry("client_id", "client-of-a-test")
                .containsEntry("client_secret", "secret-of-a-test");
        byte[] proof = MessageDigest.getInstance("SHA-256")
                .digest(sent.get("code_verifier").getBytes(StandardCharsets.US_ASCII));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(proof))
                .isEqualTo(asked.get("code_challenge"));
    }

    @Test
    @Tag("X-04")
    void isNotLedAstrayByOtherRequests() throws Exception {
        Authorization authorization = begin(true);
        try (LoopbackReceiver receiver = LoopbackReceiver.open(authorization)) {
            assertThat(get(receiver, "/favicon.ico").statusCode()).isEqualTo(404);
            assertThat(get(receiver, "/callback").statusCode()).isEqualTo(400);
            assertThat(get(receiver, "/callback?code=evil").statusCode()).isEqualTo(400);
            assertThat(get(receiver, "/callback?code=evil&state=evil").statusCode())
                    .isEqualTo(400);
            assertThat(get(receiver, "/callback?error=access_denied").statusCode())
                    .isEqualTo(400);
            assertThat(get(receiver, "/callback?code=%zz&state=%zz").statusCode())
                    .isEqualTo(400);
            assertThat(get(receiver, "/callback?code=a&state=evil&state=" + state(authorization))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(browser.send(
                                    HttpRequest.newBuilder(receiver.start()
                                                    .resolve("/callback?code=evil&state=" + state(authorization)))
                                            .POST(HttpRequest.BodyPublishers.noBody())
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(405);
            assertThat(get(receiver, "/callback?code=good&state=" + state(authorization))
                            .statusCode())
                    .isEqualTo(200);

            receiver.await(Duration.ofSeconds(30));
        }
        assertThat(service.received()).hasSize(1);
        assertThat(service.received().get(0).body()).contains("code=good");
    }

    @Test
    @Tag("X-04")
    void saysThatCourseraSaidNo() throws Exception {
        Authorization authorization = begin(true);
        try (LoopbackReceiver receiver = LoopbackReceiver.open(authorization)) {
            get(receiver, "/callback?error=access_denied&state=" + state(authorization));

            CourseraException failure =
                    catchThrowableOfType(CourseraException.class, () -> receiver.await(Duration.ofSeconds(30)));

            assertThat(failure.reason()).isEqualTo(Reason.NOT_AUTHORIZED);
            assertThat(failure)
                    .hasMessage("Coursera did not authorise (access_denied): you, or somebody, said no; to try again:"
                            + " autograder configure authorize");
        }
    }

    @Test
    @Tag("X-04")
    void doesNotWaitForEver() throws Exception {
        try (LoopbackReceiver receiver = LoopbackReceiver.open(begin(true))) {
            assertThat(catchThrowable(() -> receiver.await(Duration.ofMillis(1))))
                    .hasMessageContaining("nobody authorised within 0 s");
        }
    }

    @Test
    @Tag("X-04")
    void listensToThisMachineOnly() throws Exception {
        try (LoopbackReceiver receiver = LoopbackReceiver.open(begin(true))) {
            assertThat(receiver.start().getHost()).isEqualTo("127.0.0.1");
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .forEach(address -> assertThat(catchThrowable(
                                    () -> new Socket(address, receiver.start().getPort()).close()))
                            .isNotNull());
        }
    }

    @Test
    void leadsABrowserToCourseraWithoutTheAddressInACommandLine() throws Exception {
        Authorization authorization = begin(true);
        try (LoopbackReceiver receiver = LoopbackReceiver.open(authorization)) {
            HttpResponse<String> page = browser.send(
                    HttpRequest.newBuilder(receiver.start()).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(302);
            assertThat(page.headers().firstValue("Location"))
                    .contains(authorization
                            .to(receiver.start().getPort())
                            .address()
                            .toString());
        }
    }

    @Test
    @Tag("X-01")
    void keepsTheCodeOutOfTheLogOfTheServerWhateverIsTurnedOn() throws Exception {
        Logger log = Logger.getLogger("com.sun.net.httpserver");
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(new SimpleFormatter().format(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.setLevel(Level.ALL);
        log.addHandler(handler);
        try {
            try (LoopbackReceiver receiver = LoopbackReceiver.open(begin(true))) {
                get(receiver, "/callback?code=code-1&state=x");
            }
            assertThat(log.getLevel()).isEqualTo(Level.ALL);
        } finally {
            log.removeHandler(handler);
            log.setLevel(null);
        }

        assertThat(logged).noneMatch(line -> line.contains("code-1"));
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (LoopbackReceiver first = LoopbackReceiver.open(begin(true))) {
            Authorization second = begin(true).to(first.start().getPort());

            assertThat(catchThrowable(() -> LoopbackReceiver.open(second)))
                    .hasMessageContaining(
                            "cannot listen on port " + first.start().getPort())
                    .hasMessageContaining("--no-browser");
        }
    }

    @Test
    void takesThePastedAddressOrTheBareCode() throws Exception {
        Authorization authorization = begin(true);

        authorization.complete("  " + ANY_PORT + "?state=" + state(authorization) + "&code=from-address#x ");
        authorization.complete("bare-code");

        assertThat(service.received().get(0).body()).contains("code=from-address");
        assertThat(service.received().get(1).body()).contains("code=bare-code");
    }

    @Test
    void refusesAnAddressOfAnotherAuthorisationAndWhatIsNoCode() {
        assertThat(catchThrowable(() -> begin(true).complete(ANY_PORT + "?state=other&code=evil")))
                .hasMessageContaining("of another authorisation");
        assertThat(catchThrowable(() -> begin(true).complete("no code at all")))
                .hasMessageContaining("this is no code")
                .hasMessageNotContaining("at all");
    }

    private Authorization begin(boolean pkce) {
        ClientRegistration client = new ClientRegistration(
                "client-of-a-test", Secret.of("secret-of-a-test"), ClientRegistration.USUAL_SCOPES, ANY_PORT);
        Sender sender = new Sender(
                new JdkConnector("test"), TokenSource.NONE, RetryPolicy.USUAL, time.time(), CallListener.NONE);
        return Authorization.begin(
                new TokenEndpoint(service.uri("/oauth2/v1/token"), client, sender, time.time()), PAGE, pkce);
    }

    private static String state(Authorization authorization) {
        return parameters(authorization.address()).get("state");
    }

    private HttpResponse<String> get(LoopbackReceiver receiver, String path) throws Exception {
        if (path.contains("%zz")) {
            // Not as URI, which would refuse what some browsers send.
            try (Socket socket = new Socket(
                    InetAddress.getLoopbackAddress(), receiver.start().getPort())) {
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 400");
                return get(receiver, "/callback");
            }
        }
        return browser.send(
                HttpRequest.newBuilder(receiver.start().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Map<String, String> parameters(URI address) {
        return parameters(address.getRawQuery());
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(
                        parts -> parts[0], parts -> URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
    }
}
