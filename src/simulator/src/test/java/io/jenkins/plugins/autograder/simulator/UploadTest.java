package io.jenkins.plugins.autograder.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import io.jenkins.plugins.autograder.simulator.http.Sha256;
import io.jenkins.plugins.autograder.simulator.world.Assembly;
import io.jenkins.plugins.autograder.simulator.world.AssemblyState;
import io.jenkins.plugins.autograder.simulator.world.StoredFile;
import io.jenkins.plugins.autograder.simulator.world.UrlStyle;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The upload service. */
class UploadTest {
    private static final String ID = "00112233445566778899aabbccddeeff";
    private static final byte[] CONTENT = TestClient.bytes("content");

    @RegisterExtension
    final Stage stage = new Stage();

    private final TestClient client = new TestClient("");

    @Test
    void answersWithItsState() throws Exception {
        byte[] body = TestClient.multipart(TestClient.PARAMS, "a.tar", CONTENT);

        Reply reply = client.upload(stage.simulator().transloadit(), ID, body);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/ok")).isEqualTo("ASSEMBLY_EXECUTING");
        assertThat(reply.at("/assembly_id")).isEqualTo(ID);
        assertThat(reply.at("/bytes_received")).isEqualTo(Integer.toString(body.length));
        assertThat(reply.at("/bytes_expected")).isEqualTo(Integer.toString(body.length));
    }

    @Test
    void isExecutingForAsManyPollsAsTheRulesSay() throws Exception {
        stage.world().rules().assemblyLooks(2);
        upload("a.tar", CONTENT);

        assertThat(poll().at("/ok")).isEqualTo("ASSEMBLY_EXECUTING");
        assertThat(poll().at("/ok")).isEqualTo("ASSEMBLY_EXECUTING");
        assertThat(poll().at("/ok")).isEqualTo("ASSEMBLY_COMPLETED");
        assertThat(poll().at("/ok")).isEqualTo("ASSEMBLY_COMPLETED");
    }

