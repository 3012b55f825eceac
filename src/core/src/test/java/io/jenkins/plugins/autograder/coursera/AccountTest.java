package io.jenkins.plugins.autograder.coursera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jenkins.plugins.autograder.coursera.client.Endpoints;
import io.jenkins.plugins.autograder.coursera.client.Generation;
import io.jenkins.plugins.autograder.coursera.client.PartRef;
import io.jenkins.plugins.autograder.coursera.client.Resources;
import io.jenkins.plugins.autograder.coursera.client.TransloaditAccount;
import io.jenkins.plugins.autograder.coursera.http.CallListener;
import io.jenkins.plugins.autograder.coursera.http.CourseraException;
import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import io.jenkins.plugins.autograder.coursera.http.JdkConnector;
import io.jenkins.plugins.autograder.coursera.http.RetryPolicy;
import io.jenkins.plugins.autograder.coursera.http.Secret;
import io.jenkins.plugins.autograder.coursera.http.TestTime;
import io.jenkins.plugins.autograder.coursera.oauth.Authorization;
import io.jenkins.plugins.autograder.coursera.oauth.ClientRegistration;
import io.jenkins.plugins.autograder.coursera.oauth.Tokens;
import io.jenkins.plugins.autograder.simulator.DemoWorld;
import io.jenkins.plugins.autograder.simulator.Simulator;
import io.jenkins.plugins.autograder.simulator.SimulatorOptions;
import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import io.jenkins.plugins.autograder.simulator.world.Pkce;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Authorised by a simulated Coursera, and on from there, with whatever goes wrong between the two. */
class AccountTest {
    private static final Duration LIFE = Duration.ofMinutes(30);

    @TempDir
    Path directory;

    private final TestTime time = new TestTime();
    private Simulator simulator;
    private DemoWorld world;
    private Settings settings;

    @BeforeEach
    void start() throws Exception {
        simulator = Simulator.start(SimulatorOptions.DEFAULT.withClock(clock()));
        simulator.world().rules().accessTokenLife(LIFE);
        world = DemoWorld.in(simulator.world());
        settings = new Settings(
                directory,
                Endpoints.simulator(simulator.address()),
                TransloaditAccount.COURSERA,
                Optional.of(world.client().id()),
                Optional.of(Secret.of(world.client().secret())),
                ClientRegistration.USUAL_SCOPES,
                ClientRegistration.USUAL_REDIRECT,
                true,
                Optional.empty());
    }

    private Clock clock() {
        InstantSource now = time::now;
        return now.withZone(ZoneOffset.UTC);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @EnumSource(value = Pkce.class, mode = Mode.EXCLUDE, names = "REFUSED")
    void isGivenByAServerThatChecksProofsAndByOneThatKnowsNoneOfThem(Pkce pkce) throws Exception {
        simulator.world().rules().pkce(pkce);

        authorize();

        assertThat(course()).isEqualTo(world.course().id());
    }

    @Test
    void isGivenByAServerThatRefusesProofsWhereItIsToldToDoWithout() throws Exception {
        simulator.world().rules().pkce(Pkce.REFUSED);

        CourseraException failure = catchThrowableOfType(CourseraException.class, this::authorize);
        assertThat(failure).hasMessageContaining("invalid_request");
        settings = settings.withPkce(false);
        authorize();

        assertThat(course()).isEqualTo(world.course().id());
    }

    @ParameterizedTest
    @CsvSource({"denied, NOT_AUTHORIZED, access_denied", "wrong-state, REFUSED, another authorisation"})
    void isNotGivenWhereThePersonSaysNoOrSomebodyElseAnswers(String fault, Reason reason, String words)
            throws Exception {
        simulator.faults().arm("authorize=" + fault);

        CourseraException failure = catchThrowableOfType(CourseraException.class, this::authorize);

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure).hasMessageContaining(words);
        assertThat(simulator.record(Endpoint.TOKEN)).isEmpty();
        assertThat(account().kept()).isEmpty();
    }

