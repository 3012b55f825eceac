package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who authorises the command line, and what it keeps of that. */
class ConfigureCommandsTest {
    private static final String ANY_PORT = "redirect: http://localhost:0/callback\n";

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
    void authorisesWithABrowserOnThisMachine() throws Exception {
        settings(ANY_PORT);
        List<String> pages = new ArrayList<>();
        course.readBy(Browser.at("  http://127.0.0.1:", address -> pages.add(Browser.open(address))));

        Terminal.Result result = course.type("configure authorize");

        assertThat(pages).singleElement().asString().startsWith("The code has arrived.");
        assertThat(result.exitCode()).as(result.err()).isZero();
        Path tokens = directory.resolve(
                "settings/127.0.0.1-" + course.simulator().address().getPort() + "/tokens.json");
        assertThat(result.out()).isEqualTo("Authorised. The tokens are in " + tokens + "\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tokens)))
                .isEqualTo("rw-------");
        assertThat(result.err()).doesNotContain("state=");
        assertThat(course.type("configure check-auth " + course.id()).out())
                .isEqualTo("Coursera takes the authorisation.\nIt may edit the graders of " + course.id() + ".\n");
    }

    @Test
    @Tag("X-04")
    void saysThatNobodyAuthorisedInTime() throws Exception {
        settings(ANY_PORT);

        Terminal.Result result = course.type("configure authorize --timeout 1ms");

        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(result.err()).contains("autograder: nobody authorised within 0 s; to try again: ");
    }

    @Test
    void authorisesWithABrowserElsewhere() throws Exception {
        // The person reads the address in the terminal, opens it elsewhere, and pastes where it led.
        settings("");
        course.readBy(Browser.at("  http", address -> course.types(Browser.follow(address) + "\n")));

        Terminal.Result result = course.type("configure authorize --no-browser");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).contains("&code_challenge=").doesNotContain("code=sim-");
        assertThat(course.type("configure check-auth").exitCode()).isZero();
    }

    @Test
    void takesNoCodeThatCourseraDoesNotKnow() throws Exception {
        settings("");

        Terminal.Result nothing = course.types("").type("configure authorize --no-browser");
        Terminal.Result wrong = course.types("some-code\n").type("configure authorize --no-browser");

        assertThat(nothing.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(nothing.err()).contains("nothing was pasted");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(wrong.err()).contains("autograder: could not get tokens for the code");
    }

    @Test
    void saysWhereAClientComesFrom() {
        course.environment().remove("COURSERA_TOKEN");

        Terminal.Result result = course.type("configure authorize");

        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(result.err())
                .isEqualTo(
                        "autograder: there is no client id; register an application at accounts.coursera.org/console,"
                                + " then: autograder configure authorize --client-id ID --client-secret-file FILE\n");
    }

    @Test
    @Tag("X-05")
    void printsNoTokenUnlessAskedTwice() throws Exception {
        course.environment().remove("COURSERA_TOKEN");
        assertThat(course.type("configure display-auth-cache").out())
                .isEqualTo("No tokens are kept; to authorise: autograder configure authorize\n");
        String refresh = imported();

        assertThat(course.type("configure display-auth-cache").out())
                .contains("Access token:  old-…\n", "Refresh token: sim-…\n")
                .doesNotContain(refresh, "old-access-token");
        Terminal.Result once = course.type("configure display-auth-cache --no-truncate");
        assertThat(once.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(once.out() + once.err()).doesNotContain(refresh, "old-access-token");
        assertThat(course.type("configure display-auth-cache --no-truncate --no-truncate")
                        .out())
                .contains("Access token:  old-access-token\n", "Refresh token: " + refresh + "\n");
    }

    @Test
    void goesOnWithWhatTheOldToolsWereAuthorisedTo() throws Exception {
        course.environment().remove("COURSERA_TOKEN");
        imported();

        Terminal.Result result = course.type("course demo-course");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out())
                .isEqualTo("Course id: " + course.id() + "\nBranch Original Version: " + course.id()
                        + "\nBranch Spring: " + course.world().spring().id() + "\n");
    }

    @Test
    @Tag("X-02")
    void runsNothingOfAnOldCache() throws Exception {
        Path evil = Files.writeString(directory.resolve("evil"), "cos\nsystem\n(S'touch pwned'\ntR.");

        Terminal.Result result = course.type("configure import-cache " + evil);

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("nothing of it was run or taken");
    }

    private String imported() throws IOException {
        String refresh = course.simulator()
                .world()
                .accounts()
                .issueRefreshToken(course.world().user(), course.world().client());
        Path cache = Files.write(directory.resolve("cache.pickle"), Pickles.of("old-access-token", refresh));
        Terminal.Result imported = course.type("configure import-cache " + cache + " --client-id demo-client"
                + " --client-secret-file " + Files.writeString(directory.resolve("secret"), "demo-client-secret\n"));
        assertThat(imported.exitCode()).as(imported.err()).isZero();
        return refresh;
    }

    private void settings(String more) throws IOException {
        course.environment().remove("COURSERA_TOKEN");
        course.environment().put("COURSERA_CLIENT_ID", "demo-client");
        course.environment().put("COURSERA_CLIENT_SECRET", "demo-client-secret");
        Path settings = Files.createDirectories(directory.resolve("settings"));
        Files.writeString(settings.resolve("config.yaml"), more);
    }
}
