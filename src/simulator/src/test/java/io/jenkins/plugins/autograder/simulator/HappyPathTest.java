package io.jenkins.plugins.autograder.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import io.jenkins.plugins.autograder.simulator.http.Exchange;
import io.jenkins.plugins.autograder.simulator.http.Sha256;
import io.jenkins.plugins.autograder.simulator.world.Accounts;
import io.jenkins.plugins.autograder.simulator.world.Part;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole road of each generation, as its tool takes it. */
class HappyPathTest {
    private static final byte[] CONTENT = TestClient.bytes("a grader\r\n--not the boundary\r\n");
    private static final String ASSEMBLY = "0123456789abcdef0123456789abcdef";
    private static final String CALLBACK = "http://localhost:9876/callback";

    @RegisterExtension
    final Stage stage = new Stage();

    private final TestClient nobody = new TestClient("");

    @Test
    void firstGeneration() throws Exception {
        Simulator simulator = stage.simulator();
        TestClient client = authorized();
        URI file = upload("grader.tar");
        String key = file.getPath().substring(1);

        Reply registered = client.post(
                simulator.api(), "/api/gridExecutorCreationAttempts.v1", """
                {"courseId":"%s","bucket":"coursera-uploads","key":"%s","reservedCpu":1024,"reservedMemory":null}""".formatted(stage.course(), key));
        assertThat(registered.status()).isEqualTo(201);
        String grader = registered.at("/elements/0/executorId");
        String location = registered.header("Location").orElseThrow();
        assertThat(client.get(URI.create(location), "").at("/elements/0/status"))
                .isEqualTo("COMPLETED");

        Reply attached = client.post(
                simulator.api(),
                "/api/authoringProgrammingAssignments.v2?action=setGridExecutorId&id=%s~%s&partId=count&executorId=%s"
                        .formatted(stage.course(), DemoWorld.WORDS, grader),
                "");
        assertThat(attached.status()).isEqualTo(200);
        assertThat(part(stage.course()).grader()).hasValue(grader);
    }

    @Test
    void secondGeneration() throws Exception {
        Simulator simulator = stage.simulator();
        TestClient client = authorized();
        URI file = upload("grader.zip");

        Reply registered = client.post(simulator.api(), "/api/gridExecutorBuildAttempts.v1", """
                {"context":{"typeName":"branchContext","definition":{"branchId":"%s"}},"bucket":"coursera-uploads",
                "key":"%s","reservedCpu":2048,"reservedMemory":8192,"wallClockTimeout":3600}""".formatted(
                        stage.branch(), file.getPath().substring(1)));
        assertThat(registered.status()).isEqualTo(201);
        String id = registered.at("/elements/0/id");
        String grader = id.substring(id.lastIndexOf('~') + 1);
        String escaped = stage.branch().replace("~", "!~");
        Reply status = client.get(simulator.www(), "/api/gridExecutors.v1/" + escaped + "~" + grader);
        assertThat(status.at("/elements/0/status")).isEqualTo("COMPLETED");

        Reply attached = client.post(
                simulator.api(),
                "/api/authoringProgrammingAssignments.v3?action=setGridExecutorId&id=%s~%s&partId=count&executorId=%s"
                        .formatted(escaped, DemoWorld.WORDS, grader),
                "");
        assertThat(attached.status()).isEqualTo(200);
        assertThat(part(stage.branch()).grader()).hasValue(grader);
        assertThat(part(stage.course()).grader()).isEmpty();
    }

    @Test
    void recordsWhatCameAndKeepsSecretsApart() throws Exception {
        authorized();
        upload("grader.tar");

        Simulator simulator = stage.simulator();
        assertThat(stage.labels()).containsExactly("authorize", "token", "instance", "upload", "assembly", "assembly");
        Exchange token = simulator.record(Endpoint.TOKEN).get(0);
        assertThat(token.sent().content().form()).containsEntry("grant_type", "authorization_code");
        assertThat(token.sent().secrets().get("client_secret"))
                .hasValue(stage.demo().client().secret());
        Exchange upload = simulator.record(Endpoint.UPLOAD).get(0);
        assertThat(upload.sent().content().sha256()).hasValue(Sha256.of(CONTENT));
        assertThat(upload.sent().content().size()).isGreaterThan(CONTENT.length);
        assertThat(simulator.record().toString())
                .doesNotContain(
                        "sim-access",
                        "sim-refresh",
                        "sim-code",
                        stage.demo().client().secret());
    }

    private Part part(String branch) {
        return stage.world()
                .courses()
                .assignment(branch, DemoWorld.WORDS)
                .orElseThrow()
                .part("count")
                .orElseThrow();
    }

    private TestClient authorized() throws Exception {
        Reply page = nobody.get(
                stage.simulator().accounts(),
                "/oauth2/v1/auth?"
                        + TestClient.encode(Map.of(
                                "access_type",
                                "offline",
                                "response_type",
                                "code",
                                "client_id",
                                stage.demo().client().id(),
                                "redirect_uri",
                                CALLBACK,
                                "scope",
                                String.join(" ", Accounts.SCOPES),
                                "state",
                                "s1")));
        Map<String, String> answer = Queries.of(page.header("Location").orElseThrow());
        assertThat(answer).containsEntry("state", "s1");
        Reply tokens = nobody.form(
                stage.simulator().accounts(),
                "/oauth2/v1/token",
                Map.of(
                        "code", answer.get("code"),
                        "client_id", stage.demo().client().id(),
                        "client_secret", stage.demo().client().secret(),
                        "redirect_uri", CALLBACK,
                        "grant_type", "authorization_code"));
        assertThat(tokens.status()).isEqualTo(200);
        assertThat(tokens.at("/refresh_token")).startsWith("sim-refresh-");
        return new TestClient(tokens.at("/access_token"));
    }

    /** Uploads as the tools do, and gives the address of the file. */
    private URI upload(String filename) throws Exception {
        String host =
                nobody.get(stage.simulator().transloadit(), "/instances/bored").at("/host");
        URI base = URI.create("http://" + host);
        Reply sent = nobody.upload(base, ASSEMBLY, TestClient.multipart(TestClient.PARAMS, filename, CONTENT));
        assertThat(sent.status()).isEqualTo(200);
        assertThat(nobody.get(base, "/assemblies/" + ASSEMBLY).at("/ok")).isEqualTo("ASSEMBLY_EXECUTING");
        Reply done = nobody.get(base, "/assemblies/" + ASSEMBLY);
        assertThat(done.at("/ok")).isEqualTo("ASSEMBLY_COMPLETED");
        return URI.create(done.at("/results/:original/0/ssl_url"));
    }
}
