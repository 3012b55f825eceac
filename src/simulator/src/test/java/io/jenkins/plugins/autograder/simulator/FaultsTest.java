package io.jenkins.plugins.autograder.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.autograder.simulator.faults.FaultKind;
import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import io.jenkins.plugins.autograder.simulator.http.Exchange;
import io.jenkins.plugins.autograder.simulator.world.Generation;
import io.jenkins.plugins.autograder.simulator.world.Grader;
import io.jenkins.plugins.autograder.simulator.world.StoredFile;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault as a client meets it. */
class FaultsTest {
    private static final String ID = "00112233445566778899aabbccddeeff";
    private static final String COURSE = "/api/onDemandCourses.v1?q=slug&slug=demo-course";

    @RegisterExtension
    final Stage stage = new Stage();

    private final TestClient nobody = new TestClient("");

    @ParameterizedTest
    @CsvSource({
        "course=503, 503, application/json; charset=utf-8",
        "course=status:403, 403, application/json; charset=utf-8",
        "course=bare-status, 502,",
        "course=page-status:500, 500, text/html; charset=utf-8",
        "course=late-status, 504, text/html; charset=utf-8"
    })
    void statuses(String fault, int status, String type) throws Exception {
        stage.simulator().faults().arm(fault);

        Reply reply = course();

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type").orElse(null)).isEqualTo(type);
        if (type == null) {
            assertThat(reply.body()).isEmpty();
        }
        assertThat(course().status()).isEqualTo(200);
    }

    @Test
    void tooManyRequests() throws Exception {
        stage.simulator().faults().arm("course:1=retry-after:7s");
        stage.simulator().faults().arm("course:2=retry-after-date:90s");

        Reply first = course();
        assertThat(first.status()).isEqualTo(429);
        assertThat(first.header("Retry-After")).hasValue("7");
        Reply second = course();
        assertThat(second.status()).isEqualTo(429);
        assertThat(second.header("Retry-After")).hasValue("Wed, 25 Nov 2026 12:01:30 GMT");
        assertThat(course().status()).isEqualTo(200);
    }

    /** The work is seen in the world while the client still waits; to see that, the fault is one that never ends. */
    @Test
    void slowStart() throws Exception {
        stage.simulator().faults().arm("register-v1=slow-start:600s");
        try (RawConnection connection = new RawConnection(stage.simulator().address())) {
            connection.send(registration(stage.file()));

            assertThat(stage.awaitCall(Endpoint.REGISTER_V1).status()).hasValue(201);
            assertThat(stage.world().graders().all()).hasSize(1);
            stage.simulator().close();
            // Who closes the simulator does not have to wait either.
            assertThat(connection.readToEnd()).doesNotContain("\"executorId\"");
        }
    }

    @Test
    void slowStartEnds() throws Exception {
        stage.simulator().faults().arm("course=slow-start:1ms");

        assertThat(course().at("/elements/0/id")).isEqualTo(stage.course());
    }

    @Test
    void slowBody() throws Exception {
        stage.simulator().faults().arm("course=slow-body:1ms");

        assertThat(course().at("/elements/0/id")).isEqualTo(stage.course());
    }

