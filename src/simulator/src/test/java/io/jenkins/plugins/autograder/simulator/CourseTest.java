package io.jenkins.plugins.autograder.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.simulator.world.Branch;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who am I, and what are the ids; and what all calls of the API have in common. */
class CourseTest {
    @RegisterExtension
    final Stage stage = new Stage();

    @Test
    void aSlugHasACourse() throws Exception {
        Reply reply = get("/api/onDemandCourses.v1?q=slug&slug=demo-course");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/elements/0/id")).isEqualTo(stage.course());
    }

    @Test
    void anUnknownSlugHasNone() throws Exception {
        assertThat(get("/api/onDemandCourses.v1?q=slug&slug=nothing").json().at("/elements"))
                .isEmpty();
    }

    @Test
    void branchesHaveNames() throws Exception {
        Reply reply =
                get("/api/authoringBranchProperties.v1?q=course&courseId=" + stage.course() + "&fields=properties");

        assertThat(reply.at("/elements/0/properties/name")).isEqualTo(Branch.ORIGINAL);
        assertThat(reply.at("/elements/0/id")).isEqualTo(stage.course());
        assertThat(reply.at("/elements/1/properties/name")).isEqualTo("Spring");
        assertThat(reply.at("/elements/1/id")).matches("authoringBranch~\\w{22}");
    }

    @Test
    void fieldsHaveToBeAskedFor() throws Exception {
        Reply reply = get("/api/authoringBranchProperties.v1?q=course&courseId=" + stage.course());

        assertThat(reply.json().at("/elements/1").has("properties")).isFalse();
        assertThat(get("/api/externalBasicProfiles.v1?q=me")
                        .json()
                        .at("/elements/0")
                        .has("name"))
                .isFalse();
    }

    @Test
    void aCourseOfOthersIsNotToBeSeen() throws Exception {
        stage.world().courses().forbid(stage.demo().user(), stage.course());

        Reply reply =
                get("/api/authoringBranchProperties.v1?q=course&courseId=" + stage.course() + "&fields=properties");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.at("/message"))
                .isEqualTo("User UserId(1000001) is not authorized to edit course OnDemandCourseId(%s)"
                        .formatted(stage.course()));
        assertThat(reply.json().has("errorCode")).isTrue();
        assertThat(reply.json().has("details")).isTrue();
    }

    @Test
    void nobodyGetsAnythingWithoutAToken() throws Exception {
        Reply reply =
                new TestClient("").get(stage.simulator().api(), "/api/onDemandCourses.v1?q=slug&slug=demo-course");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void aTokenIsGoodForItsScopesOnly() throws Exception {
        TestClient client = new TestClient(stage.world()
                .accounts()
                .issueAccessToken(stage.demo().user(), stage.demo().client(), Set.of("view_profile")));

        assertThat(client.get(stage.simulator().api(), "/api/externalBasicProfiles.v1?q=me")
                        .status())
                .isEqualTo(200);
        assertThat(client.get(stage.simulator().api(), "/api/onDemandCourses.v1?q=slug&slug=demo-course")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/onDemandCourses.v1?q=slug, 400, slug is missing",
        "/api/onDemandCourses.v1?q=name&name=x, 400, no such action or finder",
        "/api/onDemandCourses.v2?q=slug&slug=x, 404, there is nothing at /api/onDemandCourses.v2",
        "/api//course~item?fields=atomId, 404, there is nothing at /api//course~item",
        "/api/gridExecutors.v1?q=listByBranch&branchId=x, 404, on api.coursera.org",
        "/api/gridExecutorBuildAttempts.v1, 405, GET is not allowed here"
    })
    void refusesWhatItDoesNotKnow(String path, int status, String message) throws Exception {
        Reply reply = get(path);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.at("/message")).contains(message);
        assertThat(stage.simulator().record()).hasSize(1);
    }

    @Test
    void recordsWhatReachedNoEndpoint() throws Exception {
        get("/api/unknown.v1?a=1");

        var exchange = stage.simulator().record().get(0);
        assertThat(exchange.endpoint()).isEmpty();
        assertThat(exchange.line()).isEqualTo("1 ? GET /api/unknown.v1: 404");
        assertThat(exchange.at()).isEqualTo(Stage.NOW);
    }

    private Reply get(String path) throws Exception {
        return stage.client().get(stage.simulator().api(), path);
    }
}
