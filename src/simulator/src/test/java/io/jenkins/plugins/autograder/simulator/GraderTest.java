package io.jenkins.plugins.autograder.simulator;

import static io.jenkins.plugins.autograder.simulator.world.Generation.V1;
import static io.jenkins.plugins.autograder.simulator.world.Generation.V2;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.simulator.world.Generation;
import io.jenkins.plugins.autograder.simulator.world.Grader;
import io.jenkins.plugins.autograder.simulator.world.GraderStatus;
import io.jenkins.plugins.autograder.simulator.world.Processing;
import io.jenkins.plugins.autograder.simulator.world.StoredFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Registration, processing, status and lists, of both generations. */
class GraderTest {
    @RegisterExtension
    final Stage stage = new Stage();

    @Test
    void registersWithoutAContentType() throws Exception {
        StoredFile file = stage.file();
        String body = "{\"courseId\":\"%s\",\"bucket\":\"%s\",\"key\":\"%s\",\"wallClockTimeout\":null}"
                .formatted(stage.course(), file.bucket(), file.key());
        try (RawConnection connection = new RawConnection(stage.simulator().address())) {
            String answer = connection
                    .send("POST /api.coursera.org/api/gridExecutorCreationAttempts.v1 HTTP/1.1\r\nHost: x\r\n"
                            + "Connection: close\r\nAuthorization: bearer " + stage.accessToken() + "\r\n"
                            + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                    .readToEnd();

            assertThat(answer).startsWith("HTTP/1.1 201 ").contains("\"executorId\"");
        }
        assertThat(stage.world().graders().all()).hasSize(1);
    }

    @Test
    void aSlugIsNotAnId() throws Exception {
        Reply reply = registerV1("{\"courseId\":\"demo-course\",\"bucket\":\"b\",\"key\":\"k\"}");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.at("/message"))
                .isEqualTo("User UserId(1000001) is not authorized to edit course OnDemandCourseId(demo-course)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | the body is not a JSON object",
                "[] | the body is not a JSON object",
                "{\"courseId\":\"COURSE\",\"bucket\":\"BUCKET\"} | the field key is missing, or not a text",
                "{\"courseId\":7} | the field courseId is missing, or not a text",
                "{\"courseId\":\"COURSE\",\"bucket\":\"BUCKET\",\"key\":\"other\"} | there is no such file in the bucket",
                "{\"courseId\":\"COURSE\",\"bucket\":\"BUCKET\",\"key\":\"KEY\",\"reservedCpu\":\"1\"} | the field reservedCpu is not a whole number",
                "{\"courseId\":\"COURSE\",\"bucket\":\"BUCKET\",\"key\":\"KEY\",\"reservedCpu\":1} | reservedCpu 1 is not one of",
                "{\"courseId\":\"COURSE\",\"bucket\":\"BUCKET\",\"key\":\"KEY?Signature=x\"} | there is no such file in the bucket"
            })
    void refusesToRegister(String body, String message) throws Exception {
        StoredFile file = stage.file();

        Reply reply = registerV1(body.replace("COURSE", stage.course())
                .replace("BUCKET", file.bucket())
                .replace("KEY", file.key()));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/message")).startsWith(message);
        assertThat(stage.world().graders().all()).isEmpty();
    }

