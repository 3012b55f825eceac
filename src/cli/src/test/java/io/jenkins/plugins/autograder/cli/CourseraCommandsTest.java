package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.autograder.simulator.http.Endpoint;
import io.jenkins.plugins.autograder.simulator.world.Accounts;
import io.jenkins.plugins.autograder.simulator.world.Processing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Uploads and publications from the command line, against a simulated Coursera. */
class CourseraCommandsTest {
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

    @Test
    void plansAnUploadAndMakesNoCall() throws Exception {
        Terminal.Result result = course.type("upload " + course.zip() + " demo-course wOrds count wOrds longest --plan"
                + " --grader-cpu 2 --grader-memory-limit 8192");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out())
                .startsWith("Nothing is done. This would be, with coursera-v2:\n")
                .containsSubsequence(
                        "  GET ",
                        "onDemandCourses.v1?q=slug&slug=demo-course\n      finds the id of the course demo-course\n",
                        "* POST http://HOST/assemblies/ASSEMBLY\n      uploads ",
                        "* POST ",
                        "/api/gridExecutorBuildAttempts.v1\n      makes a grader of it in COURSE, which may use 2"
                                + " CPUs, 8192 MB of memory, for the rest Coursera's default\n",
                        "* POST ",
                        "&id=COURSE~wOrds&partId=count&executorId=GRADER\n      lets wOrds/count have the grader GRADER, in its draft\n",
                        "&partId=longest&executorId=GRADER");
        assertThat(course.simulator().record()).isEmpty();
    }

    @Test
    void plansAPublicationForPrograms() throws Exception {
        Terminal.Result result = course.type("publish " + course.id() + " wOrds --plan --json");

        JsonNode plan = new ObjectMapper().readTree(result.out());
        assertThat(plan).hasSize(3);
        assertThat(plan.get(2).path("changes").asBoolean()).isTrue();
        assertThat(plan.get(2).path("effect").asText())
                .isEqualTo("publishes ALL changes of wOrds, not only its graders");
        assertThat(course.simulator().record()).isEmpty();
    }

    @Test
    void saysHowToGoOnAndGoesOn() throws Exception {
        course.simulator().faults().arm("attach-v2=403");
        Terminal.Result failed = upload(" wOrds count");

        assertThat(failed.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(failed.err())
                .contains("autograder: what was done is in the receipt; to go on: autograder upload --resume "
                        + course.receipt() + "\n")
                .contains("autograder: or, to another item and part: autograder attach " + grader() + " " + course.id()
                        + " ITEM PART --profile coursera-v2\n")
                .contains("autograder: could not attach the grader to wOrds/count (POST ");
        Terminal.Result resumed = course.type("upload --resume " + course.receipt());
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(resumed.out()).contains("Attached to wOrds/count\n");
        assertThat(course.simulator().record(Endpoint.UPLOAD)).hasSize(1);
        assertThat(course.simulator().record(Endpoint.REGISTER_V2)).hasSize(1);
    }

    @Test
    void leavesNoReceiptWhereNothingWasBegun() throws Exception {
        course.environment().put("COURSERA_TOKEN", "stale");

        Terminal.Result refused = upload(" wOrds count");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(refused.err()).contains("status 401").doesNotContain("--resume");
        assertThat(course.receipt()).doesNotExist();
    }

    @Test
    void saysWhichProfileToAskWhereThereIsNothingOfTheOther() throws Exception {
        assertThat(course.type("list " + course.id()).err())
                .isEqualTo("autograder: there is no grader of coursera-v2; those of another: --profile coursera-v1\n");

        Terminal.Result status = course.type("status " + course.id() + " noSuchGrader");

        assertThat(status.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(status.err())
                .contains("autograder: coursera-v2 was asked; for a grader of coursera-v1 add --profile coursera-v1\n")
                .contains("status 404, there is no grader noSuchGrader; check the ids: ");
    }

    @Test
    void takesAPersonsWordWhereNobodyElseCanTell() throws Exception {
        // The answer is lost, and the list never shows what is still being built.
        course.simulator().faults().arm("register-v2=lost-answer");
        course.simulator().faults().arm("graders:2-5=no-elements");

        Terminal.Result failed = upload("");

        assertThat(failed.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(failed.err())
                .contains(
                        "it is not known whether the grader was registered", "--registered GRADER or --not-registered");
        String known = course.simulator().world().graders().all().get(0).id();
        Terminal.Result resumed = course.type("upload --resume " + course.receipt() + " --registered " + known);
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(grader()).isEqualTo(known);
        assertThat(course.simulator().world().graders().all()).hasSize(1);
        assertThat(course.type("upload --resume " + course.receipt() + " --not-registered")
                        .err())
                .contains("nothing is uncertain about the registration in this receipt");
    }

    @Test
    @Tag("B-09")
    void printsTheResultOnlyWhereItIsAskedToBeQuiet() throws Exception {
        Terminal.Result result = upload(" wOrds count -q");

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.outLines()).hasSize(3);
    }

    @Test
    void printsTheReceiptForPrograms() throws Exception {
        Terminal.Result result = upload(" wOrds count --json");

        JsonNode receipt = new ObjectMapper().readTree(result.out());
        assertThat(receipt.path("done").asBoolean()).isTrue();
        assertThat(receipt).isEqualTo(new ObjectMapper().readTree(Files.readString(course.receipt())));
    }

    @Test
    void rollsBack() throws Exception {
        assertThat(upload(" wOrds count").exitCode()).isZero();
        String first = grader();
        assertThat(upload(" wOrds count").exitCode()).isZero();

        Terminal.Result result = course.type(
                "attach --rollback " + course.receipt() + " --receipt " + directory.resolve("rollback.json"));

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(attached()).isEqualTo(first);
    }

    @Test
    void attachesWhatIsThere() throws Exception {
        assertThat(upload("").exitCode()).isZero();

        Terminal.Result result = course.type("attach " + grader() + " " + course.id() + " wOrds count --receipt "
                + directory.resolve("attach.json"));

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(attached()).isEqualTo(grader());
    }

    @Test
    @Tag("B-06")
    void tellsByItsExitCodeWhetherToTryAgain() throws Exception {
        course.simulator().world().rules().processing(Processing.lasting(Duration.ofHours(1)));
        assertThat(upload(" wOrds count wOrds longest").exitCode()).isZero();
        String publish = "publish " + course.id() + " wOrds --receipt " + directory.resolve("publish.json");

        Terminal.Result pending = course.type(publish);
        assertThat(pending.exitCode()).isEqualTo(ExitCode.RETRY);
        assertThat(pending.out()).startsWith("✗ wOrds  not published: Coursera still processes its grader: ");
        assertThat(course.type("status " + course.id() + " " + grader()).exitCode())
                .isEqualTo(ExitCode.RETRY);

        course.simulator().clock().advance(Duration.ofHours(2));
        course.environment()
                .put(
                        "COURSERA_TOKEN",
                        course.simulator()
                                .world()
                                .accounts()
                                .issueAccessToken(
                                        course.world().user(), course.world().client(), Accounts.SCOPES));
        assertThat(course.type("status " + course.id() + " " + grader()).exitCode())
                .isZero();
        assertThat(course.type(publish).exitCode()).isZero();
    }

    @Test
    void doesNotTryWhatNobodyKnowsUnlessToldTo() throws Exception {
        assertThat(upload(" wOrds count wOrds longest").exitCode()).isZero();
        String publish = "publish " + course.id() + " wOrds --profile coursera-v2 --receipt "
                + directory.resolve("publish.json");

        Terminal.Result refused = course.type(publish);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("publishing for coursera-v2 is experimental");
        assertThat(course.type(publish + " --experimental").exitCode()).isZero();
    }

    @ParameterizedTest
    @Tag("B-34")
    @CsvSource(
            delimiter = '|',
            value = {
                "upload                                     | what is to be uploaded, and where? GRADER COURSE [ITEM PART]",
                "upload ZIP ID wOrds                        | an item is named without its part: wOrds; give them in pairs, ITEM PART",
                "upload ZIP ID wOrds count wOrds count      | a part is named twice: [wOrds/count, wOrds/count]; name each once",
                "upload ZIP ID --grader-cpu 3               | GR090: cpus is 3; allowed is 1, 2, 4",
                "upload ZIP ID --grader-memory-limit 1024   | GR091: memory is 1024 MB; with 1 processor allowed is 2048 to 8192 MB in steps of 1024",
                "upload ZIP ID --grader-timeout 100         | GR092: the time limit is 100 s; allowed is 300 to 3600 s",
                "upload ZIP Not/A/Course                    | the course is 'Not/A/Course'; allowed is its id, such as iRl53_BWEeW4_wr--Yv6Aw, the id of a branch, such as authoringBranch~iRl53_BWEeW4_wr--Yv6Aw, or its slug, such as developer-iot",
                "upload nowhere.zip ID                      | there is no nowhere.zip; coursera-v2 takes a zip with a Dockerfile at its top, or the directory that has the Dockerfile",
                "upload ZIP ID --profile plain              | the profile is 'plain'; Coursera takes graders of coursera-v1 and of coursera-v2",
                "upload ZIP ID --endpoint aip=http://127.0.0.1:1/ | there is no endpoint aip; there are accounts, api, www, transloadit, authorize, token, course, branches, bored-instance, register-v1, attempts, register-v2, attach-v1, attach-v2, get-limits, update-limits, grader, graders, atom, draft-v1, draft-v2, publish-v1, publish-v2; did you mean api?",
                "upload ZIP ID --simulator nonsense         | the simulator is 'nonsense'; allowed is the address that autograder simulator prints, such as http://127.0.0.1:8080",
                "configure authorize --client-secret-file /nowhere | there is no file /nowhere; --client-secret-file names the one that has the secret in it",
                "attach                                     | which grader, and to what? GRADER COURSE ITEM PART, or --rollback RECEIPT",
                "attach grader ID                           | there is no part to attach the grader to; name an item and a part",
                "limits update ID wOrds count               | what is to change? --grader-cpu, --grader-memory-limit or --grader-timeout",
                "status ID                                  | which grader? COURSE GRADER, or COURSE~GRADER; autograder list COURSE has all of them",
                "status ID a/b                              | the grader is 'a/b', which is no id; it is the word that upload printed, such as z8VsfYIYEeWxFFoymFg8zQ",
            })
    void saysInOneLineWhatIsWrongAndSendsNothing(String line, String message) throws Exception {
        Terminal.Result result =
                course.type(line.replace("ZIP", course.zip().toString()).replace("ID", course.id()) + " -q");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()
                        .lines()
                        .filter(said -> said.startsWith("autograder: "))
                        .findFirst())
                .contains("autograder: " + message);
        assertThat(result.out()).isEmpty();
        assertThat(course.simulator().record()).isEmpty();
    }

    @Test
    void refusesAZipThatCourseraCouldNotBuildBeforeItIsSent() throws Exception {
        Path zip = directory.resolve("nested.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("folder/Dockerfile"));
            out.closeEntry();
        }

        Terminal.Result result = course.type("upload " + zip + " " + course.id());

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("autograder: GR08");
        assertThat(course.simulator().record()).isEmpty();
    }

    @Test
    void uploadsADirectory() throws Exception {
        Path grader = Files.createDirectory(directory.resolve("grader"));
        Files.writeString(grader.resolve("Dockerfile"), "FROM scratch\n");

        Terminal.Result result = course.type("upload " + grader + " " + course.id() + " --receipt " + course.receipt());

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).contains("Uploading " + grader + " as grader-");
    }

    @Test
    void isClearAboutANetworkThatIsNotThere() {
        course.environment().put("COURSERA_SIMULATOR", "http://127.0.0.1:1");
        course.environment().put("COURSERA_TOKEN", "token-of-a-test");

        Terminal.Result result = course.type("list developer-iot --endpoint course=nonsense");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("the endpoint course is nonsense");
    }

    private Terminal.Result upload(String more) throws IOException {
        return course.type("upload " + course.zip() + " " + course.id() + more + " --receipt " + course.receipt());
    }

    private String grader() throws IOException {
        return new ObjectMapper()
                .readTree(Files.readString(course.receipt()))
                .at("/grader/id")
                .asText();
    }

    private String attached() {
        return course.simulator()
                .world()
                .courses()
                .assignment(course.id(), "wOrds")
                .orElseThrow()
                .part("count")
                .orElseThrow()
                .grader()
                .orElseThrow();
    }
}
