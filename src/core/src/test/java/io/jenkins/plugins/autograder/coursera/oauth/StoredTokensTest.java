package io.jenkins.plugins.autograder.coursera.oauth;

import static org.assertj.core.api.Assertions.assertThat;
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
import io.jenkins.plugins.autograder.coursera.http.Time;
import io.jenkins.plugins.autograder.coursera.http.TokenSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredTokensTest {
    private static final Tokens OLD =
            new Tokens(Secret.of("access-0"), TestTime.START.plusSeconds(3600), Optional.of(Secret.of("refresh-0")));

    @TempDir
    Path directory;

    private final TestTime time = new TestTime();
    private final AtomicInteger refreshes = new AtomicInteger();
    private FileTokenStore store;
    private TestService service;

    @BeforeEach
    void authorize() throws Exception {
        store = new FileTokenStore(directory.resolve("tokens.json"), Time.real());
        store.write(OLD);
        service = rotating();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void asksNobodyWhileTheTokenIsGood() throws Exception {
        assertThat(tokens().token()).contains(OLD.access());
        assertThat(service.received()).isEmpty();
    }

    @Test
    void refreshesSomeMinutesBeforeTheTokenExpires() throws Exception {
        time.pass(Duration.ofMinutes(56));

        assertThat(tokens().token()).contains(Secret.of("access-1"));
    }

    @Test
    @Tag("X-03")
    void keepsARotatedRefreshTokenBeforeTheNewAccessTokenIsUsed() throws Exception {
        time.pass(Duration.ofHours(2));

        tokens().token();

        Tokens kept = store.read().orElseThrow();
        assertThat(kept.access()).isEqualTo(Secret.of("access-1"));
        assertThat(kept.refresh()).contains(Secret.of("refresh-1"));
        // Another process goes on from there.
        time.pass(Duration.ofHours(2));
        assertThat(tokens().token()).contains(Secret.of("access-2"));
        assertThat(service.received()).extracting(TestService.Received::body).allSatisfy(body -> assertThat(body)
                .contains("grant_type=refresh_token")
                .contains("client_id=client-of-a-test")
                .contains("client_secret="));
    }

    @Test
    void keepsTheOldRefreshTokenWhereThereIsNoNewOne() throws Exception {
        service.close();
        service = new TestService(exchange -> TestService.answer(
                exchange, 200, "{\"access_token\":\"access-1\",\"token_type\":\"Bearer\",\"expires_in\":1800}"));
        time.pass(Duration.ofHours(2));

        tokens().token();

        assertThat(store.read())
                .contains(new Tokens(Secret.of("access-1"), time.now().plusSeconds(1800), OLD.refresh()));
    }

    @Test
    void refreshesOnceHoweverManyNeedIt() throws Exception {
        time.pass(Duration.ofHours(2));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            StoredTokens one = tokens();
            StoredTokens other = tokens();
            List<Future<Optional<Secret>>> all = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                all.add(threads.submit(i % 2 == 0 ? one::token : other::token));
            }
            for (Future<Optional<Secret>> each : all) {
                assertThat(each.get()).contains(Secret.of("access-1"));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(refreshes).hasValue(1);
    }

    @Test
    void refreshesAGoodTokenThatTheServiceRefusedButNotOneThatSomebodyElseRenewed() throws Exception {
        StoredTokens tokens = tokens();

        assertThat(tokens.another(OLD.access())).contains(Secret.of("access-1"));
        assertThat(tokens.another(OLD.access())).contains(Secret.of("access-1"));
        assertThat(refreshes).hasValue(1);
    }

    @Test
    void saysHowToAuthoriseWhereNobodyHas() {
        StoredTokens tokens = new StoredTokens(
                new FileTokenStore(directory.resolve("none.json"), Time.real()), this::endpoint, time.time());

        CourseraException failure = catchThrowableOfType(CourseraException.class, tokens::token);

        assertThat(failure.reason()).isEqualTo(Reason.NOT_AUTHORIZED);
        assertThat(failure).hasMessage("there is no authorisation yet; to give one: autograder configure authorize");
    }

    @Test
    void saysThatAWithdrawnAuthorisationHasToBeGivenAgainAndKeepsWhatThereIs() throws Exception {
        service.close();
        service = new TestService(exchange -> TestService.answer(
                exchange, 400, "{\"error\":\"invalid_grant\",\"error_description\":\"refresh-0 is not known\"}"));
        time.pass(Duration.ofHours(2));

        CourseraException failure = catchThrowableOfType(CourseraException.class, () -> tokens().token());

        assertThat(failure.reason()).isEqualTo(Reason.NOT_AUTHORIZED);
        assertThat(failure)
                .hasMessageContaining(
                        "invalid_grant, … is not known; it was withdrawn, has expired, or was used elsewhere")
                .hasNoCause();
        assertThat(store.read()).contains(OLD);
    }

    @Test
    void retriesATokenEndpointThatIsDown() throws Exception {
        service.close();
        AtomicInteger asked = new AtomicInteger();
        service = new TestService(exchange -> TestService.answer(
                exchange,
                asked.incrementAndGet() < 3 ? 503 : 200,
                "{\"access_token\":\"access-1\",\"token_type\":\"bearer\",\"expires_in\":1800}"));
        time.pass(Duration.ofHours(2));

        assertThat(tokens().token()).contains(Secret.of("access-1"));
    }

    private TestService rotating() {
        return new TestService(exchange -> {
            int number = refreshes.incrementAndGet();
            String spent = "refresh_token=refresh-" + (number - 1);
            boolean known =
                    service.received().get(service.received().size() - 1).body().contains(spent);
            TestService.answer(
                    exchange,
                    known ? 200 : 400,
                    known
                            ? "{\"access_token\":\"access-" + number
                                    + "\",\"token_type\":\"bearer\",\"expires_in\":3600,\"refresh_token\":\"refresh-"
                                    + number + "\"}"
                            : "{\"error\":\"invalid_grant\"}");
        });
    }

    private StoredTokens tokens() {
        return new StoredTokens(store, this::endpoint, time.time());
    }

    private TokenEndpoint endpoint() {
        ClientRegistration client = new ClientRegistration(
                "client-of-a-test",
                Secret.of("secret-of-a-test"),
                ClientRegistration.USUAL_SCOPES,
                ClientRegistration.USUAL_REDIRECT);
        return new TokenEndpoint(
                service.uri("/oauth2/v1/token"),
                client,
                new Sender(
                        new JdkConnector("test"), TokenSource.NONE, RetryPolicy.USUAL, time.time(), CallListener.NONE),
                time.time());
    }
}