    @Test
    void aBuildNeedsABranch() throws Exception {
        Reply reply = stage.client()
                .post(
                        stage.simulator().api(),
                        "/api/gridExecutorBuildAttempts.v1",
                        "{\"courseId\":\"" + stage.course() + "\",\"bucket\":\"b\",\"key\":\"k\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/message")).isEqualTo("the field context.typeName is not branchContext");
    }

    @ParameterizedTest
    @EnumSource(Generation.class)
    void isPendingForAsManyLooksAsTheRulesSay(Generation generation) throws Exception {
        stage.world().rules().processing(Processing.lasting(2));
        Grader grader = stage.grader(generation);

        assertThat(status(grader)).isEqualTo("PENDING");
        assertThat(stage.world().graders().find(grader.id()).orElseThrow().status())
                .isEqualTo(GraderStatus.PENDING);
        assertThat(status(grader)).isEqualTo("PENDING");
        assertThat(status(grader)).isEqualTo("COMPLETED");
    }

    @ParameterizedTest
    @EnumSource(Generation.class)
    void isPendingForATime(Generation generation) throws Exception {
        stage.world()
                .rules()
                .processing(Processing.lasting(Duration.ofMinutes(30)).failing());
        Grader grader = stage.grader(generation);

        assertThat(status(grader)).isEqualTo("PENDING");
        stage.simulator().clock().advance(Duration.ofMinutes(29));
        assertThat(status(grader)).isEqualTo("PENDING");
        stage.simulator().clock().advance(Duration.ofMinutes(1));
        assertThat(status(grader)).isEqualTo("FAILED");
        assertThat(stage.world().graders().find(grader.id()).orElseThrow().history())
                .containsExactly(
                        new Grader.Change(GraderStatus.PENDING, Stage.NOW),
                        new Grader.Change(GraderStatus.FAILED, Stage.NOW.plus(Duration.ofMinutes(30))));
    }

    @Test
    void mayBePendingForEver() throws Exception {
        stage.world().rules().processing(Processing.endless());
        Grader grader = stage.grader(V2);
        stage.simulator().clock().advance(Duration.ofDays(1000));

        assertThat(status(grader)).isEqualTo("PENDING");
    }

    @Test
    void canBeProcessedOnceMore() throws Exception {
        Grader grader = stage.grader(V2);
        assertThat(status(grader)).isEqualTo("COMPLETED");

        stage.world().graders().process(grader.id(), Processing.lasting(1).failing());

        assertThat(status(grader)).isEqualTo("PENDING");
        assertThat(status(grader)).isEqualTo("FAILED");
    }

    @Test
    void showsWhatWasRegistered() throws Exception {
        Grader grader = stage.grader(V1);

        Reply reply = one(grader);

        assertThat(reply.at("/elements/0/id")).isEqualTo(stage.course() + "~" + grader.id());
        assertThat(reply.at("/elements/0/bucket")).isEqualTo("coursera-uploads");
        assertThat(reply.at("/elements/0/key"))
                .isEqualTo(grader.registration().file().key());
        assertThat(reply.at("/elements/0/filename")).isEqualTo("grader.tar");
        assertThat(reply.at("/elements/0/uploadedAt")).isEqualTo(Long.toString(Stage.NOW.toEpochMilli()));
        assertThat(reply.at("/elements/0/uploadedBy")).isEqualTo("1000001");
    }

    @Test
    void ofTheSecondGenerationOnlyTellsWhatIsKnown() throws Exception {
        Grader grader = stage.grader(V2);
        String id = escaped() + "~" + grader.id();

        assertThat(list(V2, "").json().path("elements"))
                .hasToString("[{\"id\":\"%s\",\"filename\":\"grader.tar\"}]".formatted(id));
        assertThat(one(grader).json().path("elements"))
                .hasToString("[{\"id\":\"%s\",\"status\":\"COMPLETED\"}]".formatted(id));
        stage.world().rules().buildsToldInFull(true);
        assertThat(list(V2, "").at("/elements/0/bucket")).isEqualTo("coursera-uploads");
        assertThat(one(grader).at("/elements/0/filename")).isEqualTo("grader.tar");
    }

    @ParameterizedTest
    @EnumSource(Generation.class)
    void listsMayHideWhatIsPending(Generation generation) throws Exception {
        stage.world().rules().pendingListed(false).processing(Processing.lasting(Duration.ofMinutes(1)));
        Grader grader = stage.grader(generation);

        assertThat(list(generation, "").json().path("elements")).isEmpty();
        assertThat(status(grader)).isEqualTo("PENDING");
        stage.simulator().clock().advance(Duration.ofMinutes(1));
        assertThat(list(generation, "").json().path("elements")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Generation.class)
    void listsPageByPage(Generation generation) throws Exception {
        stage.world().rules().pageSize(2);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(stage.grader(generation).id());
        }
        stage.grader(generation == V1 ? V2 : V1);

        Reply first = list(generation, "");
        assertThat(grader(first, 0)).isEqualTo(ids.get(0));
        assertThat(first.json().path("elements")).hasSize(2);
        assertThat(first.at("/paging/next")).isEqualTo("2");
        assertThat(first.at("/paging/total")).isEqualTo("5");
        Reply last = list(generation, "&start=4");
        assertThat(grader(last, 0)).isEqualTo(ids.get(4));
        assertThat(last.json().path("elements")).hasSize(1);
        assertThat(last.json().path("paging").has("next")).isFalse();
        assertThat(list(generation, "&start=1&limit=1").json().path("elements")).hasSize(1);
        assertThat(list(generation, "&limit=100").json().path("elements")).hasSize(2);
        assertThat(list(generation, "&start=100").json().path("elements")).isEmpty();
        assertThat(list(generation, "&start=x").status()).isEqualTo(400);
    }

    @Test
    void knowsOnlyGradersOfTheCourseAndTheGeneration() throws Exception {
        Grader first = stage.grader(V1);
        Grader second = stage.grader(V2);

        assertThat(get("/api/gridExecutors.v1/" + stage.course() + "~" + first.id())
                        .status())
                .isEqualTo(404);
        assertThat(get("/api/gridExecutors.v1/" + stage.course() + "~" + second.id())
                        .status())
                .isEqualTo(404);
        assertThat(get("/api/gridExecutors.v1/" + escaped() + "~unknown").status())
                .isEqualTo(404);
        assertThat(get("/api/gridExecutors.v1/unknown~" + second.id()).status()).isEqualTo(404);
        assertThat(get("/api/gridExecutors.v1?q=listByBranch&branchId=unknown").status())
                .isEqualTo(404);
    }

    @Test
    void aBranchInAnIdHasToBeEscaped() throws Exception {
        Grader grader = stage.grader(V2);

        Reply reply = get("/api/gridExecutors.v1/" + stage.branch() + "~" + grader.id());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/message")).contains("a ~ within a part is written !~");
    }

    @Test
    void gradersOfOthersAreNotToBeSeen() throws Exception {
        Grader grader = stage.grader(V2);
        stage.world().courses().forbid(stage.demo().user(), stage.course());

        assertThat(one(grader).status()).isEqualTo(403);
        assertThat(list(V2, "").status()).isEqualTo(403);
    }

    private Reply registerV1(String body) throws Exception {
        return stage.client().post(stage.simulator().api(), "/api/gridExecutorCreationAttempts.v1", body);
    }

    private String escaped() {
        return stage.branch().replace("~", "!~");
    }

    private Reply get(String path) throws Exception {
        return stage.client().get(stage.simulator().www(), path);
    }

    private Reply one(Grader grader) throws Exception {
        return grader.registration().generation() == V2
                ? get("/api/gridExecutors.v1/" + escaped() + "~" + grader.id())
                : stage.client()
                        .get(
                                stage.simulator().api(),
                                "/api/gridExecutorCreationAttempts.v1/" + stage.course() + "~" + grader.id());
    }

    private String status(Grader grader) throws Exception {
        return one(grader).at("/elements/0/status");
    }

    private Reply list(Generation generation, String paging) throws Exception {
        return generation == V2
                ? get("/api/gridExecutors.v1/?q=listByBranch&branchId=" + stage.branch() + paging)
                : stage.client()
                        .get(
                                stage.simulator().api(),
                                "/api/gridExecutorCreationAttempts.v1?q=listByCourse&courseId=" + stage.course()
                                        + paging);
    }

    private static String grader(Reply list, int place) {
        String id = list.at("/elements/" + place + "/id");
        return id.substring(id.lastIndexOf('~') + 1);
    }
}
