package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Command lines out of the guides and helps of Coursera's two tools, unchanged but for the program's name and where Coursera
 * is. Those that upload an image, and so need an engine, are in {@code OldUploadCommandLinesIT}.
 */
class OldCourseraCommandLinesTest {
    @TempDir
    Path directory;

    private Course course;

    @BeforeEach
    void start() {
        course = new Course(directory);
    }

    @AfterEach
    void stop() {
        course.close();
    }

    /** Receipts go into the working directory by themselves; a test has a place of its own. */
    private Terminal.Result upload(String line) {
        return course.type(line + " --receipt " + course.receipt());
    }

    @Test
    @Tag("B-16")
    void secondGenerationUploadsAndLeavesTheZipAsItIs() throws Exception {
        Path zip = course.zip();
        byte[] before = Files.readAllBytes(zip);

        Terminal.Result result = upload("upload " + zip + " " + course.id() + " wOrds count");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(zip).hasBinaryContent(before);
        assertThat(result.out())
                .containsPattern("(?m)^Grader id: [A-Za-z0-9_-]{22}$")
                .contains("Attached to wOrds/count\n");
    }

    @Test
    @Tag("B-17")
    void secondGenerationUploadsForMorePartsAsItsGuideHasIt() throws Exception {
        Terminal.Result result = upload("upload " + course.zip() + " " + course.id()
                + " wOrds count --additional_item_and_part wOrds longest gReet greet");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(course.simulator().record(Endpoint.ATTACH_V2))
                .extracting(call -> call.sent().query().get("partId"))
                .containsExactly(List.of("count"), List.of("greet"), List.of("longest"));
    }

    @Test
    void secondGenerationUploadsForMorePartsAsItsProgramTakesIt() throws Exception {
        Terminal.Result result =
                upload("upload --additional_item_and_part wOrds longest --additional_item_and_part gReet"
                        + " greet --grader-cpu 2 --grader-memory-limit 8192 --grading-timeout 1200 " + course.zip()
                        + " "
                        + course.id() + " wOrds count");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(course.simulator().record(Endpoint.ATTACH_V2)).hasSize(3);
    }

    @Test
    void secondGenerationUploadsWithoutAPart() throws Exception {
        Terminal.Result result = upload("upload " + course.zip() + " " + course.id());

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(course.simulator().record(Endpoint.ATTACH_V2)).isEmpty();
    }

    @Test
    @Tag("B-17")
    void secondGenerationTellsTheStatusOfAGrader() throws Exception {
        String grader = uploaded();

        Terminal.Result result = course.type("get_status " + course.id() + " " + grader);

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).isEqualTo("Grader status: COMPLETED\n");
        // As the guide has it, with one word.
        assertThat(course.type("get_status " + course.id() + "~" + grader).out())
                .isEqualTo(result.out());
    }

    @Test
    @Tag("B-18")
    void secondGenerationListsAllGradersOfABranch() throws Exception {
        course.simulator().world().rules().pageSize(2);
        for (int i = 0; i < 5; i++) {
            uploaded();
        }

        Terminal.Result result = course.type("list_graders " + course.id());

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.outLines()).hasSize(5).allSatisfy(line -> assertThat(line)
                .contains("  PythonGrader-"));
        assertThat(course.type("list_graders " + course.world().spring().id()).out())
                .isEmpty();
    }

    @Test
    void secondGenerationReadsAndChangesLimits() {
        String of = course.id() + " wOrds count";

        Terminal.Result before = course.type("get_resource_limits " + of);
        Terminal.Result changed = course.type(
                "update_resource_limits " + of + " --grader-cpu 4 --grader-memory-limit 16384 --grader-timeout 3600");

        assertThat(before.out())
                .contains(
                        "CPUs     1 (Coursera's default)", "Memory   4096 MB (Coursera's default)", "Timeout  1200 s");
        assertThat(changed.exitCode()).as(changed.err()).isZero();
        assertThat(changed.out()).isEqualTo("CPUs     4\nMemory   16384 MB\nTimeout  3600 s\n");
    }

    @Test
    @Tag("B-17")
    void bothGenerationsCheckTheAuthorisationAndShowTheCache() throws Exception {
        course.environment().remove("COURSERA_TOKEN");
        authorized();

        assertThat(course.type("configure check-auth").out()).isEqualTo("Coursera takes the authorisation.\n");
        assertThat(course.type("config check-auth").exitCode()).isZero();
        Terminal.Result shown = course.type("config display-auth-cache");
        assertThat(shown.exitCode()).isZero();
        assertThat(shown.out()).containsPattern("Access token: +sim-…").contains("Refresh token: sim-…");
    }

    @Test
    @Tag("B-20")
    void saysWhichCommandIsMissing() {
        assertThat(course.type("configure").firstError())
                .isEqualTo("autograder: configure what: authorize, check-auth, display-auth-cache or import-cache?");
    }

    @Test
    @Tag("X-07")
    void doesNotSendAGraderToAStranger() throws Exception {
        Terminal.Result result = upload("upload " + course.zip() + " " + course.id() + " --upload-to-requestbin abc");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("would send your grader to a stranger, unencrypted");
        assertThat(course.simulator().record()).isEmpty();
    }

    @Test
    @Tag("B-36")
    void takesTheAddressesOfItsCalls() throws Exception {
        String elsewhere = course.simulator().api() + "/api/";
        course.environment().put("COURSERA_ENDPOINT_REGISTER_V2", "http://127.0.0.1:1/nowhere");
        course.environment().put("COURSERA_ENDPOINT_ATTACH_V2", "http://127.0.0.1:1/nowhere");

        Terminal.Result result = upload("upload --register-endpoint " + elsewhere
                + "gridExecutorBuildAttempts.v1 --update-part-endpoint " + elsewhere
                + "authoringProgrammingAssignments.v3 --update-part-action setGridExecutorId --temp-dir /tmp "
                + course.zip() + " " + course.id() + " wOrds count");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(course.simulator().record(Endpoint.ATTACH_V2)).hasSize(1);
    }

    @Test
    void firstGenerationPublishes() throws Exception {
        // What it publishes is attached by the second generation here, which needs no engine.
        uploadedTo("wOrds count wOrds longest gReet greet");

        Terminal.Result one = upload("publish " + course.id() + " wOrds");
        Terminal.Result more = upload("publish " + course.id() + " wOrds --additional-items gReet");

        assertThat(one.exitCode()).as(one.err()).isZero();
        assertThat(one.out()).startsWith("✓ wOrds  published\n");
        assertThat(more.out()).startsWith("✓ wOrds  published\n✓ gReet  published\n");
    }

    private String uploaded() throws Exception {
        return uploadedTo("");
    }

    private String uploadedTo(String parts) throws Exception {
        Terminal.Result result = upload("upload " + course.zip() + " " + course.id() + " " + parts);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.outLines().get(0).replace("Grader id: ", "");
    }

    private void authorized() throws Exception {
        String refresh = course.simulator()
                .world()
                .accounts()
                .issueRefreshToken(course.world().user(), course.world().client());
        Path cache = Files.createDirectories(directory.resolve(".coursera")).resolve("oauth2_cache.pickle");
        Files.write(cache, Pickles.of("sim-stale", refresh));
        Files.writeString(directory.resolve(".coursera/courseraprogramming.cfg"), """
                [oauth2]
                client_id = demo-client
                client_secret = demo-client-secret
                """);
        Terminal.Result imported = course.type("configure import-cache");
        assertThat(imported.exitCode()).as(imported.err()).isZero();
    }
}