    @Test
    void takesABodyOfUnknownLength() throws Exception {
        byte[] body = TestClient.multipart(TestClient.PARAMS, "a.tar", CONTENT);

        Reply reply = client.upload(
                stage.simulator().transloadit(),
                ID,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/bytes_expected")).isEqualTo("0");
        assertThat(file().sha256()).isEqualTo(Sha256.of(CONTENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.tar", "my grader+v1 (2).tar", "größe.zip", "a:b#c?d%41.tar", "quoted\\\"name.zip"})
    void keepsTheNameOfTheFile(String sent) throws Exception {
        stage.world().rules().urlStyle(UrlStyle.PLAIN).assemblyLooks(0);
        String name = sent.replace("\\", "");

        upload(sent, CONTENT);

        assertThat(file().filename()).isEqualTo(name);
        URI url = URI.create(poll().at("/results/:original/0/ssl_url"));
        assertThat(url.getHost()).isEqualTo("coursera-uploads.s3.amazonaws.com");
        assertThat(url.getPath())
                .isEqualTo("/" + file().key())
                .matches("/authoring/programming/grid/_/[0-9a-f]{32}/.*")
                .endsWith("/" + name);
        assertThat(url.getQuery()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN, https://coursera-uploads.s3.amazonaws.com/authoring/\\S+/a.tar",
        "SIGNED, https://coursera-uploads.s3.amazonaws.com/authoring/\\S+/a.tar\\?AWSAccessKeyId=\\S+&Expires=\\d+&Signature=\\S+",
        "REGION, https://coursera-uploads.s3.us-east-1.amazonaws.com/authoring/\\S+/a.tar",
        "PATH, https://s3.us-east-1.amazonaws.com/coursera-uploads/authoring/\\S+/a.tar"
    })
    void writesAddressesInEveryStyle(UrlStyle style, String pattern) throws Exception {
        stage.world().rules().urlStyle(style).assemblyLooks(0);

        upload("a.tar", CONTENT);

        assertThat(poll().at("/results/:original/0/ssl_url")).matches(pattern);
    }

    @Test
    void takesAnEmptyFile() throws Exception {
        upload("empty.tar", new byte[0]);

        assertThat(file().size()).isZero();
    }

    @Test
    void knowsNoUploadThatNobodyBegan() throws Exception {
        Reply reply = poll();

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.at("/error")).isEqualTo("ASSEMBLY_NOT_FOUND");
    }

    @Test
    void takesEachIdOnce() throws Exception {
        upload("a.tar", CONTENT);

        Reply again = client.upload(
                stage.simulator().transloadit(), ID, TestClient.multipart(TestClient.PARAMS, "b.tar", CONTENT));

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.at("/error")).isEqualTo("ASSEMBLY_ALREADY_EXISTS");
        assertThat(stage.world().uploads().files()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "00112233445566778899AABBCCDDEEFF", "00112233-4455-6677-8899-aabbccddeeff"})
    void takesOnlyIdsOfItsShape(String id) throws Exception {
        Reply reply = client.upload(
                stage.simulator().transloadit(), id, TestClient.multipart(TestClient.PARAMS, "a.tar", CONTENT));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/error")).isEqualTo("INVALID_ASSEMBLY_ID");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"auth\":{\"key\":\"x\"}} | GET_ACCOUNT_UNKNOWN_AUTH_KEY",
                "{\"auth\":{\"key\":\"05912e90e83346abb96c261bf458b615\"},\"template_id\":\"x\"} | TEMPLATE_NOT_FOUND",
                "[] | INVALID_PARAMS_FIELD",
                "no JSON | INVALID_PARAMS_FIELD"
            })
    void wantsToKnowForWhomItStores(String params, String error) throws Exception {
        Reply reply =
                client.upload(stage.simulator().transloadit(), ID, TestClient.multipart(params, "a.tar", CONTENT));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/error")).isEqualTo(error);
        assertThat(poll().at("/ok")).isEqualTo("REQUEST_ABORTED");
        assertThat(stage.world().uploads().files()).isEmpty();
    }

    @Test
    void wantsAFile() throws Exception {
        Reply reply = client.upload(
                stage.simulator().transloadit(), ID, TestClient.multipart(TestClient.PARAMS, "", CONTENT));

        assertThat(reply.at("/error")).isEqualTo("FILE_MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no multipart at all", "--b0undary\r\n\r\nbody without an end", "--b0undaryX\r\n"})
    void refusesWhatItCannotRead(String body) throws Exception {
        Reply reply = client.upload(stage.simulator().transloadit(), ID, TestClient.bytes(body));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/error")).isEqualTo("INVALID_FORM_DATA");
    }

    @Test
    void tellsHowMuchHasArrived() throws Exception {
        byte[] body = TestClient.multipart(TestClient.PARAMS, "a.tar", new byte[200_000]);
        try (RawConnection connection = new RawConnection(stage.simulator().address())) {
            connection.send(head(body.length)).send(Arrays.copyOf(body, 100_000));
            while (poll().json().path("bytes_received").asInt() < 50_000) {
                Thread.onSpinWait();
            }
            assertThat(poll().at("/ok")).isEqualTo("ASSEMBLY_UPLOADING");
            assertThat(poll().at("/bytes_expected")).isEqualTo(Integer.toString(body.length));

            connection.send(Arrays.copyOfRange(body, 100_000, body.length));
            stage.awaitCall(Endpoint.UPLOAD);
            assertThat(file().size()).isEqualTo(200_000);
        }
    }

    @Test
    void isAbortedWhenTheClientGoesAway() throws Exception {
        byte[] body = TestClient.multipart(TestClient.PARAMS, "a.tar", new byte[200_000]);
        try (RawConnection connection = new RawConnection(stage.simulator().address())) {
            connection.send(head(body.length)).send(Arrays.copyOf(body, 100_000));
        }

        var exchange = stage.awaitCall(Endpoint.UPLOAD);

        assertThat(exchange.status()).isEmpty();
        assertThat(exchange.fault()).isEmpty();
        assertThat(poll().at("/ok")).isEqualTo("REQUEST_ABORTED");
        assertThat(stage.world().uploads().files()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = AssemblyState.class,
            names = {"CANCELED", "ABORTED"})
    void canEndBadly(AssemblyState state) throws Exception {
        upload("a.tar", CONTENT);

        stage.world().uploads().end(ID, state);

        assertThat(poll().at("/ok")).isEqualTo(state.word());
        assertThat(poll().json().has("results")).isFalse();
    }

    private String head(int length) {
        return "POST /assemblies/" + ID + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length
                + "\r\nContent-Type: multipart/form-data; boundary=\"" + TestClient.BOUNDARY + "\"\r\n\r\n";
    }

    private void upload(String filename, byte[] content) throws Exception {
        Reply reply = client.upload(
                stage.simulator().transloadit(), ID, TestClient.multipart(TestClient.PARAMS, filename, content));
        assertThat(reply.status()).isEqualTo(200);
    }

    private StoredFile file() {
        return stage.world().uploads().assembly(ID).flatMap(Assembly::file).orElseThrow();
    }

    private Reply poll() throws Exception {
        return client.get(stage.simulator().transloadit(), "/assemblies/" + ID);
    }
}
