package io.jenkins.plugins.autograder.coursera.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jenkins.plugins.autograder.coursera.http.CourseraException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {
    private static final URI SOMEWHERE = URI.create("https://api.coursera.org/api/things.v1?q=me&secret=hidden");
    private static final Call READ = Call.get("look up a thing", SOMEWHERE);
    private static final Call CHANGE = Call.post("change a thing", SOMEWHERE, Body.NONE);

    private final TestTime time = new TestTime();
    private final ScriptedConnector service = new ScriptedConnector();
    private final List<String> heard = new ArrayList<>();

    @Test
    void givesBackWhatTheServiceAnswers() throws Exception {
        service.answers(200, "hello");

        assertThat(sender(TokenSource.NONE).send(READ).text()).isEqualTo("hello");
        assertThat(service.tokens()).containsExactly("");
        assertThat(heard).containsExactly("GET 200");
    }

    @Test
    @Tag("B-19")
    void readsAgainWhenTheConnectionIsCut() throws Exception {
        service.fails(new IOException("connection reset"))
                .fails(new EOFException())
                .answers(200, "at last");

        assertThat(sender(TokenSource.NONE).send(READ).text()).isEqualTo("at last");
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(heard).containsExactly("again: connection reset", "again: the connection was cut", "GET 200");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void readsAgainWhenTheServiceIsBroken(int status) throws Exception {
        service.answers(status, "").answers(200, "well again");

        assertThat(sender(TokenSource.NONE).send(READ).text()).isEqualTo("well again");
    }

    @Test
    void doesNotChangeAnythingTwiceWhenTheAnswerIsLost() {
        service.fails(new EOFException());

        CourseraException failure = failure(CHANGE);

        assertThat(failure.reason()).isEqualTo(Reason.UNCERTAIN);
        assertThat(failure)
                .hasMessage("could not change a thing (POST https://api.coursera.org/api/things.v1?q=me&secret=…):"
                        + " the connection was cut; it may have been done all the same");
        assertThat(time.sleeps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void doesNotChangeAnythingTwiceWhenTheServiceIsBroken(int status) {
        service.answers(status, "{\"errorCode\":null,\"message\":\"Internal error\"}");

        assertThat(failure(CHANGE).reason()).isEqualTo(Reason.UNCERTAIN);
        assertThat(service.isOver()).isTrue();
    }

    @Test
    void changesAgainWhatDoesNoHarmTwice() throws Exception {
        service.fails(new EOFException()).answers(200, "done");

        assertThat(sender(TokenSource.NONE).send(CHANGE.asRepeatable()).text()).isEqualTo("done");
    }

    @Test
    void changesAgainWhereNothingCanHaveArrived() throws Exception {
        service.fails(new NotSentException("no connection", null)).answers(200, "done");

        assertThat(sender(TokenSource.NONE).send(CHANGE).text()).isEqualTo("done");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"7|7", "' 7 '|7", "Sun, 01 Mar 2026 12:00:30 GMT|30", "Sun, 01 Mar 2026 11:00:00 GMT|0"})
    void waitsAsLongAsTheServiceAsks(String retryAfter, long seconds) throws Exception {
        service.answers(429, "slow down", "retry-after", retryAfter).answers(200, "done");

        assertThat(sender(TokenSource.NONE).send(CHANGE).text()).isEqualTo("done");
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "99999999999999999999"})
    void takesItsOwnWaitWhereTheServiceMakesNoSense(String retryAfter) throws Exception {
        service.answers(429, "", "Retry-After", retryAfter).answers(200, "done");

        sender(TokenSource.NONE).send(READ);

        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void doesNotWaitForEver() {
        service.answers(429, "come back tomorrow", "Retry-After", "86400");

        CourseraException failure = failure(READ);

        assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(failure)
                .hasMessageEndingWith(
                        ": status 429, come back tomorrow; the service asks to wait 86400 s, then try again");
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void givesUpAfterSomeTries() {
        for (int i = 0; i < 6; i++) {
            service.answers(503, "<html>Down for maintenance");
        }

        CourseraException failure = failure(READ);

        assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(failure)
                .hasMessage("could not look up a thing after 6 tries (GET"
                        + " https://api.coursera.org/api/things.v1?q=me&secret=…): status 503, a web page; see whether"
                        + " the service and your network are up, then try again");
        assertThat(time.sleeps()).hasSize(5).isSorted();
    }

    @Test
    void asksForAnotherTokenOnceWhenOneIsRefused() throws Exception {
        service.answers(401, "expired").answers(200, "welcome");

        assertThat(sender(tokens("old", "new")).send(CHANGE).text()).isEqualTo("welcome");
        assertThat(service.tokens()).containsExactly("old", "new");
    }

    @Test
    void saysHowToAuthoriseWhenTheOtherTokenIsRefusedToo() {
        service.answers(401, "expired").answers(401, "{\"message\":\"bad token new\"}");

        CourseraException failure = catchThrowableOfType(
                CourseraException.class, () -> sender(tokens("old", "new")).send(READ));

        assertThat(failure.reason()).isEqualTo(Reason.NOT_AUTHORIZED);
        assertThat(failure)
                .hasMessageEndingWith(": status 401, bad token …; authorise again: autograder configure authorize");
    }

    @Test
    void doesNotRepeatWithTheSameToken() {
        service.answers(401, "no");

        assertThat(catchThrowableOfType(CourseraException.class, () -> sender(TokenSource.fixed(Secret.of("one")))
                                .send(READ))
                        .reason())
                .isEqualTo(Reason.NOT_AUTHORIZED);
    }

    @ParameterizedTest
    @CsvSource({"403,FORBIDDEN", "404,NOT_FOUND", "409,CONFLICT", "412,CONFLICT", "400,REFUSED", "302,NOT_UNDERSTOOD"})
    void saysWhyTheServiceRefuses(int status, Reason reason) {
        service.answers(
                status, "{\"errorCode\":null,\"message\":\"User UserId(1) is not authorized\",\"details\":null}");

        CourseraException failure = catchThrowableOfType(
                CourseraException.class, () -> sender(TokenSource.NONE).require(CHANGE));

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure).hasMessageContaining(": status " + status + ", User UserId(1) is not authorized");
    }

    private CourseraException failure(Call call) {
        return catchThrowableOfType(
                CourseraException.class, () -> sender(TokenSource.NONE).send(call));
    }

    private Sender sender(TokenSource tokens) {
        return new Sender(service, tokens, RetryPolicy.USUAL, time.time(), new CallListener() {
            @Override
            public void answered(Call call, int status, Duration took) {
                heard.add(call.method() + " " + status);
            }

            @Override
            public void again(Call call, String why, Duration wait) {
                heard.add("again: " + why);
            }
        });
    }

    private static TokenSource tokens(String first, String second) {
        return new TokenSource() {
            @Override
            public Optional<Secret> token() {
                return Optional.of(Secret.of(first));
            }

            @Override
            public Optional<Secret> another(Secret refused) {
                return Optional.of(Secret.of(second));
            }
        };
    }
}
