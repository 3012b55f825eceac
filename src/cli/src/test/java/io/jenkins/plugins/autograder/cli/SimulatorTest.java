package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorTest {
    private static final Pattern FIRST_LINE =
            Pattern.compile("Simulator of Coursera: (http://127\\.0\\.0\\.1:\\d+/) \\(Ctrl-C ends it\\)");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void runsUntilItIsInterrupted() throws Exception {
        try (RunningCommand command = RunningCommand.start("simulator", "--fault", "instance:2=429")) {
            URI address = address(command.paragraph());
            assertThat(command.paragraph())
                    .contains("  export COURSERA_SIMULATOR=http://" + address.getAuthority())
                    .contains("  export COURSERA_CLIENT_ID=demo-client COURSERA_CLIENT_SECRET=demo-client-secret");
            command.paragraph();
            assertThat(command.paragraph()).contains("  api.coursera.org        " + address + "api.coursera.org");
            assertThat(command.paragraph())
                    .anyMatch(line -> line.matches("  course  demo-course       \\w{22}"))
                    .anyMatch(line -> line.matches("  branch  Spring            authoringBranch~\\w{22}"))
                    .contains("  item    wOrds             parts count, longest")
                    .contains("  fault   instance:2=status:429");

            URI instance = address.resolve("/api2.transloadit.com/instances/bored?secret=hidden");
            assertThat(get(instance).statusCode()).isEqualTo(200);
            assertThat(command.line()).matches("\\d\\d:\\d\\d:\\d\\d  1 instance GET /instances/bored: 200");
            assertThat(get(instance).statusCode()).isEqualTo(429);
            assertThat(command.line()).endsWith("2 instance GET /instances/bored: 429 (fault status:429)");
            assertThat(get(address).body()).contains("demo-course", "instance");

            assertThat(command.end()).isZero();
            assertThat(command.line()).isEqualTo("The simulator has ended; calls: 2");
        }
    }

    @Test
    void printsNoCallsWhenItIsQuiet() throws Exception {
        try (RunningCommand command = RunningCommand.start("-q", "simulator")) {
            URI address = address(command.paragraph());
            for (int i = 0; i < 4; i++) {
                command.paragraph();
            }
            get(address.resolve("/api2.transloadit.com/instances/bored"));

            assertThat(command.end()).isZero();
            assertThat(command.line()).isEqualTo("The simulator has ended; calls: 1");
        }
    }

    /** docs/jenkins/jenkins.yaml has it, too. */
    @Test
    void tellsARefreshTokenThatIsGood() throws Exception {
        try (RunningCommand command = RunningCommand.start("simulator")) {
            URI address = address(command.paragraph());
            command.paragraph();
            String token = command.paragraph().get(1).strip();

            assertThat(token).isEqualTo("sim-refresh-fsjY0cUaFsUArMJV4RCH17M7");
            HttpRequest refresh = HttpRequest.newBuilder(address.resolve("/accounts.coursera.org/oauth2/v1/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=refresh_token&client_id=demo-client"
                            + "&client_secret=demo-client-secret&refresh_token=" + token))
                    .build();
            assertThat(http.send(refresh, BodyHandlers.ofString()).body()).contains("sim-access-");
            command.end();
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 200", "--grant, 302"})
    void asksBeforeItGrants(String option, int status) throws Exception {
        String[] args = option.isEmpty() ? new String[] {"simulator"} : new String[] {"simulator", option};
        try (RunningCommand command = RunningCommand.start(args)) {
            URI page = address(command.paragraph())
                    .resolve("/accounts.coursera.org/oauth2/v1/auth?response_type=code&client_id=demo-client"
                            + "&redirect_uri=http://localhost:1/&scope=view_profile");

            assertThat(get(page).statusCode()).isEqualTo(status);
            command.end();
        }
    }

    @Test
    void saysWhatCanGoWrong() {
        Terminal.Result result = Terminal.NONE.run("simulator", "--list-faults");

        assertThat(result.exitCode()).isZero();
        assertThat(result.outLines())
                .contains("  register-v2    register a zip to build")
                .containsSequence("  slow-start (:TIME, 2s)", "      The answer begins after this time.")
                .contains("      Only for publish.");
    }

    @Test
    void refusesAFaultThatItDoesNotKnow() {
        Terminal.Result result = Terminal.NONE.run("simulator", "--fault", "uplaod=429");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.firstError()).startsWith("autograder: there is no endpoint 'uplaod'; there are authorize, ");
        assertThat(result.err().lines()).hasSize(1);
    }

    @Test
    void letsOthersInOnlyWhenItIsTold() {
        Terminal.Result result = Terminal.NONE.run("simulator", "--bind", "0.0.0.0");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.firstError())
                .isEqualTo("autograder: --bind 0.0.0.0 lets other machines use the simulator, which asks nobody for a"
                        + " password; say --allow-others if you want that, or leave --bind out");
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Terminal.Result result = Terminal.NONE.run("simulator", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(result.firstError())
                    .isEqualTo("autograder: the simulator cannot listen at 127.0.0.1, port %d (Address already in use);"
                                    .formatted(taken.getLocalPort())
                            + " choose another --port, or none");
        }
    }

    @Test
    void refusesAPortThatCannotBe() {
        assertThat(Terminal.NONE.run("simulator", "--port", "70000").firstError())
                .isEqualTo("autograder: port 70000 is not 0 to 65535; 0 takes any that is free");
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return http.send(HttpRequest.newBuilder(address).GET().build(), BodyHandlers.ofString());
    }

    private static URI address(List<String> firstParagraph) {
        Matcher line = FIRST_LINE.matcher(firstParagraph.get(0));
        assertThat(line.matches()).as(firstParagraph.get(0)).isTrue();
        return URI.create(line.group(1));
    }
}
