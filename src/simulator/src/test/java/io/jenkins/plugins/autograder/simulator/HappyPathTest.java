package io.jenkins.plugins.autograder.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import io.jenkins.plugins.autograder.simulator.http.Exchange;
import io.jenkins.plugins.autograder.simulator.http.Sha256;
import io.jenkins.plugins.autograder.simulator.world.Accounts;
import io.jenkins.plugins.autograder.simulator.world.Part;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole road of each generation, as its tool takes it. */
class HappyPathTest {
    private static final byte[] CONTENT = TestClient.bytes("a grader\r\n--not the boundary\r\n");
    private static final String ASSEMBLY = "0123456789abcdef0123456789abcdef";

    private Simulator simulator;
    private DemoWorld demo;
    private String course;

    @BeforeEach
    void start() throws Exception {
        simulator = Simulator.start(SimulatorOptions.DEFAULT);
        demo = DemoWorld.in(simulator.world());
        course = demo.course().id();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void firstGeneration() throws Exception {
        TestClient client = authorized();
        JsonNode file = upload("grader.tar");

        var registered = client.post(simulator.api(), "/api/gridExecutorCreationAttempts.v1", """
                {"courseId":"%s","bucket":"%s","key":"%s","reservedCpu":1024,"reservedMemory":null}""".formatted(
                        course, file.path("bucket").asText(), file.path("key").asText()));
        assertThat(registered.statusCode()).isEqualTo(201);
        String grader = TestClient.json(registered).at("/elements/0/executorId").asText();
        String location = registered.headers().firstValue("Location").orElseThrow();
        var attempt = client.get(URI.create(location), "");
        assertThat(TestClient.json(attempt).at("/elements/0/status").asText()).isEqualTo("COMPLETED");

        var attached = client.post(
                simulator.api(),
                "/api/authoringProgrammingAssignments.v2?action=setGridExecutorId&id=%s~%s&partId=count&executorId=%s"
                        .formatted(course, DemoWorld.WORDS, grader),
                "");
        assertThat(attached.statusCode()).isEqualTo(200);
        assertThat(part(course).grader()).hasValue(grader);
    }

    @Test
    void secondGeneration() throws Exception {
        TestClient client = authorized();
        JsonNode file = upload("grader.zip");
        String branch = demo.spring().id();

        var registered = client.post(simulator.api(), "/api/gridExecutorBuildAttempts.v1", """
                {"context":{"typeName":"branchContext","definition":{"branchId":"%s"}},"bucket":"%s","key":"%s",
                "reservedCpu":2048,"reservedMemory":8192,"wallClockTimeout":3600}""".formatted(
                        branch, file.path("bucket").asText(), file.path("key").asText()));
        assertThat(registered.statusCode()).isEqualTo(201);
        String id = TestClient.json(registered).at("/elements/0/id").asText();
        String grader = id.substring(id.lastIndexOf('~') + 1);
        String escaped = branch.replace("~", "!~");
        var status = client.get(simulator.www(), "/api/gridExecutors.v1/" + escaped + "~" + grader);
        assertThat(TestClient.json(status).at("/elements/0/status").asText()).isEqualTo("COMPLETED");

        var attached = client.post(
                simulator.api(),
                "/api/authoringProgrammingAssignments.v3?action=setGridExecutorId&id=%s~%s&partId=count&executorId=%s"
                        .formatted(escaped, DemoWorld.WORDS, grader),
                "");
        assertThat(attached.statusCode()).isEqualTo(200);
        assertThat(part(branch).grader()).hasValue(grader);
        assertThat(part(course).grader()).isEmpty();
    }

    @Test
    void recordsWhatCameAndKeepsSecretsApart() throws Exception {
        authorized();
        upload("grader.tar");

        assertThat(simulator.record().stream().map(Exchange::label))
                .containsExactly("authorize", "token", "instance", "upload", "assembly", "assembly");
        Exchange token = simulator.record(Endpoint.TOKEN).get(0);
        assertThat(token.sent().content().form()).containsEntry("grant_type", "authorization_code");
        assertThat(token.sent().secrets().get("client_secret"))
                .hasValue(demo.client().secret());
        Exchange upload = simulator.record(Endpoint.UPLOAD).get(0);
        assertThat(upload.sent().content().sha256()).hasValue(Sha256.of(CONTENT));
        assertThat(upload.sent().content().size()).isGreaterThan(CONTENT.length);
        assertThat(simulator.record().toString())
                .doesNotContain(
                        "sim-access", "sim-refresh", "sim-code", demo.client().secret());
    }

    private Part part(String branch) {
        return simulator
                .world()
                .courses()
                .assignment(branch, DemoWorld.WORDS)
                .orElseThrow()
                .part("count")
                .orElseThrow();
    }

    private TestClient authorized() throws Exception {
        TestClient nobody = new TestClient("");
        var page = nobody.get(
                simulator.accounts(),
                "/oauth2/v1/auth?access_type=offline&response_type=code&client_id=%s&redirect_uri=%s&scope=%s&state=s1"
                        .formatted(
                                demo.client().id(),
                                TestClient.encode("http://localhost:9876/callback"),
                                TestClient.encode(String.join(" ", Accounts.SCOPES))));
        URI redirect = URI.create(page.headers().firstValue("Location").orElseThrow());
        assertThat(redirect.getQuery()).contains("state=s1");
        String code = Stream.of(redirect.getQuery().split("&"))
                .filter(pair -> pair.startsWith("code="))
                .findFirst()
                .orElseThrow()
                .substring(5);
        var tokens = nobody.form(
                simulator.accounts(),
                "/oauth2/v1/token",
                Map.of(
                        "code",
                        code,
                        "client_id",
                        demo.client().id(),
                        "client_secret",
                        demo.client().secret(),
                        "redirect_uri",
                        "http://localhost:9876/callback",
                        "grant_type",
                        "authorization_code"));
        assertThat(tokens.statusCode()).isEqualTo(200);
        assertThat(TestClient.json(tokens).path("refresh_token").asText()).startsWith("sim-refresh-");
        return new TestClient(TestClient.json(tokens).path("access_token").asText());
    }

    /** Uploads as the tools do, and gives the bucket and the key. */
    private JsonNode upload(String filename) throws Exception {
        TestClient nobody = new TestClient("");
        String host = TestClient.json(nobody.get(simulator.transloadit(), "/instances/bored"))
                .path("host")
                .asText();
        URI base = URI.create("http://" + host);
        var sent = nobody.multipart(
                base,
                "/assemblies/" + ASSEMBLY,
                "b0undary",
                BodyPublishers.ofByteArray(TestClient.upload("b0undary", TestClient.PARAMS, filename, CONTENT)));
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(TestClient.json(nobody.get(base, "/assemblies/" + ASSEMBLY))
                        .path("ok")
                        .asText())
                .isEqualTo("ASSEMBLY_EXECUTING");
        JsonNode done = TestClient.json(nobody.get(base, "/assemblies/" + ASSEMBLY));
        assertThat(done.path("ok").asText()).isEqualTo("ASSEMBLY_COMPLETED");
        URI url = URI.create(done.at("/results/:original/0/ssl_url").asText());
        return json(
                "bucket",
                url.getHost().replaceFirst("\\..*", ""),
                "key",
                url.getPath().substring(1));
    }

    private static JsonNode json(String bucket, String bucketName, String key, String keyName) {
        return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put(bucket, bucketName)
                .put(key, keyName);
    }
}
