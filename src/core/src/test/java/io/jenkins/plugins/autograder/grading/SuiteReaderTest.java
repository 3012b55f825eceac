package io.jenkins.plugins.autograder.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jenkins.plugins.autograder.config.Place;
import io.jenkins.plugins.autograder.config.Problem;
import io.jenkins.plugins.autograder.sandbox.Limits;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuiteReaderTest {
    private final SuiteFiles files;

    SuiteReaderTest(@TempDir Path directory) {
        this.files = new SuiteFiles(directory);
    }

    private static List<String> names(Suite suite) {
        return suite.examples().stream().map(Example::name).toList();
    }

    private Example only() throws SuiteException {
        List<Example> examples = files.read().examples();
        assertThat(examples).hasSize(1);
        return examples.get(0);
    }

    @Test
    void findsExamplesOfEveryFormInNaturalOrder() throws Exception {
        files.file("case10/solution.py", "")
                .file("case2/expect.yaml", "")
                .file("group/bare/a.py", "")
                .directory("group/empty/submission")
                .file("case3/submission/lib/a.py", "")
                .file("case3/notes.txt", "")
                .file("README.md", "")
                .directory("nothing/in/here");
        assertThat(names(files.read())).containsExactly("case2", "case3", "case10", "group/bare", "group/empty");
    }

    @Test
    void takesTheSubmissionOrEverythingButTheExpectations() throws Exception {
        files.file("a/submission/x.py", "")
                .file("a/expect.yaml", "")
                .file("b/x.py", "b")
                .file("b/sub/y.py", "")
                .file("b/expect.yaml", "")
                .file("c/x.py", "");
        List<Example> examples = files.read().examples();
        try (SubmissionDirectory a = examples.get(0).open();
                SubmissionDirectory b = examples.get(1).open();
                SubmissionDirectory c = examples.get(2).open()) {
            assertThat(a.path()).isEqualTo(files.directory().resolve("a/submission"));
            assertThat(b.path()).isNotEqualTo(files.directory().resolve("b"));
            assertThat(b.path()).isDirectoryRecursivelyContaining("glob:**/sub/y.py");
            assertThat(b.path().resolve("expect.yaml")).doesNotExist();
            assertThat(c.path()).isEqualTo(files.directory().resolve("c"));
        }
        assertThat(examples.get(1).fileNames()).containsExactly("x.py");
    }

    @Test
    void passesOverWhatIsHiddenOrLeftByTools() throws Exception {
        files.file(".git/config", "")
                .file("a/x.py", "")
                .file("a/__pycache__/x.pyc", "")
                .file("b/.DS_Store", "");
        assertThat(names(files.read())).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({
        "full-marks,graded|score 1",
        "accepted,graded|score 1",
        "partial-marks,graded|score above 0 and below 1",
        "partially_accepted,graded|score above 0 and below 1",
        "no-marks,graded|score 0",
        "wrong-answer,graded|score below 1",
        "wrong_answer,graded|score below 1",
        "not-gradable,not-gradable",
        "grader-error,grader-error",
        "run_time_error,grader-error",
        "timeout,timeout",
        "time_limit_exceeded,timeout",
        "oom,oom",
        "pids-limit,pids-limit",
        "output-limit,output-limit",
        "disk-limit,disk-limit",
        "failed-to-start,failed-to-start",
        "whatever,graded"
    })
    void expectsWhatTheGroupIsCalled(String group, String expected) throws Exception {
        files.file("sum/" + group + "/case/x.py", "");
        assertThat(String.join("|", only().expectation().describe())).isEqualTo(expected);
    }

    @Test
    void letsTheNearestDirectoryDecideAndAnExamplesOwnNameCount() throws Exception {
        files.file("timeout/full-marks/x.py", "");
        assertThat(only().expectation().describe()).containsExactly("graded", "score 1");
    }

    @Test
    void readsEveryKeyOfAnExample() throws Exception {
        files.file("a/expect.yaml", """
                description: Off by one
                outcome: graded
                score: [0.5, 0.8]
                feedback:
                  contains: [missing base case, 42]
                  not-contains: Traceback
                  matches: "(?s)line \\\\d+"
                rich:
                  type: html
                  contains: <b>
                duration: 5s
                part: sum
                user: learner-1
                filename: Homework 1.py
                environment: {KEY: value, N: 1}
                timeout: 5s
                memory: 256MB
                """);
        Example example = only();
        assertThat(example.description()).isEqualTo("Off by one");
        assertThat(example.expectation().describe())
                .containsExactly(
                        "graded",
                        "score 0.5 to 0.8",
                        "feedback contains \"missing base case\"",
                        "feedback contains \"42\"",
                        "feedback does not contain \"Traceback\"",
                        "feedback matches /(?s)line \\d+/",
                        "rich feedback of type html",
                        "rich feedback contains \"<b>\"",
                        "ends within 5s");
        assertThat(example.expectation().check(Runs.graded(0.1, "missing base case 42 line 7")))
                .first()
                .isEqualTo(new Mismatch("score", "0.5 to 0.8", "0.1", "expect.yaml:3"));
        assertThat(example.parameters())
                .isEqualTo(new Parameters(
                        Optional.of("sum"),
                        Optional.of("learner-1"),
                        Optional.of("Homework 1.py"),
                        Map.of("KEY", "value", "N", "1"),
                        List.of()));
        Limits limits = example.limits().applyTo(Profiles.PLAIN.limits());
        assertThat(limits.wallTime()).isEqualTo(Duration.ofSeconds(5));
        assertThat(limits.memory()).isEqualTo(256 * Limits.MIB);
    }

    @Test
    void readsEveryKeyOfASuite() throws Exception {
        files.file("suite.yaml", """
                        description: Both parts
                        profile: coursera-v1
                        timeout: 30s
                        memory: 512MB
                        cpus: 2
                        processes: 128
                        parts: [sum, sort]
                        part: sum
                        user: learner-1
                        filename: solution.py
                        environment: {KEY: value, OTHER: suite}
                        standing-checks: false
                        """)
                .file("sort/a/x.py", "")
                .file("sum/a/x.py", "")
                .file("z/expect.yaml", "part: sort\nuser: u\nenvironment: {OTHER: mine}\n")
                .file("other/x.py", "");
        Suite suite = files.read();
        Suite.Settings settings = suite.settings();
        assertThat(settings.description()).isEqualTo("Both parts");
        assertThat(settings.profile()).contains(Profiles.COURSERA_V1);
        assertThat(settings.parts()).containsExactly("sum", "sort");
        assertThat(settings.standingChecks()).isFalse();
        Limits limits = settings.limits().applyTo(Profiles.PLAIN.limits());
        assertThat(limits)
                .isEqualTo(Profiles.PLAIN
                        .limits()
                        .withMemory(512 * Limits.MIB)
                        .withProcesses(128)
                        .withCpus(2)
                        .withWallTime(Duration.ofSeconds(30)));
        assertThat(suite.examples().stream()
                        .map(example -> example.name() + " "
                                + example.parameters().part().orElse("-")))
                .containsExactly("other sum", "sort/a sort", "sum/a sum", "z sort");
        assertThat(suite.examples().get(3).parameters())
                .isEqualTo(new Parameters(
                        Optional.of("sort"),
                        Optional.of("u"),
                        Optional.of("solution.py"),
                        Map.of("KEY", "value", "OTHER", "mine"),
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "full-marks | score: 0.5 | graded, score 0.5",
                "full-marks | outcome: timeout | timeout",
                "full-marks | outcome: graded | graded, score 1",
                "full-marks | feedback: {contains: x} | graded, score 1, feedback contains \"x\"",
                "timeout | score: 0.5 | graded, score 0.5",
                "any | outcome: [oom, timeout] | timeout or oom"
            })
    void mergesTheFileWithTheGroupsDefault(String group, String file, String expected) throws Exception {
        files.file(group + "/a/expect.yaml", file);
        assertThat(String.join(", ", only().expectation().describe())).isEqualTo(expected);
    }

    @Test
    void tellsAllProblemsOfAllFilesAtOnce() {
        files.file("suite.yaml", "profil: plain\nprofile: coursera-v3\nmemory: 1MB\ncpus: 0\nprocesses: 1.5\n")
                .file("a/expect.yaml", "scoer: 1\noutcome: timout\n")
                .file("b/expect.yaml", "score: [0.8, 0.5]\nfeedback:\n  matches: '(a'\n  contains: ''\n");
        assertThat(files.problems())
                .containsExactly(
                        "a/expect.yaml:1:1: unknown key scoer; did you mean score?",
                        "a/expect.yaml:2:10: outcome is \"timout\"; did you mean timeout?",
                        "b/expect.yaml:1:8: score is [0.8, 0.5]; a range has the smaller score first",
                        "b/expect.yaml:3:12: feedback.matches is \"(a\"; it is no regular expression of Java's: Unclosed"
                                + " group at character 3",
                        "b/expect.yaml:4:13: feedback.contains is \"\"; an empty text is in every text",
                        "suite.yaml:1:1: unknown key profil; did you mean profile?",
                        "suite.yaml:2:10: profile is \"coursera-v3\"; did you mean coursera-v1?",
                        "suite.yaml:3:9: memory in bytes is 1048576; allowed is at least 6291456 (6 MiB)",
                        "suite.yaml:4:7: cpus is 0.0; allowed is at least 0.01",
                        "suite.yaml:5:12: processes is 1.5; allowed is a whole number of processes, 1 or more");
        assertThatExceptionOfType(SuiteException.class)
                .isThrownBy(files::read)
                .withMessage(
                        files.directory() + "/a/expect.yaml:1:1: unknown key scoer; did you mean score? (and 9 more)");
    }

    @Test
    void tellsWhatScoresAreAllowed() {
        files.file("a/expect.yaml", "score: 1.5")
                .file("b/expect.yaml", "score: [0.5]")
                .file("c/expect.yaml", "score: half")
                .file("d/expect.yaml", "outcome: timeout\nscore: 1");
        assertThat(files.problems())
                .containsExactly(
                        "a/expect.yaml:1:8: score is 1.5; a score is a number from 0 to 1, or a range of two such as"
                                + " [0.5, 0.8]",
                        "b/expect.yaml:1:8: score is a list; a score is a number from 0 to 1, or a range of two such as"
                                + " [0.5, 0.8]",
                        "c/expect.yaml:1:8: score is \"half\"; a score is a number from 0 to 1, or a range of two such as"
                                + " [0.5, 0.8]",
                        "d/expect.yaml:2:8: score goes with the outcome graded alone, and the outcome here is timeout;"
                                + " take one of the two out");
    }

    @Test
    void tellsOfPartsThatDoNotFit() {
        files.file("suite.yaml", "parts: [sum, sum, a/b]\npart: smu\n")
                .file("sum/a/expect.yaml", "part: sort")
                .file("sum/b/expect.yaml", "environment: {'A=B': c}");
        assertThat(files.problems())
                .containsExactly(
                        "suite.yaml:1:14: parts is \"sum\"; it is in the list already; take it out once",
                        "suite.yaml:1:19: parts is \"a/b\"; a part's id has no / in it, since a directory is called after"
                                + " it",
                        "suite.yaml:2:7: part is \"smu\"; did you mean sum?",
                        "sum/a/expect.yaml:1:7: part is \"sort\"; allowed is sum",
                        "sum/b/expect.yaml:1:22: the variable \"A=B\" has a name that no environment can have; a name is"
                                + " not empty and has no = in it");
    }

    @Test
    void tellsOfAPartWithoutExamples() {
        files.file("suite.yaml", "parts: [sum, srot]").file("sum/a/x.py", "").file("sort/a/x.py", "");
        assertThat(files.problems())
                .containsExactly("suite.yaml: the part srot has no example; make a directory srot/ for its examples, or"
                        + " take it out of parts");
    }

    @Test
    void tellsWhatAnExampleIsWhereThereIsNone() {
        files.file("README.md", "").directory("empty");
        assertThat(files.problems())
                .containsExactly(
                        "DIR: there is no example here; an example is a directory with the files of a submission,"
                                + " or with a submission/ or an expect.yaml");
    }

    @Test
    void tellsThatTheDirectoryIsAnExampleItself() {
        files.file("expect.yaml", "").file("x.py", "");
        assertThat(files.problems())
                .containsExactly(
                        "DIR: this is an example itself and not a directory of examples; name the directory above it");
    }

    @Test
    void tellsThatThereIsNoSuchDirectory() {
        Path nowhere = files.directory().resolve("nowhere");
        assertThatExceptionOfType(SuiteException.class)
                .isThrownBy(() -> SuiteReader.read(nowhere))
                .withMessage(nowhere + ": there is no such directory; name the one that holds the examples")
                .satisfies(e -> assertThat(e.problems()).hasSize(1));
    }

    @Test
    void guessesAtGroupsThatAreNearlyCalledRight() {
        files.file("suite.yaml", "parts: [sum, no-mark]")
                .file("full-mark/a/x.py", "")
                .file("time-out/expect.yaml", "outcome: timeout")
                .file("zoom/x.py", "")
                .file("no-mark/x.py", "")
                .file("sum/partial_marks/a/x.py", "")
                .file("standing/x.py", "");
        assertThat(files.problems())
                .containsExactly(
                        "full-mark: did you mean full-marks? Only that name says what is expected of the examples in it;"
                                + " rename the directory",
                        "standing: the name standing is kept for the standing checks; rename the directory",
                        "sum/partial_marks: did you mean partial-marks? Only that name says what is expected of the"
                                + " examples in it; rename the directory");
    }

    @Test
    void tellsOfFilesUnderAWrongName() {
        files.file("suite.yml", "").file("a/expect.yml", "").file("a/x.py", "").file("b/Expect.yaml", "");
        assertThat(files.problems())
                .containsExactly(
                        "a/expect.yml: this file is not read under this name; rename it to expect.yaml",
                        "b/Expect.yaml: this file is not read under this name; rename it to expect.yaml",
                        "suite.yml: this file is not read under this name; rename it to suite.yaml");
    }

    @Test
    void doesNotTearASubmissionApart() {
        files.file("a/main.py", "").file("a/lib/x.py", "");
        assertThat(files.problems())
                .containsExactly(
                        "a: there are files here (main.py) beside directories with files (lib); if they are one"
                                + " submission, put them all into submission/, else move the files away");
    }

    @Test
    void doesNotNestExamples() {
        files.file("a/expect.yaml", "").file("a/b/expect.yaml", "").file("a/submission/expect.yaml", "");
        assertThat(files.problems())
                .containsExactly(
                        "a/b/expect.yaml: this file is inside the example a, and examples are not nested; move one of"
                                + " the two");
    }

    @Test
    void doesNotFollowLinks() throws Exception {
        files.file("a/x.py", "");
        Files.createSymbolicLink(
                files.directory().resolve("b"), files.directory().resolve("a"));
        assertThat(files.problems())
                .containsExactly("b: this is a link to a directory, and links are not followed; copy what it links to");
    }

    @Test
    void keepsItsProblemsOnTheWayFromAnAgent() throws Exception {
        SuiteException there = new SuiteException(List.of(new Problem(new Place("suite.yaml", 1, 2), "what")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(there);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((SuiteException) in.readObject()).problems()).isEqualTo(there.problems());
        }
    }

    @Test
    void tellsItsProblemsInFullToPrograms() {
        files.file("a/expect.yaml", "score: 2");
        assertThatExceptionOfType(SuiteException.class).isThrownBy(files::read).satisfies(e -> {
            Problem problem = e.problems().get(0);
            assertThat(problem.place().line()).isEqualTo(1);
            assertThat(problem.place().column()).isEqualTo(8);
            assertThat(problem.place().file()).endsWith("a/expect.yaml");
        });
    }
}
