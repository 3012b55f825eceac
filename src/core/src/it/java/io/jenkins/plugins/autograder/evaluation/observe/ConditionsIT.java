package io.jenkins.plugins.autograder.evaluation.observe;

import static io.jenkins.plugins.autograder.evaluation.observe.Lab.block;
import static io.jenkins.plugins.autograder.evaluation.observe.Lab.call;
import static io.jenkins.plugins.autograder.evaluation.observe.Lab.program;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What can be arranged around an action. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConditionsIT {
    private static final String ASKING = """
            def ask(times):
                for i in range(times):
                    print("got", input("%d? " % i))
            """;

    private Lab lab;

    @BeforeAll
    void open() throws Exception {
        lab = Lab.inContainers();
    }

    @AfterAll
    void close() throws Exception {
        lab.close();
    }

    private static Conditions told(Inputs.Policy policy, String... lines) {
        return Conditions.DEFAULT.withInputs(new Inputs(List.of(lines), policy));
    }

    private static String typed(String line) {
        return Echo.MARK + line + Echo.MARK + "\n";
    }

    @Test
    void tellsInputsByPolicy() throws Exception {
        Observations seen = lab.observe(
                ASKING,
                call(told(Inputs.Policy.HOLD, "a", "b"), "ask", "3"),
                call(told(Inputs.Policy.LOOP, "a", "b"), "ask", "3 "),
                call(told(Inputs.Policy.ERROR, "a"), "ask", "2"));

        assertThat(seen.payloads().get(0).printed().output())
                .isEqualTo("0? " + typed("a") + "got a\n1? " + typed("b") + "got b\n2? " + typed("b") + "got b\n");
        assertThat(Echo.unmarked(seen.payloads().get(1).printed().output()))
                .isEqualTo("0? a\ngot a\n1? b\ngot b\n2? a\ngot a\n");
        Observation last = seen.payloads().get(2);
        assertThat(Echo.withoutInputs(last.printed().output())).isEqualTo("0? \ngot a\n1? ");
        assertThat(last.outcome()).isEqualTo(Outcome.RAISED);
        assertThat(last.failure().orElseThrow().type()).isEqualTo("EOFError");
    }

    @Test
    void typesOnStandardInputToo() throws Exception {
        Observation seen = lab.see(
                "import sys\nprint(repr(sys.stdin.readline()))\nfor line in sys.stdin:\n    print(line, end='')\n",
                program(told(Inputs.Policy.ERROR, "one", "two", "three")));

        assertThat(Echo.withoutInputs(seen.printed().output())).isEqualTo("\n'one\\n'\n\ntwo\n\nthree\n");
    }

    @Test
    void typesBytesToo() throws Exception {
        Observation seen = lab.see(
                "import sys\nprint(sys.stdin.buffer.read())\n", program(told(Inputs.Policy.HOLD, "\u00e4", "b")));

        assertThat(seen.printed().output()).endsWith("b'\\xc3\\xa4\\nb\\n'\n");
    }

    @Test
    void tellsOnesWhileAFileIsLoadedForSomethingElse() throws Exception {
        Observation seen = lab.see("answer = input('? ')\nprint('hello')\ndef get(): return answer\n", call("get"));

        assertThat(seen.value()).contains(ActionsIT.text("1"));
        assertThat(seen.printed().output()).isEmpty();
    }

    @Test
    void keepsErrorsApartAndTurnsThemIntoOutput() throws Exception {
        String source =
                "import sys\ndef fail():\n    print('out')\n    print('err', file=sys.stderr)\n    return [][1]\n";
        Observations seen = lab.observe(
                source,
                call("fail"),
                new Payload(
                        "as output",
                        Lab.FILE,
                        new Action.Block("fail()"),
                        Conditions.DEFAULT.withCapture(Capture.OUTPUT.withErrors(true))),
                new Payload(
                        "ignored",
                        Lab.FILE,
                        new Action.Block("fail()"),
                        Conditions.DEFAULT.withCapture(new Capture(false, false, false, List.of()))));

        Observation plain = seen.payloads().get(0);
        assertThat(plain.outcome()).isEqualTo(Outcome.RAISED);
        assertThat(plain.printed()).isEqualTo(new Observation.Printed("out\n", false, "err\n", false));
        Observation asOutput = seen.payloads().get(1);
        assertThat(asOutput.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(asOutput.printed().output()).isEqualTo("""
                out
                Traceback (most recent call last):
                  File "<block>", line 1, in <module>
                    fail()
                  File "work.py", line 5, in fail
                    return [][1]
                IndexError: list index out of range
                """);
        assertThat(asOutput.failure()).isPresent();
        assertThat(seen.payloads().get(2).printed()).isEqualTo(Observation.Printed.NOTHING);
    }

    @Test
    void setsUpAndCleansUp() throws Exception {
        Conditions conditions = Conditions.DEFAULT.withSurroundings(Surroundings.NONE
                .withSetUp(List.of("module.limit = 5", "helper = [7]\nprint('set up', limit)"))
                .withCleanUp(List.of("print('cleaned', helper)")));
        Observations seen = lab.observe(
                "limit = 1\ndef get(x): return limit, x\ndef fail(): raise KeyError('k')\n",
                new Payload(
                        "get",
                        Lab.FILE,
                        new Action.Call(
                                "get", List.of(Expression.inModule("helper")), Map.of(), true, Optional.empty()),
                        conditions),
                call(conditions, "fail"),
                call(Conditions.DEFAULT.withSurroundings(Surroundings.NONE.withCleanUp(List.of("1/0"))), "fail"),
                call(Conditions.DEFAULT.withSurroundings(Surroundings.NONE.withCleanUp(List.of("1/0"))), "get", "1"));

        Observation get = seen.payloads().get(0);
        assertThat(((Value.Items) get.value().orElseThrow()).items().get(0)).isEqualTo(ActionsIT.integer(5));
        assertThat(get.printed().output()).isEqualTo("set up 1\ncleaned [7]\n");
        Observation fail = seen.payloads().get(1);
        assertThat(fail.printed().output()).isEqualTo("set up 1\ncleaned [7]\n");
        assertThat(fail.end().stage()).isEqualTo(Stage.RUN);
        assertThat(seen.payloads().get(2).failure().orElseThrow().type())
                .as("the first failure stays")
                .isEqualTo("KeyError");
        assertThat(seen.payloads().get(3).failure().orElseThrow().type()).isEqualTo("ZeroDivisionError");
        assertThat(seen.payloads().get(3).end().stage()).isEqualTo(Stage.CLEAN_UP);
    }

    @Test
    void loadsTheFileInAnotherWay() throws Exception {
        String source = """
                limit = 3
                delay = 1
                print("limit", limit)
                def get(): return limit, delay, before
                def fail(): return 1 / 0  # limit = 3
                """;
        Conditions conditions = Conditions.DEFAULT.withLoading(new Loading(
                List.of("import builtins\nbuiltins.before = 7", "print('before')"),
                List.of(
                        "lambda text: text.replace('limit = 3', 'limit = 4')",
                        "def again(text):\n    return text.replace('= 4', '= 5')\nagain"),
                List.of("def wrap(module):\n    module.delay = 0\n    return module\nwrap")));
        Observations seen = lab.observe(
                source,
                call(conditions, "get"),
                call(conditions, "fail"),
                program(conditions),
                block("limit + delay"),
                block("open('work.py').read().count('limit = 5')", conditions));

        assertThat(((Value.Items) seen.payloads().get(0).value().orElseThrow()).items())
                .containsExactly(ActionsIT.integer(5), ActionsIT.integer(0), ActionsIT.integer(7));
        assertThat(seen.payloads().get(0).printed().output())
                .as("loading is silent")
                .isEmpty();
        assertThat(seen.payloads()
                        .get(1)
                        .failure()
                        .orElseThrow()
                        .traceback()
                        .get(0)
                        .text())
                .isEqualTo("def fail(): return 1 / 0  # limit = 5");
        assertThat(seen.payloads().get(2).printed().output()).isEqualTo("before\nlimit 5\n");
        assertThat(((Value.Dict) seen.payloads().get(2).value().orElseThrow()).entries())
                .contains(new Value.Entry(ActionsIT.text("delay"), ActionsIT.integer(0)));
        assertThat(seen.payloads().get(3).value()).as("for others").contains(ActionsIT.integer(4));
        assertThat(seen.payloads().get(4).value()).contains(ActionsIT.integer(2));
        assertThat(seen.sources().get(0).text()).isEqualTo(source);
    }

    @Test
    void editsWhatIsLeftOfAFileThatIsWrong() throws Exception {
        Conditions edited = Conditions.DEFAULT.withLoading(
                Loading.PLAIN.withEdits(List.of("lambda text: text + 'print(text)\\n'")));
        Observation seen = lab.see("text = 'good'\nif text = 3: pass\n", program(edited));

        assertThat(seen.printed().output()).isEqualTo("good\n");
    }

    @Test
    void tellsMistakesInWhatLoadsTheFile() throws Exception {
        Observations seen = lab.observe(
                "x = 1\n",
                block("1", Conditions.DEFAULT.withLoading(Loading.PLAIN.withBefore(List.of("no")))),
                block("2", Conditions.DEFAULT.withLoading(Loading.PLAIN.withEdits(List.of("lambda text: 1 / 0")))),
                block("3", Conditions.DEFAULT.withLoading(Loading.PLAIN.withEdits(List.of("lambda text: 'x = = 1'")))),
                block("4", Conditions.DEFAULT.withLoading(Loading.PLAIN.withWrappers(List.of("lambda module: None")))));

        assertThat(seen.payloads()).allSatisfy(one -> {
            assertThat(one.outcome()).isEqualTo(Outcome.RAISED);
            assertThat(one.end().stage()).isEqualTo(Stage.LOAD);
        });
        assertThat(seen.payloads().stream()
                        .map(one -> one.failure().orElseThrow().type()))
                .containsExactly("NameError", "ZeroDivisionError", "SyntaxError", "TypeError");
        assertThat(seen.payloads().get(1).failure().orElseThrow().traceback())
                .extracting(Failure.Frame::file)
                .containsExactly("<edit>");
        assertThat(seen.payloads().get(3).failure().orElseThrow().message())
                .isEqualTo("a wrapper gave NoneType in place of a module");
    }

    @Test
    void setsUpBeforeAProgram() throws Exception {
        Observation seen = lab.see(
                "import os\nprint(os.environ['MODE'])\nstate = 'done'\n",
                program(Conditions.DEFAULT.withSurroundings(Surroundings.NONE
                        .withSetUp(List.of("import os\nos.environ['MODE'] = 'fast'"))
                        .withCleanUp(List.of("print(module.state)")))));

        assertThat(seen.printed().output()).isEqualTo("fast\ndone\n");
    }

    @Test
    void decorates() throws Exception {
        String source = """
                import random
                def roll(): return random.randint(1, 6)
                def twice(): return roll() + roll()
                class Dice:
                    def throw(self): return roll()
                """;
        Observations seen = lab.observe(
                source,
                decorated("dotted", "twice()", new Decoration("random.randint", "lambda a, b: b", false)),
                decorated("original", "twice()", new Decoration("roll", "lambda: original() * 0 + 20", false)),
                decorated(
                        "statements",
                        "Dice().throw()",
                        new Decoration("Dice.throw", "def throw(self):\n    return 'thrown'\nthrow", false)),
                decorated("missing", "twice()", new Decoration("no.such", "1", false)),
                decorated("ignored", "'fine'", new Decoration("no.such", "1", true)));

        assertThat(seen.payload("dotted").orElseThrow().value()).contains(ActionsIT.integer(12));
        assertThat(seen.payload("original").orElseThrow().value()).contains(ActionsIT.integer(40));
        assertThat(seen.payload("statements").orElseThrow().value()).contains(ActionsIT.text("thrown"));
        Observation missing = seen.payload("missing").orElseThrow();
        assertThat(missing.failure().orElseThrow().message()).isEqualTo("no is not defined in work.py");
        assertThat(missing.end().stage()).isEqualTo(Stage.FIND);
        assertThat(seen.payload("ignored").orElseThrow().value()).contains(ActionsIT.text("fine"));
    }

    private static Payload decorated(String id, String code, Decoration decoration) {
        return new Payload(
                id,
                Lab.FILE,
                new Action.Block(code),
                Conditions.DEFAULT.withSurroundings(Surroundings.NONE.withDecorations(List.of(decoration))));
    }

    @Test
    void harnesses() throws Exception {
        String source = """
                def push(items, more, text):
                    items.append(1)
                    return items
                """;
        List<Expression> arguments =
                List.of(Expression.fresh("[]"), Expression.fresh("{'a': [2]}"), Expression.fresh("'x'"));
        Observations seen = lab.observe(
                source,
                harnessed("changes", arguments, new Harness.ArgumentChanges()),
                harnessed("new", arguments, new Harness.NewValue()),
                harnessed(
                        "code",
                        arguments,
                        new Harness.Code(
                                "def check(function, *given):\n    return len(function(*given)), len(given)\ncheck")));

        assertThat(seen.payload("changes").orElseThrow().value())
                .hasValueSatisfying(value -> assertThat(((Value.Dict) value).entries())
                        .containsExactly(
                                new Value.Entry(ActionsIT.text("argument 1"), ActionsIT.text("changed")),
                                new Value.Entry(ActionsIT.text("argument 2"), ActionsIT.text("unchanged"))));
        assertThat(seen.payload("new").orElseThrow().value()).contains(new Value.Bool(false));
        assertThat(seen.payload("code").orElseThrow().value())
                .hasValueSatisfying(value -> assertThat(((Value.Items) value).items())
                        .containsExactly(ActionsIT.integer(1), ActionsIT.integer(3)));
    }

    private static Payload harnessed(String id, List<Expression> arguments, Harness harness) {
        return new Payload(
                id,
                Lab.FILE,
                new Action.Call("push", arguments, Map.of(), true, Optional.of(harness)),
                Conditions.DEFAULT);
    }

    @Test
    void providesAndCapturesFiles() throws Exception {
        String source = """
                import os
                text = open("data/in.txt").read()
                keep = open("left-open.txt", "w")
                keep.write("not closed: " + text)
                os.makedirs("sub")
                with open("sub/bytes.bin", "wb") as f:
                    f.write(bytes([0, 255]) * 200000)
                os.symlink("/etc/passwd", "link.txt")
                os.mkfifo("pipe")
                """;
        Observation seen = lab.observe(
                        lab.submission(Lab.FILE, source, "data/in.txt", "submitted"),
                        new Plan(
                                List.of(Lab.FILE),
                                List.of(
                                        ProvidedFile.of("helper.txt", "help"),
                                        ProvidedFile.of("data/in.txt", "helped")),
                                Inputs.ONES,
                                List.of(program(Conditions.DEFAULT
                                        .withSurroundings(Surroundings.NONE.withFiles(
                                                List.of(ProvidedFile.of("data/in.txt", "provided"))))
                                        .withCapture(Capture.OUTPUT.withFiles(List.of(
                                                "left-open.txt",
                                                "sub/bytes.bin",
                                                "helper.txt",
                                                "missing.txt",
                                                "link.txt",
                                                "pipe",
                                                "sub")))))))
                .payloads()
                .get(0);

        assertThat(seen.outcome()).as(seen.toString()).isEqualTo(Outcome.COMPLETED);
        List<CapturedFile> files = seen.files();
        assertThat(files.get(0).text()).isEqualTo("not closed: provided");
        assertThat(files.get(1).size()).isEqualTo(400_000);
        assertThat(files.get(1).cut()).isTrue();
        assertThat(files.get(1).content()).startsWith(0, 255, 0, 255).hasSize(256 * 1024);
        assertThat(files.get(2).text()).isEqualTo("help");
        assertThat(files.stream().skip(3).map(CapturedFile::state))
                .containsExactly(
                        CapturedFile.State.MISSING,
                        CapturedFile.State.NOT_REGULAR,
                        CapturedFile.State.NOT_REGULAR,
                        CapturedFile.State.NOT_REGULAR);
    }

    @Test
    void bringsWhatWasPrintedBesidePythonsOwnStreams() throws Exception {
        Observation seen = lab.see("""
                import os, subprocess, sys
                print("one", end=" ")
                os.write(1, b"two ")
                subprocess.run(["sh", "-c", "echo three; echo four >&2"])
                sys.__stdout__.write("five\\n")
                os.system("echo six")
                """, program());

        assertThat(seen.printed().output()).isEqualTo("one two three\nfive\nsix\n");
        assertThat(seen.printed().stderr()).isEqualTo("four\n");
    }

    @Test
    void repeatsWithASeed() throws Exception {
        String source = "import random\nchance = random.random()\ndef roll(): return random.randint(1, 3)\n";
        Conditions seeded = Conditions.DEFAULT.withRepetition(Repetition.seeded(42));
        Observations seen = lab.observe(
                source,
                block("chance, random.random()", seeded),
                block("(chance, random.random())", seeded),
                call(Conditions.DEFAULT.withRepetition(new Repetition(OptionalLong.of(1), 300)), "roll"),
                call(told(Inputs.Policy.ERROR, "x").withRepetition(Repetition.ONCE.withTrials(3)), "input"),
                block("input()", told(Inputs.Policy.ERROR, "x").withRepetition(Repetition.ONCE.withTrials(3))));

        assertThat(seen.payloads().get(0).value())
                .isEqualTo(seen.payloads().get(1).value());
        List<Observation.Sample> samples = seen.payloads().get(2).samples();
        assertThat(samples.stream().map(Observation.Sample::value))
                .containsExactlyInAnyOrder(ActionsIT.integer(1), ActionsIT.integer(2), ActionsIT.integer(3));
        assertThat(samples.stream().mapToLong(Observation.Sample::count).sum()).isEqualTo(300);
        assertThat(samples).isSortedAccordingTo((a, b) -> Long.compare(b.count(), a.count()));
        assertThat(seen.payloads().get(2).value()).isEmpty();
        assertThat(seen.payloads().get(4).samples())
                .as("each trial is told the inputs from the start")
                .containsExactly(new Observation.Sample(ActionsIT.text("x"), 3));
    }

    @Test
    void printsSetsInTheSameOrderForEveryone() throws Exception {
        String source = "print({'one', 'two', 'three', 'four', 'five'})\nprint(hash('x'))\n";

        assertThat(lab.see(source, program()).printed())
                .isEqualTo(lab.see(source + "# somebody else's", program()).printed());
    }

    @Test
    void holdsEachPayloadToItsOwnTime() throws Exception {
        Observations seen = lab.observe(
                "import time\ndef hang():\n    print('hanging')\n    while True: pass\n",
                call(Lab.within(Duration.ofMillis(2500)), "hang"),
                call(Lab.within(Duration.ofSeconds(30)), "time.sleep", "0.1"),
                block("'alive'", Lab.within(Duration.ofSeconds(30))));

        Observation hanging = seen.payloads().get(0);
        assertThat(hanging.outcome()).isEqualTo(Outcome.TIMEOUT);
        assertThat(hanging.end().stage()).isEqualTo(Stage.RUN);
        assertThat(hanging.printed().output()).isEqualTo("hanging\n");
        assertThat(hanging.failure()).contains(Failure.because("still running after 2.5 s, the time limit"));
        assertThat(seen.payloads().get(1).outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(seen.payloads().get(2).value()).contains(ActionsIT.text("alive"));
    }
}
