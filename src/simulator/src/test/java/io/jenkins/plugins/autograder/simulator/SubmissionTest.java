package io.jenkins.plugins.autograder.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import io.jenkins.plugins.autograder.simulator.world.Assignment;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts of learners submit. */
class SubmissionTest {
    private static final String EMAIL = "learner@example.org";

    @RegisterExtension
    final Stage stage = new Stage();

    private Assignment words;
    private String key;
    private String secret;

    @BeforeEach
    void enroll() {
        words = stage.world()
                .courses()
                .assignment(stage.course(), DemoWorld.WORDS)
                .orElseThrow();
        key = stage.world().submissions().addKey(words);
        secret = stage.world().submissions().issueSecret(EMAIL, words);
    }

    @Test
    void takesSomePartsOfAnItem() throws Exception {
        Reply reply = submit(EMAIL, secret, "{\"count\":{\"output\":\"42\"},\"longest\":{}}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.at("/elements/0/courseId")).isEqualTo(stage.course());
        assertThat(reply.at("/elements/0/itemId")).isEqualTo(DemoWorld.WORDS);
        assertThat(reply.at("/elements/0/evaluation/maxScore")).isEqualTo("2");
        assertThat(reply.json()
                        .at("/elements/0/evaluation/parts/count/isSubmitted")
                        .asBoolean())
                .isTrue();
        assertThat(reply.json()
                        .at("/elements/0/evaluation/parts/longest/isSubmitted")
                        .asBoolean(true))
                .isFalse();
        assertThat(stage.world().submissions().all()).singleElement().satisfies(submission -> assertThat(
                        submission.outputs())
                .containsOnlyKeys("count")
                .containsValue("42"));
    }

    @Test
    void keepsTheSecretApart() throws Exception {
        submit(EMAIL, secret, "{\"count\":{},\"longest\":{}}");

        var exchange = stage.simulator().record(Endpoint.SUBMIT).get(0);
        assertThat(exchange.toString()).doesNotContain(secret);
        assertThat(exchange.sent().secrets().get("secret")).hasValue(secret);
    }

    @Test
    void aSecretIsForOneLearnerAndHalfAnHour() throws Exception {
        String parts = "{\"count\":{},\"longest\":{}}";

        assertThat(submit("other@example.org", secret, parts).status()).isEqualTo(401);
        assertThat(submit(EMAIL, "wrong", parts).at("/details/learnerMessage")).contains("token");
        stage.simulator().clock().advance(Duration.ofMinutes(30));
        assertThat(submit(EMAIL, secret, parts).status()).isEqualTo(401);
    }

    @Test
    void aSecretIsForOneItem() throws Exception {
        Assignment greeting = stage.world()
                .courses()
                .assignment(stage.course(), DemoWorld.GREETING)
                .orElseThrow();
        String other = stage.world().submissions().issueSecret(EMAIL, greeting);

        Reply reply = submit(EMAIL, other, "{\"count\":{},\"longest\":{}}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/details/learnerMessage")).isEqualTo("Your token is for another assignment.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"count\":{}}", "{}", "{\"count\":{},\"longest\":{},\"more\":{}}"})
    void wantsEachPartOnceAndNoOther(String parts) throws Exception {
        assertThat(submit(EMAIL, secret, parts).status()).isEqualTo(400);
        assertThat(stage.world().submissions().all()).isEmpty();
    }

    private Reply submit(String email, String withSecret, String parts) throws Exception {
        return new TestClient("")
                .post(stage.simulator().www(), "/api/onDemandProgrammingScriptSubmissions.v1", """
                        {"assignmentKey":"%s","submitterEmail":"%s","secret":"%s","parts":%s}""".formatted(
                                key, email, withSecret, parts));
    }
}
