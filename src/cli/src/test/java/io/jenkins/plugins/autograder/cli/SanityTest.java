package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SanityTest {
    private static final String FLAWED = "FROM debian:12-slim\nRUN apt-get install gcc\nENTRYPOINT /g\n";

    @TempDir
    Path directory;

    @Test
    void showsTheLineWithACaretAndHowToMendIt() throws IOException {
        Terminal.Result result = sanity(FLAWED);

        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains(file() + ":2:5: error GR045: apt-get install asks a question that nobody answers\n"
                        + "    2 | RUN apt-get install gcc\n"
                        + "      |     ^~~~~~~~~~~~~~~~~~~\n"
                        + "    to mend: add -y\n")
                .contains("1 error, 1 warning, ", "(profile coursera-v2, ", " can be mended with --fix)");
    }

    @Test
    @Tag("B-31")
    void failsFromTheSeverityThatIsGiven() throws IOException {
        String warnings = "FROM debian:12-slim@sha256:1\nUSER 1000\nENTRYPOINT /g\n";

        assertThat(sanity(warnings).exitCode()).isEqualTo(ExitCode.OK);
        assertThat(sanity(warnings, "--fail-on", "warning").exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(sanity(FLAWED, "--fail-on", "never").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(sanity(FLAWED, "--fail-on", "warn").err())
                .contains("'warn' is no severity; allowed are error, warning, info, never");
    }

    @Test
    void takesOldCommandLines() throws IOException {
        write("Dockerfile", FLAWED);

        assertThat(Terminal.NONE
                        .run("sanity", "--skip-environment", "-f", file())
                        .exitCode())
                .isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(Terminal.NONE
                        .run("sanity", "--skip-environment", "--docker-file", file())
                        .out())
                .contains("GR045");
    }

    @Test
    void takesADirectoryForTheDockerfileInIt() throws IOException {
        write("Dockerfile", FLAWED);

        assertThat(Terminal.NONE.run("sanity", "-f", directory.toString()).out())
                .contains("GR045");
    }

    @Test
    void saysWhatToLookAtWhereThereIsNothing() {
        assertThat(Terminal.NONE.run("sanity", "--skip-environment").err())
                .contains("there is nothing to look at; name a Dockerfile with -f");
        assertThat(Terminal.NONE
                        .run("sanity", "-f", directory.resolve("none").toString())
                        .err())
                .isEqualTo(
                        "autograder: there is no file " + directory.resolve("none") + "; name a Dockerfile with -f\n");
    }

    @Test
    void looksAtTheMachineAndSaysHowToMendIt() {
        Terminal.Result result = Terminal.NONE.run("sanity", "--docker-url", "unix:///nowhere/docker.sock");

        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(result.out())
                .contains("environment: error GR200: no Docker engine answers at unix:///nowhere/docker.sock")
                .contains("to mend: start Docker");
    }

    @Test
    void asksTheTableBeforeAnythingIsUploaded() {
        Terminal.Result result = Terminal.NONE.run("sanity", "--grader-cpu", "3", "--grader-timeout", "60");

        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(result.out())
                .contains("GR090: cpus is 3; allowed is 1, 2, 4")
                .contains("GR092: the time limit is 60 s; allowed is 300 to 3600 s");
        assertThat(Terminal.NONE.run("sanity", "--grader-memory-limit", "4096").exitCode())
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void findsItsSettingsBesideTheDockerfile() throws IOException {
        write("grader-lint.yaml", "fail-on: never\nignore:\n  - rule: GR045\n    reason: known\n");

        Terminal.Result result = sanity(FLAWED, "-v");
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.out())
                .contains("ignored: " + file() + ":2:5 GR045: known", "1 ignored")
                .doesNotContain("error GR045");
        write("grader-lint.yaml", "fail-on: sometimes\n");
        assertThat(sanity(FLAWED).err())
                .contains("grader-lint.yaml:1:10: fail-on is \"sometimes\"; allowed is error, warning, info, never")
                .contains("1 mistake to mend; nothing was looked at");
    }

    @Test
    void startsCleanWithABaseline() throws IOException {
        String baseline = directory.resolve("grader-lint-baseline.txt").toString();

        assertThat(sanity(FLAWED, "--write-baseline", baseline).exitCode()).isEqualTo(ExitCode.OK);
        Terminal.Result result = sanity(FLAWED);
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).matches("no findings \\(profile coursera-v2, \\d+ known\\)\n");
    }

    @Test
    void showsADifferenceBeforeItMends() throws IOException {
        Terminal.Result asked = sanity(FLAWED, "--fix");

        assertThat(asked.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(asked.out())
                .contains("--- " + file() + "\n", "-RUN apt-get install gcc\n", "+RUN apt-get install -y gcc\n");
        assertThat(asked.err()).contains("Nothing was changed; add --yes to do it.");
        assertThat(directory.resolve("Dockerfile")).hasContent(FLAWED);

        assertThat(sanity(FLAWED, "--fix", "--yes").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(directory.resolve("Dockerfile")).content().contains("apt-get install -y gcc", "ENTRYPOINT [\"/g\"]");
    }

    @Test
    void printsEveryFormatAndNothingElse() throws IOException {
        assertThat(sanity(FLAWED, "--format", "json").out()).startsWith("{").endsWith("}");
        assertThat(sanity(FLAWED, "--format", "sarif").out()).startsWith("{").contains("\"2.1.0\"");
        assertThat(sanity(FLAWED, "--format", "junit").out()).startsWith("<?xml");
    }

    @Test
    void showsWhatHidesInADockerfile() throws IOException {
        assertThat(sanity("FROM debian:12-slim\nRUN\u001b[2J\n").out()).doesNotContain("\u001b");
    }

    private Terminal.Result sanity(String dockerfile, String... more) throws IOException {
        write("Dockerfile", dockerfile);
        String[] args = new String[3 + more.length];
        args[0] = "sanity";
        args[1] = "-f";
        args[2] = file();
        System.arraycopy(more, 0, args, 3, more.length);
        return Terminal.NONE.run(args);
    }

    private String file() {
        return directory.resolve("Dockerfile").toString();
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }
}
