package io.jenkins.plugins.autograder.evaluation.observe;

import static io.jenkins.plugins.autograder.evaluation.observe.Lab.block;
import static io.jenkins.plugins.autograder.evaluation.observe.Lab.call;
import static io.jenkins.plugins.autograder.evaluation.observe.Lab.program;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a payload can end. After each, the next one runs as if nothing had been. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndingsIT {
    private static final Conditions SHORT = Lab.within(Duration.ofSeconds(2));

    private Lab lab;

    @BeforeAll
    void open() throws Exception {
        lab = Lab.inContainers();
    }

    @AfterAll
    void close() throws Exception {
        lab.close();
    }

    /** See a block that ends badly, and that one after it does not. */
    private Observation see(String code, Conditions conditions) throws Exception {
        Observations seen =
                lab.observe("import os, sys, threading\n", block(code, conditions), block("len(os.listdir('.'))"));
        assertThat(seen.payloads().get(1).outcome()).as(seen.toString()).isEqualTo(Outcome.COMPLETED);
        assertThat(seen.payloads().get(1).value()).contains(ActionsIT.integer(1));
        return seen.payloads().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exit()                             | 0",
                "quit(3)                            | 3",
                "sys.exit(7)                        | 7",
                "sys.exit('sorry')                  | 1",
                "raise SystemExit                   | 0",
                "os._exit(0)                        | 0",
                "os._exit(5)                        | 5",
                "sys.stdout.flush() or os._exit(70) | 70",
            })
    void tellsThatItEndedItself(String code, int exit) throws Exception {
        Observation seen = see("print('before')\n" + code, Conditions.DEFAULT);

        assertThat(seen.outcome()).isEqualTo(Outcome.EXITED);
        assertThat(seen.end().exit()).hasValue(exit);
        assertThat(seen.end().stage()).isEqualTo(Stage.RUN);
        assertThat(seen.printed().output()).isEqualTo("before\n");
        assertThat(seen.value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "os.kill(os.getpid(), 9)                                  | 9",
                "os.kill(os.getpid(), 15)                                 | 15",
                "os.abort()                                               | 6",
                "import ctypes; ctypes.string_at(0)                       | 11",
                "os.close(200) or os.closerange(0, 1000)                  | 6",
            })
    void tellsThatItCrashed(String code, int signal) throws Exception {
        Observation seen = see("print('before')\n" + code, Conditions.DEFAULT);

        assertThat(seen.outcome()).isEqualTo(Outcome.CRASHED);
        assertThat(seen.end().signal()).hasValue(signal);
        assertThat(seen.failure()).contains(Failure.because("ended by signal " + signal));
        assertThat(seen.printed().output()).isEqualTo("before\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'while True: pass'",
                "'import time; time.sleep(100)'",
                "'try:\n    while True: pass\nexcept BaseException:\n    while True: pass'",
                "'import signal; signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))\nwhile True: pass'",
                "'os.kill(os.getpid(), 19)'",
                "'def spin():\n    while True: pass\nthreading.Thread(target=spin).start()\nthreading._shutdown()'",
                "'x = 9 ** 9 ** 9'",
                "'\"a\" * 50 in __import__(\"re\").findall(\"(a*)*b\", \"a\" * 50)'",
            })
    void stopsItAtItsTimeLimit(String code) throws Exception {
        Observation seen = see(code, SHORT);

        assertThat(seen.outcome()).isEqualTo(Outcome.TIMEOUT);
        assertThat(seen.end().stage()).isEqualTo(Stage.RUN);
        assertThat(seen.failure()).contains(Failure.because("still running after 2 s, the time limit"));
    }

    @Test
    void hangsOnlyOnceWhileTheFileIsLoaded() throws Exception {
        Observations seen = lab.observe(
                "print('loading')\nwhile True: pass\ndef f(): pass\n",
                call(SHORT, "f"),
                call("f"),
                Lab.variable("f"),
                program(SHORT));

        assertThat(seen.payloads().stream().map(Observation::outcome))
                .containsExactly(Outcome.TIMEOUT, Outcome.NOT_RUN, Outcome.NOT_RUN, Outcome.TIMEOUT);
        assertThat(seen.payloads().get(0).end().stage()).isEqualTo(Stage.LOAD);
        assertThat(seen.payloads().get(1).failure())
                .contains(Failure.because("loading work.py did not come to an end before"));
        assertThat(seen.payloads().get(3).end().stage()).isEqualTo(Stage.RUN);
    }

    @Test
    void tellsThatTheFileCannotBeLoaded() throws Exception {
        Observations seen = lab.observe("import no_such_module\ndef f(): pass\n", call("f"), program());

        Observation loading = seen.payloads().get(0);
        assertThat(loading.outcome()).isEqualTo(Outcome.RAISED);
        assertThat(loading.end().stage()).isEqualTo(Stage.LOAD);
        assertThat(loading.failure())
                .contains(new Failure(
                        "ModuleNotFoundError",
                        "No module named 'no_such_module'",
                        List.of(new Failure.Frame(
                                "work.py", 1, OptionalInt.of(0), "<module>", "import no_such_module"))));
        assertThat(seen.payloads().get(1).end().stage()).isEqualTo(Stage.RUN);
    }

    @Test
    void tellsThatAFileExitsWhileItIsLoaded() throws Exception {
        Observation seen = lab.see("def f(): return 1\nexit(4)\n", call("f"));

        assertThat(seen.outcome()).isEqualTo(Outcome.EXITED);
        assertThat(seen.end().stage()).isEqualTo(Stage.LOAD);
        assertThat(seen.end().exit()).hasValue(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'x = bytearray(3 << 30)'",
                "'x = [0]\nwhile True: x = x + x'",
                "'x = []\nwhile True: x.append(bytearray(1 << 20))'",
            })
    void tellsThatItRanOutOfMemory(String code) throws Exception {
        Observation seen = see(code, Lab.within(Duration.ofSeconds(60)));

        assertThat(seen.outcome()).isEqualTo(Outcome.MEMORY);
        assertThat(seen.failure().orElseThrow().type()).isEqualTo("MemoryError");
    }

    @Test
    void tellsThatTheKernelEndedItForWantOfMemory() throws Exception {
        // Shared memory counts for the container alone.
        Observation seen = see(
                "import mmap\nm = mmap.mmap(-1, 900 << 20)\nfor i in range(900): m[i << 20:(i + 1) << 20] = b'x' * (1 << 20)",
                Lab.within(Duration.ofSeconds(60)));

        assertThat(seen.outcome()).isEqualTo(Outcome.MEMORY);
        assertThat(seen.failure()).contains(Failure.because("used more memory than the limit"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'while True: print(\"x\" * 1000)'",
                "'while True: print(\"x\" * 1000, file=sys.stderr)'",
                "'os.write(1, b\"x\" * (1 << 20))'",
                "'os.system(\"yes\")'",
            })
    void stopsAFloodOfOutput(String code) throws Exception {
        Observation seen = see("print('first')\n" + code, Lab.within(Duration.ofSeconds(60)));

        assertThat(seen.outcome()).isEqualTo(Outcome.OUTPUT_LIMIT);
        assertThat(seen.printed().output()).startsWith("first\n");
        assertThat(seen.printed().output().length() + seen.printed().stderr().length())
                .isGreaterThan(500_000)
                .isLessThan(530_000);
        assertThat(seen.printed().outputCut() || seen.printed().stderrCut()).isTrue();
    }

    @Test
    void keepsAllOfAnOutputThatFits() throws Exception {
        Observation seen = see("print('\u00e4' * 250_000, end='')", Conditions.DEFAULT);

        assertThat(seen.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(seen.printed()).isEqualTo(new Observation.Printed("\u00e4".repeat(250_000), false, "", false));
    }

    @Test
    void tellsEndlessRecursion() throws Exception {
        Observation seen = lab.see("def f(n):\n    return f(n + 1)\n", call("f", "0"));

        Failure failure = seen.failure().orElseThrow();
        assertThat(failure.type()).isEqualTo("RecursionError");
        assertThat(failure.traceback())
                .hasSize(40)
                .allMatch(frame -> frame.line() == 2 && frame.name().equals("f"));
    }

    @Test
    void survivesRecursionThatOverflowsTheStack() throws Exception {
        Observation seen = see(
                "sys.setrecursionlimit(10 ** 9)\nx = []\nfor i in range(10 ** 6): x = [x]\nrepr(x)",
                Lab.within(Duration.ofSeconds(30)));

        assertThat(seen.outcome()).isIn(Outcome.CRASHED, Outcome.RAISED, Outcome.MEMORY);
    }

    @Test
    void leavesNoProcessForTheNextPayload() throws Exception {
        String count = "sum(name.isdigit() for name in os.listdir('/proc'))";
        Observations seen = lab.observe(
                "import os, subprocess, time\n",
                block(count),
                block("""
                        for i in range(10):
                            if os.fork() == 0:
                                os.setsid()
                                if os.fork() == 0:
                                    while True: time.sleep(1)
                                os._exit(0)
                        subprocess.Popen(['sleep', '1000'], start_new_session=True)
                        'left'
                        """),
                block("while True: os.fork()", Lab.within(Duration.ofSeconds(2))),
                block(count + " + 0"));

        assertThat(seen.payloads().get(0).value()).contains(ActionsIT.integer(2));
        assertThat(seen.payloads().get(1).value()).contains(ActionsIT.text("left"));
        assertThat(seen.payloads().get(3).value()).contains(ActionsIT.integer(2));
    }

    @Test
    void tellsExceptionsThatDoNotTellOfThemselves() throws Exception {
        Observations seen = lab.observe(
                """
                class Mean(Exception):
                    def __str__(self): raise RuntimeError("no")
                class Endless(Exception):
                    def __str__(self): return "x" * 10 ** 7
                class Base(BaseException): pass
                def fail(kind): raise kind("message")
                """,
                block("fail(Mean)"),
                block("fail(Endless)"),
                block("fail(Base)"),
                block("fail(KeyboardInterrupt)"),
                block("fail(GeneratorExit)"),
                block("raise fail"));

        assertThat(seen.payloads()).allMatch(one -> one.outcome() == Outcome.RAISED);
        assertThat(seen.payloads().stream()
                        .map(one -> one.failure().orElseThrow().type()))
                .containsExactly(
                        "work.Mean", "work.Endless", "work.Base", "KeyboardInterrupt", "GeneratorExit", "TypeError");
        assertThat(seen.payloads().get(0).failure().orElseThrow().message())
                .isEqualTo("(its message could not be had: RuntimeError)");
        assertThat(seen.payloads().get(1).failure().orElseThrow().message()).hasSize(4000);
    }

    @Test
    void tellsMistakesInTheSpecsOwnCode() throws Exception {
        Observation seen = lab.see("x = 1\n", block("a = 1\nif a = 2: pass"));

        Failure failure = seen.failure().orElseThrow();
        assertThat(failure.type()).isEqualTo("SyntaxError");
        assertThat(failure.traceback())
                .containsExactly(new Failure.Frame("<block>", 2, OptionalInt.of(3), "<module>", "if a = 2: pass"));
    }
}
