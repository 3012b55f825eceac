package io.jenkins.plugins.autograder.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.simulator.http.Exchange;
import io.jenkins.plugins.autograder.simulator.world.Assembly;
import io.jenkins.plugins.autograder.simulator.world.Generation;
import io.jenkins.plugins.autograder.simulator.world.StoredFile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many clients at once. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CrowdTest {
    private static final int CLIENTS = 16;

    @RegisterExtension
    final Stage stage = new Stage();

    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void eachGetsWhatItAskedFor() throws Exception {
        List<Callable<String>> clients = IntStream.range(0, CLIENTS)
                .<Callable<String>>mapToObj(number -> () -> uploadAndRegister(number))
                .toList();

        List<String> graders = new ArrayList<>();
        for (Future<String> future : threads.invokeAll(clients)) {
            graders.add(future.get());
        }

        assertThat(graders).doesNotHaveDuplicates().doesNotContain("");
        assertThat(stage.world().graders().all()).hasSize(CLIENTS);
        assertThat(stage.world().uploads().assemblies())
                .extracting(Assembly::file)
                .allSatisfy(file -> assertThat(file).isPresent());
        assertThat(stage.simulator().record().stream().map(Exchange::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 2 * CLIENTS).boxed().toList());
    }

    @Test
    void oneOfThemPublishes() throws Exception {
        String grader = stage.grader(Generation.V1).id();
        stage.world().courses().attach(stage.course(), DemoWorld.GREETING, "greet", grader);
        String id = stage.world()
                .courses()
                .assignment(stage.course(), DemoWorld.GREETING)
                .orElseThrow()
                .publicId();
        String path = "/api/authoringProgrammingAssignments.v2";
        String token = stage.client()
                .get(stage.simulator().api(), path + "/" + id + "?fields=writeAccessToken")
                .json()
                .at("/elements/0/writeAccessToken")
                .toString();

        List<Callable<Integer>> clients = IntStream.range(0, CLIENTS)
                .<Callable<Integer>>mapToObj(number -> () -> stage.client()
                        .post(stage.simulator().api(), path + "?action=publish&id=" + id, token)
                        .status())
                .toList();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> future : threads.invokeAll(clients)) {
            statuses.add(future.get());
        }

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    }

    private String uploadAndRegister(int number) throws Exception {
        String id = "%032x".formatted(number);
        byte[] content = new byte[100_000 + number];
        Reply uploaded = new TestClient("")
                .upload(
                        stage.simulator().transloadit(),
                        id,
                        TestClient.multipart(TestClient.PARAMS, number + ".tar", content));
        assertThat(uploaded.status()).isEqualTo(200);
        StoredFile file =
                stage.world().uploads().assembly(id).flatMap(Assembly::file).orElseThrow();
        assertThat(file.filename()).isEqualTo(number + ".tar");
        assertThat(file.size()).isEqualTo(content.length);
        return stage.client()
                .post(stage.simulator().api(), "/api/gridExecutorCreationAttempts.v1", """
                        {"courseId":"%s","bucket":"%s","key":"%s"}""".formatted(
                                stage.course(), file.bucket(), file.key()))
                .at("/elements/0/executorId");
    }
}
