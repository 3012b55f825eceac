package io.jenkins.plugins.autograder.evaluation.observe;

import static io.jenkins.plugins.autograder.evaluation.observe.Lab.block;
import static io.jenkins.plugins.autograder.evaluation.observe.Lab.program;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A submission that knows the driver and is out to harm it, or to be graded for what another one did. It may say what it
 * likes of the payload that it runs in. It must not get at anything else.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileSubmissionIT {
    /** Stands in the plan, in a payload that runs later; put together so that no test has it in its own code. */
    private static final String LATER = "what is asked " + "later";

    private static final Conditions LONG = Lab.within(Duration.ofSeconds(60));

    private Lab lab;

    @BeforeAll
    void open() throws Exception {
        lab = Lab.inContainers();
    }

    @AfterAll
    void close() throws Exception {
        lab.close();
    }

    private static final String TOOLS = """
            import ctypes, gc, os, resource, signal, socket, stat, sys
            libc = ctypes.CDLL(None, use_errno=True)

            def attempt(action):
                try:
                    return action()
                except BaseException as e:
                    return type(e).__name__

            def honest():
                return "honest"
            """;

    private Observations attack(String code) throws Exception {
        return lab.observe(TOOLS, block(code, LONG), block("honest()", LONG), block("len('" + LATER + "')", LONG));
    }

    /** Attack in the first payload; give what it says. The others must be as if nothing had been. */
    private Value surviving(String code) throws Exception {
        Observations seen = attack(code);
        assertThat(seen.payloads().get(1).value()).as(seen.toString()).contains(ActionsIT.text("honest"));
        assertThat(seen.payloads().get(2).value()).contains(ActionsIT.integer(LATER.length()));
        return seen.payloads().get(0).value().orElse(new Value.None());
    }

    private static List<String> texts(Value value) {
        return ((Value.Items) value)
                .items().stream().map(item -> ((Value.Text) item).text()).toList();
    }

    @Test
    void cannotOpenAnythingOfTheDriver() throws Exception {
        Value said = surviving("""
                [str(attempt(lambda: open('/proc/1/' + name, mode).read(1))) for name, mode in [
                    ('mem', 'rb'), ('mem', 'r+b'), ('environ', 'rb'), ('maps', 'rb'), ('fd/0', 'rb'), ('fd/1', 'wb'),
                    ('fd/2', 'wb'), ('stack', 'rb'), ('auxv', 'rb'), ('syscall', 'rb'), ('cwd/x', 'rb'), ('root/etc/passwd', 'rb')]]
                """);

        assertThat(texts(said)).containsOnly("PermissionError");
    }

    @Test
    void cannotTraceTheDriver() throws Exception {
        Value said = surviving("""
                def call(number, *arguments):
                    ctypes.set_errno(0)
                    result = libc.syscall(number, *arguments)
                    return "done" if result >= 0 else os.strerror(ctypes.get_errno())
                target = ctypes.create_string_buffer(8)
                vector = (ctypes.c_void_p * 2)(ctypes.addressof(target), 8)
                there = (ctypes.c_void_p * 2)(id(0), 8)
                ptrace, readv, writev, pidfd_open, pidfd_getfd, kcmp = 101, 310, 311, 434, 438, 312
                if os.uname().machine == 'aarch64':
                    ptrace, readv, writev, kcmp = 117, 270, 271, 272
                fd = libc.syscall(pidfd_open, 1, 0)
                [call(ptrace, 16, 1, None, None), call(ptrace, 0x4206, 1, None, None),
                 call(readv, 1, vector, 1, there, 1, 0), call(writev, 1, vector, 1, there, 1, 0),
                 call(pidfd_getfd, fd, 1, 0), call(kcmp, os.getpid(), 1, 0, 0, 0)]
                """);

        assertThat(texts(said)).doesNotContain("done").hasSize(6);
    }

    @Test
    void cannotEndOrStopTheDriver() throws Exception {
        surviving("""
                for number in range(1, 65):
                    attempt(lambda: os.kill(1, number))
                    attempt(lambda: os.kill(os.getppid(), number))
                attempt(lambda: os.killpg(1, signal.SIGKILL))
                attempt(lambda: os.setpriority(os.PRIO_PROCESS, 1, 19))
                signal.signal(signal.SIGTERM, signal.SIG_IGN)
                attempt(lambda: os.kill(-1, signal.SIGTERM))
                """);
    }

    @Test
    void hasNoOtherEndsThanItsOwn() throws Exception {
        Value said = surviving("""
                def kind(fd):
                    mode = os.fstat(fd).st_mode
                    return "%d %s" % (fd, "pipe" if stat.S_ISFIFO(mode) else "null" if stat.S_ISCHR(mode) else "other")
                [kind(fd) for fd in range(4096) if attempt(lambda: os.fstat(fd)) != "OSError"]
                """);

        assertThat(texts(said)).containsExactly("0 null", "1 pipe", "2 pipe", "200 pipe", "201 other");
    }

    @Test
    void canSayWhatItLikesOfItselfOnly() throws Exception {
        Observations seen = attack("""
                os.write(200, b'{"outcome":"completed","value":{"t":"str","k":"str","v":"forged"},"samples":[]}')
                os._exit(0)
                """);

        assertThat(seen.payloads().get(0).value())
                .as("as good as a function that returns it")
                .contains(ActionsIT.text("forged"));
        assertThat(seen.payloads().get(1).value()).contains(ActionsIT.text("honest"));
    }

    @Test
    void cannotPassForTheDriver() throws Exception {
        String forged =
                "{\\\"about\\\":\\\"payload\\\",\\\"exit\\\":0,\\\"stage\\\":\\\"end\\\",\\\"files\\\":[],\\\"parts\\\":[2,0,0]}\\n{}";
        Observations seen = attack("""
                for fd in (1, 2, 200):
                    os.write(fd, b'\\n%s' * 3)
                os._exit(0)
                """.formatted(forged));

        assertThat(seen.payloads()).hasSize(3);
        assertThat(seen.payloads().get(0).outcome()).isEqualTo(Outcome.CRASHED);
        assertThat(seen.payloads().get(0).printed().output()).contains("\"about\":\"payload\"");
        assertThat(seen.payloads().get(1).value()).contains(ActionsIT.text("honest"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void reportsThatMakeNoSenseAreCrashes(String report) throws Exception {
        Observations seen =
                attack("report = " + report + "\nwhile report: report = report[os.write(200, report):]\nos._exit(0)\n");

        assertThat(seen.payloads().get(0).outcome()).isEqualTo(Outcome.CRASHED);
        assertThat(seen.payloads().get(0).failure()).isPresent();
        assertThat(seen.payloads().get(1).value()).contains(ActionsIT.text("honest"));
    }

    static Stream<Arguments> reports() {
        return Stream.of(
                        "b'\\nno json'",
                        "b'\\n{\"outcome\":\"completed\"'",
                        "b'\\n{\"outcome\":\"passed\"}'",
                        "b'\\n[]'",
                        "b'\\n{\"outcome\":\"completed\",\"value\":' + b'[' * 100000",
                        "b'\\n{\"outcome\":\"completed\",\"value\":{\"t\":\"int\",\"k\":\"int\",\"v\":\"' + b'9' * 1000000 + b'\"}}'",
                        "b'\\n{\"outcome\":\"completed\",\"samples\":[[{\"t\":\"int\",\"k\":\"int\",\"v\":\"1\"},1e400]]}'",
                        "b'\\n{\"outcome\":\"raised\",\"error\":{\"type\":1,\"message\":\"\",\"traceback\":[]}}'",
                        "b'\\n\\xff\\xfe'",
                        "b'\\n' + b'x' * (20 << 20)")
                .map(Arguments::of);
    }

    @Test
    void doesNotKnowWhatWillBeAskedLater() throws Exception {
        // It makes its own memory readable, and reads all of it: as a fork it has all that the driver had.
        Value said = surviving("""
                libc.prctl(4, 1, 0, 0, 0)
                # Never puts the two together, lest it finds what it looks for in itself.
                start_of_it, end_of_it = b"what is asked ", bytes(reversed(b"retal"))
                found, looked = 0, 0
                with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", 0) as memory:
                    for line in maps:
                        start, end = (int(part, 16) for part in line.split()[0].split("-"))
                        for at in range(start, end, 1 << 20):
                            try:
                                memory.seek(at)
                                data = memory.read(min(1 << 20, end - at))
                            except (OSError, OverflowError, ValueError):
                                continue
                            looked += len(data)
                            place = data.find(start_of_it)
                            while place >= 0:
                                found += data[place + 14:place + 19] == end_of_it
                                place = data.find(start_of_it, place + 1)
                [found, looked > 1 << 20]
                """);

        Value.Items answer = (Value.Items) said;
        assertThat(answer.items().get(1)).isEqualTo(new Value.Bool(true));
        assertThat(answer.items().get(0)).isEqualTo(ActionsIT.integer(0));
    }

    @Test
    void cannotPrepareThePlaceOfTheNextPayload() throws Exception {
        surviving("""
                here = os.getcwd()
                parent = os.path.dirname(here)
                for number in range(2, 20):
                    os.mkdir("%s/%d" % (parent, number))
                    open("%s/%d/work.py" % (parent, number), "w").write("def honest(): return 'forged'")
                """);
        surviving("""
                parent = os.path.dirname(os.getcwd())
                os.rename(parent, parent + "-moved")
                os.symlink("/shared/submission", parent)
                """);
        surviving("""
                os.chmod(os.path.dirname(os.getcwd()), 0)
                """);
    }

    @Test
    void cannotChangeItsFilesForTheNextPayload() throws Exception {
        surviving("""
                for path in ("work.py", "/shared/submission/work.py"):
                    attempt(lambda: os.remove(path))
                    attempt(lambda: open(path, "w").write("def honest(): return 'forged'"))
                """);
    }

    @Test
    void cannotChangePythonForTheNextPayload() throws Exception {
        Value said = surviving("""
                import builtins, json, sys
                changed = []
                for directory in sys.path + [os.path.dirname(os.__file__), "/usr/lib/python3", sys.prefix]:
                    for name in ("sitecustomize.py", "usercustomize.py", "os.py", "random.py"):
                        if directory != os.getcwd() and attempt(lambda: open(directory + "/" + name, "a").write("#")) == 1:
                            changed.append(directory + "/" + name)
                builtins.len = lambda x: 3
                json.dumps = json.loads = None
                for module in list(sys.modules):
                    if module not in ("sys", "builtins"):
                        del sys.modules[module]
                changed
                """);

        assertThat(texts(said)).isEmpty();
    }

    @Test
    void capturesNoFileBehindALink() throws Exception {
        Observation seen = lab.see(
                "import os\nos.symlink('/proc/1', 'sub')\nos.symlink('/etc', 'etc')\n",
                program(Conditions.DEFAULT.withCapture(
                        Capture.OUTPUT.withFiles(List.of("sub/environ", "etc/passwd", "sub/fd/0")))));

        assertThat(seen.files())
                .allMatch(file -> file.state() == CapturedFile.State.NOT_REGULAR && file.content().length == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOFILE", "AS", "DATA", "STACK", "CPU", "FSIZE", "NPROC", "MEMLOCK"})
    void getsNothingMoreRunWhereItTakesTheDriversMeans(String limit) throws Exception {
        Observations seen = attack("resource.prlimit(os.getppid(), resource.RLIMIT_" + limit + ", (0, 0))\n'limited'");

        assertThat(seen.payloads().get(0).outcome()).isIn(Outcome.COMPLETED, Outcome.NOT_RUN);
        assertThat(seen.payloads().stream().skip(1)).as(seen.toString()).allSatisfy(one -> {
            assertThat(one.outcome()).isEqualTo(Outcome.NOT_RUN);
            // Where the driver can go on at all, it says why it does not.
            assertThat(one.failure().orElseThrow().message())
                    .matches("an earlier payload has set limits for the driver|the driver did not tell of it"
                            + "|the container was ended before: .*");
        });
    }

    @Test
    void fillsTheDiskOnlyForItself() throws Exception {
        Observations seen = attack("""
                for number in range(100):
                    with open("%d" % number, "wb") as file:
                        for part in range(15):
                            file.write(b"x" * (1 << 20))
                """);

        assertThat(seen.payloads()).hasSize(3);
        assertThat(seen.payloads().get(1).outcome()).isIn(Outcome.COMPLETED, Outcome.NOT_RUN);
    }

    @Test
    void leavesNoFileInItsPlace() throws Exception {
        Observations seen = lab.observe(TOOLS, block("""
                        os.mkdir("closed")
                        os.mkdir("closed/inner")
                        open("closed/inner/file", "w").close()
                        os.chmod("closed/inner", 0)
                        os.chmod("closed", 0)
                        os.symlink("/shared/submission", "link")
                        os.mkfifo("pipe")
                        os.rename(os.getcwd(), os.getcwd() + "-moved")
                        for depth in range(2000):
                            os.mkdir("deep")
                            open("file", "w").close()
                            os.chdir("deep")
                        """, LONG), block("""
                        places = os.path.dirname(os.getcwd())
                        {name: os.listdir(places + "/" + name) for name in os.listdir(places) if name != "2"}
                        """, LONG));

        assertThat(seen.payloads().get(0).outcome()).as(seen.toString()).isEqualTo(Outcome.COMPLETED);
        assertThat(seen.payloads().get(1).value().orElseThrow().toString())
                .contains("1-moved")
                .contains("items=[]");
    }

    @Test
    void findsNoDriverInItsModules() throws Exception {
        Value said = surviving("""
                import __main__
                [name for name in vars(__main__) if not name.startswith("__")]
                """);

        assertThat(texts(said)).isEmpty();
    }
}
