package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                               | autograder: which command?",
                "gade                             | autograder: there is no command gade; did you mean grade?",
                "profil                           | autograder: there is no command profil; did you mean profile?",
                "gade local .                     | autograder: there is no command gade; did you mean grade?",
                "grade locl ls                    | autograder: there is no command locl; did you mean local?",
                "grade ls                         | autograder: there is no command ls",
                "xyzzy                            | autograder: there is no command xyzzy",
                "--docker-ulr unix:///x ls image  | autograder: there is no option --docker-ulr; did you mean --docker-url?",
                "grade                            | autograder: grade what: local or examples?",
                "grade locl                       | autograder: there is no command locl; did you mean local?",
                "grade local image . --mem-limt=1 | autograder: there is no option --mem-limt=1; did you mean --mem-limit?",
                "grade examples image . --repaet 2| autograder: there is no option --repaet; did you mean --repeat?",
                "grade examples image . more      | autograder: there is no place for more",
                "grade local                      | autograder: Missing required parameters: 'IMAGE', 'SUBMISSION'",
                "cat image                        | autograder: Missing required parameter: 'FILE'",
                "profile coursera-v3              | autograder: NAME: there is no profile 'coursera-v3'; allowed are coursera-v1, coursera-v2, plain; did you mean coursera-v1?",
                "profile grade                    | autograder: NAME: there is no profile 'grade'; allowed are coursera-v1, coursera-v2, plain",
                "inspect image --profile plian    | autograder: --profile: there is no profile 'plian'; allowed are coursera-v1, coursera-v2, plain; did you mean plain?",
                "grade local image . --timeout abc| autograder: --timeout: 'abc' is no duration: a duration is 1ms to 24h, such as 500ms, 30s, 2m, 1h or a number of seconds",
                "--timeout -1 ls image            | autograder: --timeout: '-1' is no duration: a duration is 1ms to 24h, such as 500ms, 30s, 2m, 1h or a number of seconds",
                "cat image /x --max-size 5PB      | autograder: --max-size: '5PB' is no size: a size is 1B to 1024GB, such as 512MB, 2GB, 4096KB or a number of megabytes",
                "grade local image . --cpus many  | autograder: --cpus: 'many' is no number; give one such as 1 or 0.5",
                "grade local image . --processes 1.5 | autograder: --processes: '1.5' is no whole number; give one such as 1 or 16",
                "grade local image . --env NAME   | autograder: --env: 'NAME' is no variable; give it as NAME=VALUE",
                "grade local image . --env =VALUE | autograder: --env: '=VALUE' is no variable; give it as NAME=VALUE",
                "grade local image . --color red  | autograder: --color: expected one of [auto, always, never] (case-sensitive) but was 'red'",
                "grade local ./work image         | autograder: IMAGE: './work' is no name of an image; the image comes first, such as my-grader:latest, and then the path",
            })
    void saysInOneLineWhatIsWrong(String commandLine, String message) {
        Terminal.Result result = run(commandLine);

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.out()).isEmpty();
        assertThat(result.firstError()).isEqualTo(message);
        assertThat(result.err().lines().skip(1))
                .hasSize(2)
                .satisfiesExactly(
                        usage -> assertThat(usage).startsWith("Usage: autograder"),
                        see -> assertThat(see).startsWith("See:   autograder").endsWith(" --help"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--cpus 0       | cpus",
                "--memory 1B    | memory",
                "--processes 0  | processes",
            })
    void refusesLimitsThatNoRunCouldHold(String option, String name) {
        Terminal.Result result = run("grade local image " + directory + " --process true " + option);

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("autograder: " + name).contains("allowed is at least");
    }

    @Test
    void saysThatASubmissionIsNotThere() {
        Terminal.Result result = run("grade local image " + directory.resolve("nowhere") + " --process true");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err())
                .isEqualTo("autograder: the submission " + directory.resolve("nowhere")
                        + " is not there; name the learner's file, or a directory of files\n");
    }

    @Test
    @Tag("B-28")
    void refusesVariablesThatAreNoJsonObjectOfTexts() {
        for (String json : new String[] {
            "{\"partId\": \"x\"", "{\"partId\": [\"x\"]}", "{\"partId\": null}", "{\"a\": \"1\", \"a\": \"2\"}", "{} {}"
        }) {
            Terminal.Result result =
                    Terminal.NONE.run("grade", "local", "image", directory.toString(), json, "--process", "true");

            assertThat(result.exitCode()).as(json).isEqualTo(ExitCode.USAGE);
            assertThat(result.err()).contains("the environment '" + json + "' is no JSON object of texts");
        }
    }

    @Test
    void refusesToGradeNothingOrTooMuchAtATime() {
        GraderFiles files = new GraderFiles(directory);
        files.example("one", "1", "");

        for (String option : new String[] {"--repeat", "--parallel"}) {
            Terminal.Result result = Terminal.NONE.run(
                    "grade", "examples", "grader", files.suite().toString(), "--process", "true", option, "0");

            assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(result.err()).startsWith("autograder: " + option.substring(2) + " is 0; allowed is 1 to ");
        }
    }

    @Test
    void saysThatNoExampleHasTheNameAskedFor() {
        GraderFiles files = new GraderFiles(directory);
        files.example("one", "1", "");

        Terminal.Result result = Terminal.NONE.run(files.gradeSuite("true", "--only", "two"));

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("no example's name contains \"two\"; there are one");
    }

    @Test
    void saysThatAPlaceCannotBeWrittenTo() {
        GraderFiles files = new GraderFiles(directory);
        Path file = files.write("file", "");

        Terminal.Result result = Terminal.NONE.run(files.gradeOne("true", file, "--dst-dir", file.toString()));

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("autograder: " + file + ": this is no directory; name another place");
    }

    @Test
    void saysBeforeItGradesThatTheReportCannotBeWritten() {
        GraderFiles files = new GraderFiles(directory);
        files.example("one", "1", "");
        Path file = files.write("file", "");

        Terminal.Result result = Terminal.NONE.run(files.gradeSuite("true", "--report", file.toString()));

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("autograder: " + file + ": this is no directory; name another place");
    }

    private static Terminal.Result run(String commandLine) {
        return Terminal.NONE.run(commandLine.isEmpty() ? new String[0] : commandLine.split(" "));
    }
}
