package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One submission, graded by a plain process. */
class GradeLocalTest {
    @TempDir
    Path directory;

    private GraderFiles files;
    private Path submission;

    @BeforeEach
    void prepare() {
        files = new GraderFiles(directory);
        submission = files.write("work/score", "0.75");
    }

    @Test
    void printsScoreAndFeedback() {
        Terminal.Result result = grade(files.honestGrader());

        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.outLines()).startsWith("graded, score 0.75").endsWith("  feedback:", "  | You got 0.75.");
        assertThat(result.out()).contains("  run       completed, ended with exit code 0 after ");
        assertThat(result.err())
                .isEqualTo("autograder: no container, no isolation: the submission can do all that you can\n");
    }

    @Test
    void takesADirectoryAsSubmission() {
        Terminal.Result result = Terminal.NONE.run(files.gradeOne(files.honestGrader(), submission.getParent()));

        assertThat(result.outLines()).startsWith("graded, score 0.75");
    }

    @Test
    void isContentWithASubmissionThatTheGraderCannotGrade() {
        Terminal.Result result = grade(
                files.grader("printf '{\"gradable\": false, \"fractionalScore\": 0, \"feedback\": \"no file\"}'"));

        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.outLines().get(0)).startsWith("not-gradable: ");
        assertThat(result.outLines()).contains("  | no file");
    }

    @Test
    void showsTheGradersLastWordsWhenThereIsNoGrade() {
        Terminal.Result result = grade(files.grader("echo 'no such module' >&2; exit 3"));

        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(result.outLines().get(0)).startsWith("grader-error: ").contains("exit code 3", "no such module");
        assertThat(result.outLines()).endsWith("  standard error:", "  | no such module");
    }

    @Test
    void saysHowAnAnswerBreaksTheContractAndHowToMendIt() {
        Terminal.Result result = grade(files.grader("printf '{\"fractionalScore\": NaN, \"feedback\": \"\"}'"));

        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(result.out()).contains("  error GR10").contains(" at 1:21: ").contains("    mend: ");
    }

    @Test
    void stopsAGraderThatTakesTooLong() {
        Terminal.Result result = grade(files.grader("sleep 100"), "--timeout", "200ms");

        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(result.outLines().get(0)).startsWith("timeout: ");
    }

    @Test
    void passesOnWhatTheGraderIsToldAsVariables() {
        Terminal.Result result = grade(
                files.grader(
                        "printf '{\"fractionalScore\": 1, \"feedback\": \"%s\"}' \"$partId/$userId/$filename/$MORE\""),
                "--part=sum",
                "--user=anna",
                "--filename=sum 1.py",
                "-e",
                "MORE=a=b");

        assertThat(result.out()).contains("  | sum/anna/sum 1.py/a=b");
    }

    @Test
    void takesVariablesAsOneJsonObject() {
        Terminal.Result result = grade(
                files.grader("printf '{\"fractionalScore\": 1, \"feedback\": \"%s\"}' \"$partId/$filename\""),
                "{\"partId\": \"sum\", \"filename\": \"z.py\"}");

        assertThat(result.out()).contains("  | sum/z.py");
    }

    @Test
    void passesOnWordsAsArgumentsByTheFirstGenerationsRules() {
        String grader =
                "sh '" + files.write("v1.sh", "printf '{\"fractionalScore\": 1, \"feedback\": \"%s\"}' \"$*\"") + "'";

        Terminal.Result result =
                Terminal.NONE.run(files.gradeOne(grader, submission, "partId", "X", "userId", "Y", "filename", "Z"));

        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).contains("  | partId X userId Y filename Z");
        assertThat(result.err()).contains("profile coursera-v1, since there are arguments; --profile chooses another");
    }

    @Test
    void saysLessWhenQuietAndMoreWhenVerbose() {
        String grader = files.grader("echo looking >&2; printf '{\"fractionalScore\": 1, \"feedback\": \"good\"}'");

        assertThat(grade(grader, "-q").outLines()).containsExactly("graded, score 1.0", "  feedback:", "  | good");
        assertThat(grade(grader).out()).contains("  used ").doesNotContain("looking");
        assertThat(grade(grader, "-v").outLines()).endsWith("  standard error:", "  | looking");
    }

    @Test
    void obeysQuietAndVerboseBeforeTheCommand() {
        String grader = files.grader("echo looking >&2; printf '{\"fractionalScore\": 1, \"feedback\": \"good\"}'");
        String[] after = files.gradeOne(grader, submission);

        assertThat(Terminal.NONE.run(prepend("-q", after)).out()).doesNotContain("  used ");
        assertThat(Terminal.NONE.run(prepend("-vv", after)).out()).contains("  | looking");
    }

    @Test
    @Tag("B-22")
    void doesNotTakeTheTimeoutBeforeTheCommandForTheGraders() {
        String grader = files.grader("sleep 1.2; printf '{\"fractionalScore\": 1, \"feedback\": \"good\"}'");

        Terminal.Result result =
                Terminal.NONE.run(prepend("--timeout=1s", files.gradeOne(grader, submission, "--timeout=300")));

        assertThat(result.outLines()).startsWith("graded, score 1.0");
    }

    @Test
    void keepsMarkupAwayFromTheTerminalUntilSomebodyAsks() {
        String grader = files.grader("printf '<p>Good</p>' > \"$AUTOGRADER_SHARED/htmlFeedback.html\";"
                + " printf '{\"fractionalScore\": 1, \"feedback\": \"\", \"feedbackType\": \"HTML\"}'");

        assertThat(grade(grader).out()).contains("HTML feedback, shown instead of the text: 11 bytes (--verbose shows");
        assertThat(grade(grader).out()).doesNotContain("<p>");
        assertThat(grade(grader, "-v").out()).contains("  | <p>Good</p>");
    }

    @Test
    void cutsEndlessFeedbackAndSaysSo() {
        String grader = files.grader("printf '{\"fractionalScore\": 1, \"feedback\": \"';"
                + " i=0; while [ $i -lt 60 ]; do printf 'line %s\\\\n' $i; i=$((i+1)); done; printf '\"}'");

        Terminal.Result result = grade(grader);

        assertThat(result.out()).contains("  | line 39\n").doesNotContain("line 40");
        assertThat(result.outLines().get(result.outLines().size() - 1)).startsWith("  | … more, ");
    }

    @Test
    void printsJsonForPrograms() throws Exception {
        Terminal.Result result = grade(files.honestGrader(), "--json");

        JsonNode grade = new ObjectMapper().readTree(result.out());
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(grade.path("status").asText()).isEqualTo("graded");
        assertThat(grade.path("feedback").path("score").asDouble()).isEqualTo(0.75);
    }

    @Test
    void writesTheAnswerWhereItIsWanted() {
        Path destination = directory.resolve("deep/out");

        grade(files.honestGrader(), "--dst-dir", destination.toString());

        assertThat(destination.resolve("feedback.json"))
                .hasContent("{\"fractionalScore\": 0.75, \"feedback\": \"You got 0.75.\"}");
    }

    @Test
    @Tag("B-27")
    void leavesNoAnswerOfAnEarlierRunThere() {
        Path destination = directory.resolve("out");
        Path answer = files.write("out/feedback.json", "{\"fractionalScore\": 1, \"feedback\": \"of yesterday\"}");
        Path other = files.write("out/notes.txt", "mine");

        Terminal.Result result = grade("sh -c 'exit 1'", "--dst-dir", destination.toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(answer).doesNotExist();
        assertThat(other).hasContent("mine");
    }

    @Test
    void leavesNothingBehindWhenInterrupted() throws Exception {
        Interrupted interrupted = Interrupted.once(directory, begun -> {
            String grader = files.grader("echo $$ > '" + begun + "'; sleep 100");
            return grade(grader);
        });

        assertThat(interrupted.result().exitCode()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(interrupted.result().err()).endsWith("autograder: interrupted; nothing is left running\n");
        assertThat(interrupted.result().out()).isEmpty();
        assertThat(ProcessHandle.of(interrupted.grader()).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    private Terminal.Result grade(String grader, String... more) {
        return Terminal.NONE.run(files.gradeOne(grader, submission, more));
    }

    private static String[] prepend(String first, String[] rest) {
        String[] all = new String[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }
}
