package io.jenkins.plugins.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Colours, the line that says what is under way, and what hostile names and texts can do to a terminal: nothing. */
class TerminalMannersTest {
    private static final String ESCAPE = "\u001b";
    private static final String CLEAR_LINE = "\r\u001b[2K";

    /** Clears the screen, goes back to the start of the line, turns the direction of writing. */
    private static final String HOSTILE = "\u001b[2Jx\rgood\u202etxt\u0007";

    @TempDir
    Path directory;

    private GraderFiles files;

    @BeforeEach
    void prepare() {
        files = new GraderFiles(directory);
        files.example("right", "1", "score: 1");
        files.example("wrong", "0", "score: 1");
    }

    @Test
    void sendsNoTerminalCodesWhereNobodyWatches() {
        assertThat(grade(Terminal.NONE).out()).doesNotContain(ESCAPE, "\r");
        assertThat(grade(new Terminal(true, Map.of("TERM", "dumb"))).out()).doesNotContain(ESCAPE, "\r");
    }

    @Test
    void colorsWhereAPersonWatches() {
        assertThat(grade(Terminal.LIVE).out()).contains("\u001b[32m✓\u001b[0m right", "\u001b[31m✗\u001b[0m wrong");
    }

    @Test
    void obeysTheWishForNoColors() {
        Terminal noColor = new Terminal(true, Map.of("TERM", "xterm", "NO_COLOR", "1"));
        Terminal emptyNoColor = new Terminal(true, Map.of("TERM", "xterm", "NO_COLOR", ""));

        assertThat(grade(noColor).out()).doesNotContain("\u001b[3");
        assertThat(grade(Terminal.LIVE, "--color=never").out()).doesNotContain("\u001b[3");
        assertThat(grade(emptyNoColor).out()).contains("\u001b[3");
    }

    @Test
    void colorsAlwaysIfAskedTo() {
        Terminal noColor = new Terminal(false, Map.of("NO_COLOR", "1"));

        assertThat(grade(noColor, "--color", "always").out())
                .contains("\u001b[32m✓\u001b[0m right")
                .doesNotContain(CLEAR_LINE);
    }

    @Test
    void saysWhatIsUnderWayAndClearsItInTheEnd() {
        String out = grade(Terminal.LIVE, "--color=never").out();

        assertThat(out)
                .contains("[0/2] right" + CLEAR_LINE + "✓ right")
                .contains("[1/2] wrong" + CLEAR_LINE + "✗ wrong");
        assertThat(out.substring(out.lastIndexOf("[1/2]"))).contains(CLEAR_LINE).endsWith("\n");
    }

    @Test
    void clearsTheLineAlsoWhenQuiet() {
        String out =
                grade(Terminal.LIVE, "--color=never", "-q", "--only", "right").out();

        assertThat(out).contains("[0/1] right" + CLEAR_LINE + "1 of 1 as expected");
    }

    @Test
    void clearsTheLineAlsoWhenInterrupted() throws Exception {
        String out = Interrupted.once(directory, begun -> {
                    String grader = files.grader("echo $$ > '" + begun + "'; sleep 100");
                    return Terminal.LIVE.run(files.gradeSuite(grader, "--color=never"));
                })
                .result()
                .out();

        assertThat(out).contains("[0/2] right" + CLEAR_LINE + "0 of 2 as expected");
    }

    @Test
    void showsWhatHostileFeedbackHides() {
        String grader = files.grader("echo '" + HOSTILE + "' >&2;"
                + " printf '%s' '{\"fractionalScore\": 1, \"feedback\": \"\\u001b[2Jx\\rgood\\u202etxt\\u0007\"}'");
        Path submission = files.write("work/score", "1");

        Terminal.Result result = Terminal.LIVE.run(files.gradeOne(grader, submission, "-v", "--color=never"));

        assertHarmless(result);
        assertThat(result.out()).contains("  | \\e[2Jx\\rgood\\u{202E}txt\\a");
    }

    @Test
    void showsWhatHostileLastWordsHide() {
        String grader = files.grader("echo '" + HOSTILE + "' >&2; exit 1");
        Path submission = files.write("work/score", "1");

        Terminal.Result result = Terminal.LIVE.run(files.gradeOne(grader, submission, "--color=never"));

        assertHarmless(result);
        assertThat(result.outLines().get(0)).contains("good\\u{202E}txt\\a");
    }

    @Test
    void escapesInJsonWhatWouldMoveACursor() {
        String grader = files.grader("printf '%s' '{\"fractionalScore\": 1, \"feedback\": \"\\u001b[2J\\u202e\"}'");
        Path submission = files.write("work/score", "1");

        Terminal.Result result = Terminal.LIVE.run(files.gradeOne(grader, submission, "--json"));

        assertHarmless(result);
        assertThat(result.out()).matches("[ -~\n]+").contains("\\u001B[2J\\u202E");
    }

    @Test
    void showsWhatHostileNamesHide() {
        files.example("evil" + HOSTILE, "0", "score: 1\nfeedback: {contains: nothing}");
        Path report = directory.resolve("report" + HOSTILE);

        Terminal.Result result =
                grade(Terminal.LIVE, "--color=never", "--report", report.toString(), "-v", "--only", "evil*");

        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertHarmless(new Terminal.Result(0, result.out().replace(CLEAR_LINE, ""), result.err()));
        assertThat(result.out()).contains("✗ evil\\e[2Jx\\rgood\\u{202E}txt\\a").contains("Report: ");
    }

    @Test
    void showsWhatHostileArgumentsHide() {
        for (String[] args : new String[][] {
            {HOSTILE},
            {"--" + HOSTILE},
            {"grade", "local", "image", HOSTILE, "--process", "true"},
            {"grade", "local", "image", ".", "--timeout", HOSTILE},
            {"grade", "local", "image", ".", "{" + HOSTILE, "--process", "true"},
            {"grade", "examples", "image", HOSTILE, "--process", "true"},
            {"grade", "examples", "image", files.suite().toString(), "--only", HOSTILE, "--process", "true"},
            {"profile", HOSTILE},
            {"ls", "image", "--docker-url", "unix:///" + HOSTILE},
            {"demo", "--color", HOSTILE},
        }) {
            Terminal.Result result = Terminal.LIVE.run(args);

            assertThat(result.exitCode()).as(String.join(" ", args)).isNotZero();
            assertHarmless(result);
            assertThat(result.err()).isNotEmpty();
        }
    }

    @Test
    void showsWhatNamesInMistakesHide() {
        files.example("evil" + HOSTILE, "0", "scor: 1");

        Terminal.Result result = grade(Terminal.LIVE);

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertHarmless(result);
    }

    private static void assertHarmless(Terminal.Result result) {
        assertThat(result.out() + result.err()).doesNotContain(ESCAPE, "\r", "\u202e", "\u0007");
    }

    private Terminal.Result grade(Terminal terminal, String... more) {
        return terminal.run(files.gradeSuite(files.honestGrader(), more));
    }
}
