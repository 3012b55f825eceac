package io.jenkins.plugins.autograder.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.autograder.evaluation.judge.Evaluation;
import io.jenkins.plugins.autograder.evaluation.judge.GoalResult;
import io.jenkins.plugins.autograder.evaluation.judge.verdict.Status;
import io.jenkins.plugins.autograder.evaluation.observe.AnswerCache;
import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import io.jenkins.plugins.autograder.sandbox.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Submissions of a class in containers, from files on the disk to what each student and the gradebook get. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluatorIT {
    private static final String SPEC = """
            goals:
              - style: syntax
                category: foundational
              - {calls: "add(1, 2)", title: add adds numbers}
              - {calls: "add('a', 'b')", group: texts, title: add adds texts}
              - {style: docstrings, category: extra}
            """;

    private Sandbox sandbox;
    private Evaluator evaluator;

    @BeforeAll
    void open() throws SandboxException {
        sandbox = DockerSandbox.open(Optional.empty());
        evaluator = new Evaluator(sandbox, AnswerCache.inMemory());
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    private ClassResult evaluate(LoadedTask task, List<Submission> submissions, EvaluationListener listener)
            throws Exception {
        return evaluator.evaluate(new EvaluateRequest(task, submissions, Optional.empty(), 3), listener);
    }

    private EvaluationResult one(LoadedTask task, Submission submission) throws Exception {
        List<EvaluationResult> results = new ArrayList<>();
        evaluate(task, List.of(submission), new Collector(results));
        return results.get(0);
    }

    private record Collector(List<EvaluationResult> results) implements EvaluationListener {
        @Override
        public void finished(EvaluationResult result, int done, int total) {
            results.add(result);
        }
    }

    private static Status status(EvaluationResult result, String id) {
        return result.judgement().goals().stream()
                .filter(goal -> goal.id().equals(id))
                .findFirst()
                .orElseThrow()
                .status();
    }

    @Test
    void aClassGetsARowForEachWhateverTheyHandIn(@TempDir Path directory) throws Exception {
        CourseFiles course = CourseFiles.at(directory)
                .spec(SPEC)
                .submission("ann", "def add(x, y):\n    'Sum.'\n    return x + y\n")
                .submission("bob", "def add(x, y):\n    return 3\n")
                .submission("cem", "def add(x, y)\n    return x + y\n")
                .submission("dan", "import os, sys\nsys.exit(0)\n")
                .submission("eve", "def add(a, b):\n    pass\n")
                .file("submissions/fay/other.txt", "");
        Files.createDirectories(directory.resolve("submissions/gus/sums"));
        Files.createSymbolicLink(
                directory.resolve("submissions/gus/sums/sums.py"), directory.resolve("specs/sums/soln/sums.py"));
        LoadedTask task = course.task();
        List<EvaluationResult> results = new ArrayList<>();
        ClassResult result = evaluate(
                task,
                course.submissions(task, "ann", "bob", "cem", "dan", "eve", "fay", "gus"),
                new Collector(results));

        assertThat(result.interruption()).isEmpty();
        assertThat(result.columns())
                .extracting(ClassResult.Column::id)
                .containsExactly(
                        "goal:foundational.misc:syntax",
                        "goal:core.test:add",
                        "goal:core.test:add:texts",
                        "goal:extra.lint:docstrings");
        assertThat(result.rows())
                .extracting(row -> row.user() + ": " + row.evaluation().word() + (row.missing() ? ", missing" : ""))
                .containsExactly(
                        "ann: excellent",
                        "bob: partially complete",
                        "cem: incomplete",
                        "dan: incomplete",
                        "eve: incomplete",
                        "fay: incomplete, missing",
                        "gus: incomplete, missing");
        assertThat(result.rows().get(1).statuses())
                .containsEntry("goal:core.test:add", Status.ACCOMPLISHED)
                .containsEntry("goal:core.test:add:texts", Status.FAILED);
        assertThat(result.rows().get(0).points()).hasValue(100);
        assertThat(result.rows().get(0).fraction()).isEqualTo(1);
        assertThat(results)
                .extracting(EvaluationResult::user)
                .containsExactlyInAnyOrder("ann", "bob", "cem", "dan", "eve", "fay", "gus");
    }

    @Test
    void aSubmissionThatHangsCostsItsOwnGoalsAndNothingElse(@TempDir Path directory) throws Exception {
        CourseFiles course = CourseFiles.at(directory)
                .spec("""
                        defaults: {timeout: 1s}
                        goals:
                          - {calls: "add(1, 2)"}
                          - {calls: "add(0, 0)", group: zero, timeout: 300s}
                        """)
                .submission("ann", "def add(a, b):\n    while a:\n        pass\n    return a + b\n")
                .submission("bob", "def add(a, b):\n    return a + b\n");
        LoadedTask task = course.task();
        ClassResult result = evaluate(task, course.submissions(task, "ann", "bob"), EvaluationListener.NONE);
        assertThat(result.rows().get(0).statuses())
                .containsEntry("goal:core.test:add", Status.FAILED)
                .containsEntry("goal:core.test:add:zero", Status.ACCOMPLISHED);
    }

    @Test
    void theStarterIsIncompleteAndAWarningSaysWhy(@TempDir Path directory) throws Exception {
        CourseFiles course = CourseFiles.at(directory)
                .spec("goals: [{check: {define: add}}]")
                .submission("ann", "def add(a, b):\n    pass   \n\n");
        LoadedTask task = course.task();
        EvaluationResult result = one(task, course.submissions(task, "ann").get(0));
        assertThat(result.judgement().evaluation()).isEqualTo(Evaluation.INCOMPLETE);
        assertThat(result.judgement().goals()).extracting(GoalResult::status).containsExactly(Status.ACCOMPLISHED);
        assertThat(result.judgement().warnings())
                .singleElement()
                .asString()
                .contains("the file that the task begins with");
    }

    @Test
    void codeThatHadToBeRepairedIsShownBesideWhatWasHandedIn(@TempDir Path directory) throws Exception {
        CourseFiles course = CourseFiles.at(directory)
                .spec(SPEC)
                .submission("ann", "def add(a, b):\n    return a + b\n\nprint('x'\n");
        LoadedTask task = course.task();
        EvaluationResult result = one(task, course.submissions(task, "ann").get(0));
        assertThat(status(result, "goal:foundational.misc:syntax")).isNotEqualTo(Status.ACCOMPLISHED);
        assertThat(status(result, "goal:core.test:add")).isEqualTo(Status.ACCOMPLISHED);
        assertThat(result.files()).singleElement().satisfies(file -> {
            assertThat(file.filename()).isEqualTo("sums.py");
            assertThat(file.original())
                    .hasValueSatisfying(text -> assertThat(text).contains("\nprint('x'\n"));
            assertThat(file.code()).doesNotContain("\nprint('x'\n");
        });
    }

    /** The submission reads all that it can, and tells which of the marks it found. */
    @Test
    void nothingOfTheSolutionAndTheSpecIsWithinReachOfASubmission(@TempDir Path directory) throws Exception {
        CourseFiles course = CourseFiles.at(directory)
                .solution("# mark-in-solution\ndef add(a, b):\n    return 'none'\n")
                .file("specs/sums/soln/extra.txt", "mark-in-solution")
                .spec("""
                        defaults: {timeout: 300s}
                        goals:
                          - calls: {call: "add(1, 2)", title: mark-in-spec}
                            title: mark-in-spec
                            how: {contains: mark-in-spec}
                            explanations: {failed: mark-in-spec}
                        """)
                .submission("ann", """
                        import os

                        def add(a, b):
                            marks = ["mark-in-" + where for where in ("solution", "spec")]
                            found = set(mark for mark in marks if mark in repr(os.environ))
                            for top, directories, names in os.walk("/"):
                                if top == "/":
                                    directories[:] = [d for d in directories if d not in ("proc", "sys", "dev", "usr")]
                                for name in names:
                                    path = os.path.join(top, name)
                                    try:
                                        if os.path.isfile(path):
                                            content = open(path, "rb").read(1 << 20).decode("latin-1") + path
                                            found.update(mark for mark in marks if mark in content)
                                    except OSError:
                                        pass
                            return "looked, found " + ", ".join(sorted(found))
                        """);
        LoadedTask task = course.task();
        EvaluationResult result = one(task, course.submissions(task, "ann").get(0));
        assertThat(result.judgement().contexts().toString())
                .contains("looked, found '")
                .doesNotContain("found mark");
    }

    @Test
    void everyListenerHearsOfAllThatBeginsAndEnds(@TempDir Path directory) throws Exception {
        CourseFiles course = CourseFiles.at(directory).spec("goals: [{check: {define: add}}]");
        for (int i = 0; i < 7; i++) {
            course.submission("user" + i, "def add(): pass\n");
        }
        LoadedTask task = course.task();
        Set<String> begun = new TreeSet<>();
        List<Integer> done = new ArrayList<>();
        evaluate(
                task,
                course.submissions(task, "user0", "user1", "user2", "user3", "user4", "user5", "user6"),
                new EvaluationListener() {
                    @Override
                    public void submissionStarted(String user) {
                        begun.add(user);
                    }

                    @Override
                    public void finished(EvaluationResult result, int now, int total) {
                        done.add(now * 100 + total);
                    }
                });
        assertThat(begun).hasSize(7);
        assertThat(done).containsExactly(107, 207, 307, 407, 507, 607, 707);
    }

    @Test
    void whoeverInterruptsGetsWhatThereIsByThenAndNothingRunsOn(@TempDir Path directory) throws Exception {
        CourseFiles course = CourseFiles.at(directory)
                .spec("goals: [{calls: \"add(1, 2)\", timeout: 600s}]")
                .submission("ann", "def add(a, b):\n    return 3\n")
                .submission("bob", "def add(a, b):\n    while True: pass\n")
                .submission("cem", "def add(a, b):\n    return 3\n");
        LoadedTask task = course.task();
        Thread caller = Thread.currentThread();
        ClassResult result = evaluator.evaluate(
                new EvaluateRequest(task, course.submissions(task, "ann", "bob", "cem"), Optional.empty(), 1),
                new EvaluationListener() {
                    @Override
                    public void submissionStarted(String user) {
                        if (user.equals("bob")) {
                            caller.interrupt();
                        }
                    }
                });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.rows()).extracting(ClassResult.Row::user).containsExactly("ann");
        assertThat(result.interruption()).hasValue("the evaluation was stopped on request");
    }

    @Test
    void whatAListenerThrowsEndsTheEvaluation(@TempDir Path directory) throws Exception {
        CourseFiles course = CourseFiles.at(directory)
                .spec("goals: [{check: {define: add}}]")
                .submission("ann", "def add(): pass\n");
        LoadedTask task = course.task();
        assertThatThrownBy(() -> evaluate(task, course.submissions(task, "ann"), new EvaluationListener() {
                    @Override
                    public void finished(EvaluationResult result, int done, int total) throws IOException {
                        throw new IOException("the disk is full");
                    }
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");
    }

    @Test
    void codeInASpecIsReadByTheSameParserAsSubmissions(@TempDir Path directory) throws Exception {
        CourseFiles course = CourseFiles.at(directory).spec("""
                        goals:
                          - check: {pattern: "print(_x_"}
                          - calls: |
                              add(1, 2)
                              add(1 +, 2)
                        """).submission("ann", "");
        LoadedTask task = course.task();
        assertThatThrownBy(() -> evaluate(task, course.submissions(task, "ann"), EvaluationListener.NONE))
                .isInstanceOfSatisfying(SpecException.class, wrong -> assertThat(wrong.problems())
                        .extracting(problem -> problem.toString().replace(directory + "/specs/sums/", ""))
                        .satisfiesExactly(
                                first -> assertThat(first)
                                        .startsWith("spec.yaml:2:12: the pattern cannot be read as Python: "),
                                second -> assertThat(second)
                                        .startsWith("spec.yaml:5:1: the code cannot be read as Python: ")));
    }

    @Test
    void noSolutionAndNoImageAreSaidToBeMissing(@TempDir Path directory) throws Exception {
        CourseFiles course = CourseFiles.at(directory)
                .spec("goals: [{check: {define: add}}]")
                .submission("ann", "");
        LoadedTask task = course.task();
        List<Submission> submissions = course.submissions(task, "ann");
        assertThatThrownBy(() -> evaluator.evaluate(
                        new EvaluateRequest(task, submissions, Optional.of("autograder-test-no-such-image:1"), 1),
                        EvaluationListener.NONE))
                .isInstanceOfSatisfying(SandboxException.class, missing -> assertThat(missing.reason())
                        .isEqualTo(SandboxException.Reason.IMAGE_MISSING));
        try (Stream<Path> files = Files.list(directory.resolve("specs/sums/soln"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        assertThatThrownBy(() -> evaluate(task, submissions, EvaluationListener.NONE))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("task sums has no solution: there is no ");
    }

    @Test
    void helpersOfTheStarterAreThereForEverybody(@TempDir Path directory) throws Exception {
        CourseFiles course = CourseFiles.at(directory)
                .solution("def add(a, b):\n    return a + b + len(open('data.txt').read())\n")
                .file("specs/sums/soln/data.txt", "the solution's own")
                .file("specs/sums/starter/data.txt", "12345")
                .spec("goals: [{calls: 'add(1, 2) == 8'}]")
                .submission("ann", "def add(a, b):\n    return a + b + len(open('data.txt').read())\n");
        LoadedTask task = course.task();
        assertThat(one(task, course.submissions(task, "ann").get(0)).judgement().evaluation())
                .isEqualTo(Evaluation.EXCELLENT);
    }
}