    /** Whatever happens to the code: there are tokens that work, or a clear word and nothing that looks like tokens. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "503",
                "400",
                "bare-status",
                "page-status",
                "retry-after:3s",
                "late-status",
                "cut",
                "lost-answer",
                "cut-answer",
                "truncated",
                "not-json",
                "wrong-json",
                "slow-start:1ms",
                "slow-body:1ms"
            })
    void isGivenOrCanBeAskedForAgain(String fault) throws Exception {
        simulator.faults().arm("token=" + fault);

        try {
            authorize();
        } catch (CourseraException e) {
            assertClear(e);
            assertThat(account().kept()).isEmpty();
            authorize();
        }

        assertThat(course()).isEqualTo(world.course().id());
    }

    @Test
    void livesOnFromRefreshToRefresh() throws Exception {
        authorize();

        for (int i = 0; i < 3; i++) {
            time.pass(LIFE);
            assertThat(course()).isEqualTo(world.course().id());
        }

        assertThat(simulator.record(Endpoint.TOKEN)).hasSize(4);
        assertThat(simulator.world().accounts().refreshTokens())
                .containsExactly(kept().refresh().orElseThrow().reveal());
    }

    @Test
    void livesOnWhereRefreshTokensStay() throws Exception {
        simulator.world().rules().rotatingTokens(false);
        authorize();
        Optional<Secret> refresh = kept().refresh();

        time.pass(LIFE);

        assertThat(course()).isEqualTo(world.course().id());
        assertThat(kept().refresh()).isEqualTo(refresh);
    }

    @Test
    void livesOnWhereTheAccessTokenIsWithdrawnBeforeItsTime() throws Exception {
        authorize();
        simulator.faults().arm("course=expired-token");

        assertThat(course()).isEqualTo(world.course().id());
        assertThat(simulator.record(Endpoint.TOKEN)).hasSize(2);
    }

    /** Where the refresh token was not spent, the account works on by itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {"503", "bare-status", "page-status", "retry-after:3s", "cut", "slow-start:1ms", "slow-body:1ms"})
    void survivesARefreshThatFails(String fault) throws Exception {
        authorize();
        time.pass(LIFE);
        simulator.faults().arm("token=" + fault);

        try {
            course();
        } catch (CourseraException e) {
            assertClear(e);
        }

        assertThat(course()).isEqualTo(world.course().id());
    }

    /** Where it was, nobody can bring it back, and a person is told what to do. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rotated-token",
                "late-status",
                "lost-answer",
                "cut-answer",
                "truncated",
                "not-json",
                "wrong-json"
            })
    void saysThatItHasToBeGivenAgainWhereTheRefreshTokenWasSpentInVain(String fault) throws Exception {
        authorize();
        time.pass(LIFE);
        simulator.faults().arm("token=" + fault);

        try {
            course();
        } catch (CourseraException e) {
            assertClear(e);
        }
        CourseraException failure = catchThrowableOfType(CourseraException.class, this::course);

        assertClear(failure);
        assertThat(failure.reason()).isEqualTo(Reason.NOT_AUTHORIZED);
        assertThat(failure).hasMessageContaining("authorise again: autograder configure authorize");
        authorize();
        assertThat(course()).isEqualTo(world.course().id());
    }

    /** A large upload outlives any access token. */
    @Test
    void isRenewedInTheMiddleOfAnUpload() throws Exception {
        simulator.world().rules().accessTokenLife(Duration.ofMinutes(6)).assemblyLooks(200);
        authorize();
        Coursera coursera = Coursera.of(settings, means());
        TestArtefact image = TestArtefact.image();
        Receipt receipt = coursera.receipts()
                .upload(
                        new UploadRequest(
                                Generation.V1,
                                world.course().id(),
                                List.of(new PartRef(DemoWorld.WORDS, "count")),
                                Resources.DEFAULT,
                                false),
                        image);

        Receipt end = coursera.uploader()
                .run(
                        receipt,
                        Optional.of(image),
                        new ReceiptFile(directory.resolve("receipt.json")),
                        UploadListener.NONE);

        assertThat(end.isDone()).isTrue();
        assertThat(time.now()).isAfter(TestTime.START.plus(Duration.ofMinutes(6)));
        assertThat(simulator.record(Endpoint.TOKEN)).hasSizeGreaterThan(1);
        assertThat(simulator.world().graders().all()).hasSize(1);
    }

    private Coursera.Means means() {
        return new Coursera.Means(
                new JdkConnector("test"), RetryPolicy.USUAL, Patience.USUAL, time.time(), CallListener.NONE);
    }

    private Account account() {
        return Coursera.account(settings, means());
    }

    private Tokens kept() throws CourseraException {
        return account().kept().orElseThrow();
    }

    /** As a browser and a person do it. */
    private void authorize() throws Exception {
        Account account = account();
        Authorization authorization = account.authorize();
        HttpResponse<Void> page = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(authorization.address()).build(), HttpResponse.BodyHandlers.discarding());
        account.keep(
                authorization.complete(page.headers().firstValue("Location").orElseThrow()));
    }

    /** What a process does that has just started. */
    private String course() throws CourseraException, InterruptedException {
        return Coursera.of(settings, means()).client().course(DemoWorld.SLUG);
    }

    /** One line for people, without secrets. */
    private void assertClear(CourseraException failure) {
        assertThat(failure.getMessage())
                .doesNotContain("\n", "sim-", world.client().secret())
                .hasSizeBetween(20, 1500);
    }
}