    @Test
    void cutBeforeTheWork() {
        stage.simulator().faults().arm("register-v1=cut");

        assertThat(talk(registration(stage.file()))).isEmpty();
        assertThat(stage.world().graders().all()).isEmpty();
        assertThat(last().status()).isEmpty();
        assertThat(last().outcome()).isEqualTo("no answer");
        assertThat(last().fault()).hasValue("cut");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost-answer", "cut-upload:1000000"})
    void cutAfterTheWork(String fault) {
        stage.simulator().faults().arm("register-v1=" + fault);

        assertThat(talk(registration(stage.file()))).isEmpty();
        assertThat(stage.world().graders().all()).hasSize(1);
        assertThat(last().status()).isEmpty();
    }

    @Test
    void aProxyMayTakeTheAnswerOfWorkThatIsDone() {
        stage.simulator().faults().arm("register-v1=late-status");

        assertThat(talk(registration(stage.file()))).startsWith("HTTP/1.1 504 ");
        assertThat(stage.world().graders().all()).hasSize(1);
    }

    @Test
    void cutInTheAnswer() {
        stage.simulator().faults().arm("register-v1=cut-answer");

        String answer = talk(registration(stage.file()));

        assertThat(answer).startsWith("HTTP/1.1 201 ").contains("Content-length: ", "{\"elements\":[");
        assertThat(answer).doesNotEndWith("}");
        assertThat(stage.world().graders().all()).hasSize(1);
    }

    @Test
    void cutInTheUpload() throws Exception {
        stage.simulator().faults().arm("upload=cut-upload:100000");

        assertThatThrownBy(() -> upload(new byte[10_000_000])).isInstanceOf(IOException.class);

        Reply state = poll();
        assertThat(state.at("/ok")).isEqualTo("REQUEST_ABORTED");
        assertThat(state.json().path("bytes_received").asInt()).isBetween(1, 100_000);
        Exchange exchange = stage.simulator().record(Endpoint.UPLOAD).get(0);
        assertThat(exchange.status()).isEmpty();
        assertThat(exchange.sent().content().size()).isEqualTo(100_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncated", "not-json"})
    void brokenJson(String fault) throws Exception {
        stage.simulator().faults().arm("course=" + fault);

        Reply reply = course();

        assertThat(reply.status()).isEqualTo(200);
        assertThatThrownBy(() -> new JsonMapper().readTree(reply.body())).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void otherJson() throws Exception {
        stage.simulator().faults().arm("course:1=wrong-json");
        stage.simulator().faults().arm("course:2=no-elements");

        assertThat(course().body()).isEqualTo("{}");
        assertThat(course().body()).isEqualTo("{\"elements\":[]}");
    }

    @Test
    void noLocation() {
        stage.simulator().faults().arm("register-v1=no-location");

        assertThat(talk(registration(stage.file())))
                .startsWith("HTTP/1.1 201 ")
                .doesNotContain("Location")
                .contains("executorId");
    }

    @Test
    void assemblyNotFound() throws Exception {
        upload(new byte[10]);
        stage.simulator().faults().arm("assembly:1=assembly-not-found");
        stage.simulator().faults().arm("assembly:2=assembly-not-found:200");

        Reply first = poll();
        assertThat(first.status()).isEqualTo(404);
        assertThat(first.at("/error")).isEqualTo("ASSEMBLY_NOT_FOUND");
        assertThat(poll().status()).isEqualTo(200);
        assertThat(poll().at("/ok")).isEqualTo("ASSEMBLY_EXECUTING");
    }

    @Test
    void crashed() throws Exception {
        stage.simulator().faults().arm("upload=crashed");

        assertThat(upload(new byte[10]).at("/ok")).isEqualTo("ASSEMBLY_EXECUTING");
        assertThat(poll().status()).isEqualTo(404);
        assertThat(poll().at("/error")).isEqualTo("ASSEMBLY_NOT_FOUND");
    }

    @Test
    void canceled() throws Exception {
        stage.simulator().faults().arm("upload=canceled");

        assertThat(upload(new byte[10]).status()).isEqualTo(200);
        assertThat(poll().at("/ok")).isEqualTo("ASSEMBLY_CANCELED");
    }

    @Test
    void halfUploaded() throws Exception {
        stage.simulator().faults().arm("upload=half-uploaded");

        assertThat(upload(new byte[100_000]).status()).isEqualTo(200);
        for (int i = 0; i < 3; i++) {
            Reply state = poll();
            assertThat(state.at("/ok")).isEqualTo("ASSEMBLY_UPLOADING");
            assertThat(state.json().path("bytes_received").asInt() * 2)
                    .isCloseTo(state.json().path("bytes_expected").asInt(), offset(2));
        }
    }

    @ParameterizedTest
    @CsvSource({"grader-fails, FAILED", "grader-stuck, PENDING"})
    void graders(String fault, String status) {
        stage.simulator().faults().arm("register-v1=" + fault);
        talk(registration(stage.file()));
        talk(registration(stage.file()));

        assertThat(stage.world().graders().all().get(0).status()).hasToString(status);
        assertThat(stage.world().graders().all().get(1).status()).hasToString("COMPLETED");
    }

    @Test
    void staleToken() throws Exception {
        Grader grader = stage.grader(Generation.V1);
        stage.world().courses().attach(stage.course(), DemoWorld.GREETING, "greet", grader.id());
        stage.simulator().faults().arm("publish=stale-token");
        String id = stage.world()
                .courses()
                .assignment(stage.course(), DemoWorld.GREETING)
                .orElseThrow()
                .publicId();

        assertThat(publish(id).status()).isEqualTo(409);
        assertThat(publish(id).status()).isEqualTo(200);
    }

    private Reply publish(String id) throws Exception {
        String path = "/api/authoringProgrammingAssignments.v2";
        TestClient client = stage.client();
        String token = client.get(stage.simulator().api(), path + "/" + id + "?fields=writeAccessToken")
                .json()
                .at("/elements/0/writeAccessToken")
                .toString();
        return client.post(stage.simulator().api(), path + "?action=publish&id=" + id, token);
    }

    @Test
    void expiredToken() throws Exception {
        stage.simulator().faults().arm("course=expired-token");
        TestClient client = stage.client();

        assertThat(client.get(stage.simulator().api(), COURSE).status()).isEqualTo(401);
        assertThat(client.get(stage.simulator().api(), COURSE).status()).isEqualTo(401);
        assertThat(course().status()).isEqualTo(200);
    }

    @Test
    void rotatedToken() throws Exception {
        stage.simulator().faults().arm("token=rotated-token");
        String token = stage.world()
                .accounts()
                .issueRefreshToken(stage.demo().user(), stage.demo().client());

        Reply reply = nobody.form(
                stage.simulator().accounts(),
                "/oauth2/v1/token",
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        token,
                        "client_id",
                        stage.demo().client().id(),
                        "client_secret",
                        stage.demo().client().secret()));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/error")).isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @CsvSource({"denied, error=access_denied", "wrong-state, state=forged"})
    void authorization(String fault, String found) throws Exception {
        stage.simulator().faults().arm("authorize=" + fault);
        String path = "/oauth2/v1/auth?"
                + TestClient.encode(Map.of(
                        "response_type", "code",
                        "client_id", stage.demo().client().id(),
                        "redirect_uri", "http://localhost:1/",
                        "scope", "view_profile",
                        "state", "mine"));

        assertThat(nobody.get(stage.simulator().accounts(), path)
                        .header("Location")
                        .orElseThrow())
                .contains(found);
        assertThat(nobody.get(stage.simulator().accounts(), path)
                        .header("Location")
                        .orElseThrow())
                .contains("code=", "state=mine");
    }

    /** A refusal is an answer like any other. */
    @Test
    void refusalsCanBeLost() {
        stage.simulator().faults().arm("register-v1=lost-answer");

        assertThat(talk(registration(stage.file()).replace("bucket", "packet"))).isEmpty();
        assertThat(stage.world().graders().all()).isEmpty();
    }

    /** Whatever can happen to every endpoint happens to one that is read and to one that is written. */
    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            mode = Mode.EXCLUDE,
            names = {"SLOW_START", "SLOW_BODY"})
    void areRecordedWithTheCall(FaultKind kind) {
        Endpoint endpoint =
                kind.endpoints().isEmpty() ? Endpoint.COURSE : kind.endpoints().get(0);
        stage.simulator().faults().next(endpoint, kind.fault());
        String method = endpoint.calls().get(0).split(" ", 2)[0];
        String path = endpoint.calls().get(0).split(" ", 2)[1].replace("{id}", ID);

        talk(method + " " + endpoint.host().prefix() + path
                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");

        assertThat(last().endpoint()).hasValue(endpoint);
        assertThat(last().fault()).hasValue(kind.label());
        assertThat(last().line()).endsWith(" (fault " + kind.label() + ")");
        assertThat(stage.simulator().faults().armed()).isEmpty();
    }

    private Reply course() throws Exception {
        return stage.client().get(stage.simulator().api(), COURSE);
    }

    private Reply upload(byte[] content) throws Exception {
        return nobody.upload(
                stage.simulator().transloadit(), ID, TestClient.multipart(TestClient.PARAMS, "a.tar", content));
    }

    private Reply poll() throws Exception {
        return nobody.get(stage.simulator().transloadit(), "/assemblies/" + ID);
    }

    private String registration(StoredFile file) {
        String body = "{\"courseId\":\"%s\",\"bucket\":\"%s\",\"key\":\"%s\"}"
                .formatted(stage.course(), file.bucket(), file.key());
        return "POST /api.coursera.org/api/gridExecutorCreationAttempts.v1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Authorization: Bearer " + stage.accessToken() + "\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    /** What the simulator sends until it closes the connection. */
    private String talk(String request) {
        try (RawConnection connection = new RawConnection(stage.simulator().address())) {
            return connection.send(request).readToEnd();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Exchange last() {
        return stage.simulator().record().get(stage.simulator().record().size() - 1);
    }
}
