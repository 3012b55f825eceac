package io.jenkins.plugins.autograder.evaluation.observe;

import static io.jenkins.plugins.autograder.evaluation.observe.Lab.block;
import static io.jenkins.plugins.autograder.evaluation.observe.Lab.call;
import static io.jenkins.plugins.autograder.evaluation.observe.Lab.program;
import static io.jenkins.plugins.autograder.evaluation.observe.Lab.variable;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.evaluation.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The four actions, and what they give. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionsIT {
    private Lab lab;

    @BeforeAll
    void open() throws Exception {
        lab = Lab.inContainers();
    }

    @AfterAll
    void close() throws Exception {
        lab.close();
    }

    static Value integer(long value) {
        return new Value.Int("int", BigInteger.valueOf(value));
    }

    static Value text(String text) {
        return new Value.Text("str", text, OptionalInt.empty());
    }

    @Test
    void runsAProgramAsMain() throws Exception {
        Observation seen = lab.see(
                """
                import sys
                limit = 3
                _hidden = 4
                print("name", __name__, sys.argv)
                if __name__ == "__main__":
                    print("guarded")
                """, new Payload("p", Lab.FILE, new Action.Import(true, List.of("-x", "one two")), Conditions.DEFAULT));

        assertThat(seen.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(seen.printed().output()).isEqualTo("name __main__ ['work.py', '-x', 'one two']\nguarded\n");
        assertThat(seen.value())
                .contains(new Value.Dict(
                        "dict",
                        OptionalInt.of(1),
                        List.of(new Value.Entry(text("limit"), integer(3))),
                        OptionalInt.empty()));
    }

    @Test
    void importsAFileUnderItsOwnName() throws Exception {
        Observation seen = lab.see(
                "print(__name__)", new Payload("p", Lab.FILE, new Action.Import(false, List.of()), Conditions.DEFAULT));

        assertThat(seen.printed().output()).isEqualTo("work\n");
    }

    @Test
    void givesVariablesResultsAndBlocks() throws Exception {
        Observations seen = lab.observe(
                """
                print("loaded")
                limit = 3
                class Shape:
                    corners = 4
                    def area(self): return 12
                    @staticmethod
                    def name(): return "shape"
                def area(width, height=2):
                    print("computing", width)
                    return width * height
                """,
                variable("limit"),
                variable("Shape.corners"),
                call("area", "3"),
                call("Shape.name"),
                new Payload(
                        "named",
                        Lab.FILE,
                        new Action.Call(
                                "area",
                                List.of(),
                                Map.of(
                                        "height", Expression.fresh("5"),
                                        "width", Expression.inModule("limit + 1")),
                                true,
                                Optional.empty()),
                        Conditions.DEFAULT),
                block("shape = Shape()\nlimit = 10\nshape.area() + limit"),
                block("limit = 11"));

        assertThat(seen.payloads()).allMatch(one -> one.outcome() == Outcome.COMPLETED);
        assertThat(seen.payloads().stream().map(one -> one.value().orElseThrow()))
                .containsExactly(
                        integer(3), integer(4), integer(6), text("shape"), integer(20), integer(22), new Value.None());
        assertThat(seen.payload("area[Expression[code=3, scope=FRESH]]")
                        .orElseThrow()
                        .printed()
                        .output())
                .isEqualTo("computing 3\n");
        assertThat(seen.payload("limit").orElseThrow().printed().output()).isEmpty();
    }

    @Test
    void givesEachPayloadAFreshFile() throws Exception {
        Observations seen = lab.observe("""
                calls = []
                def note(what):
                    calls.append(what)
                    open("notes.txt", "a").write(what)
                    return len(calls), open("notes.txt").read()
                """, call("note", "'a'"), call("note", "'b'"));

        assertThat(seen.payloads().stream().map(one -> one.value().orElseThrow()))
                .allSatisfy(value ->
                        assertThat(((Value.Items) value).items().get(0)).isEqualTo(integer(1)))
                .extracting(value -> ((Value.Items) value).items().get(1))
                .containsExactly(text("a"), text("b"));
    }

    @Test
    void saysWhatIsNotThere() throws Exception {
        Observations seen =
                lab.observe("size = 3\n", call("area"), variable("Shape.corners"), call("size"), variable("size.x"));

        assertThat(seen.payloads()).allSatisfy(one -> {
            assertThat(one.outcome()).isEqualTo(Outcome.RAISED);
            assertThat(one.end().stage()).isEqualTo(Stage.FIND);
        });
        assertThat(seen.payloads().stream().map(one -> one.failure().orElseThrow()))
                .containsExactly(
                        new Failure("NameError", "area is not defined in work.py", List.of()),
                        new Failure("NameError", "Shape is not defined in work.py", List.of()),
                        new Failure("TypeError", "size is not a function", List.of()),
                        new Failure("NameError", "size has no x in work.py", List.of()));
    }

    @Test
    void tellsArgumentsBeforeAndAfter() throws Exception {
        Observation seen = lab.see(
                "def add(items, more=()):\n    items.extend(more)\n    return items\n",
                new Payload(
                        "add",
                        Lab.FILE,
                        new Action.Call(
                                "add",
                                List.of(Expression.fresh("[1]")),
                                Map.of("more", Expression.fresh("(2,)")),
                                true,
                                Optional.empty()),
                        Conditions.DEFAULT));

        CallArguments arguments = seen.arguments().orElseThrow();
        Value.Items before = (Value.Items) arguments.before().positional().get(0);
        Value.Items after =
                (Value.Items) arguments.after().orElseThrow().positional().get(0);
        assertThat(before.items()).containsExactly(integer(1));
        assertThat(after.items()).containsExactly(integer(1), integer(2));
        assertThat(arguments.before().named()).containsOnlyKeys("more");
        assertThat(((Value.Items) seen.value().orElseThrow()).id())
                .as("the argument itself is returned")
                .isEqualTo(after.id())
                .isEqualTo(before.id());
    }

    @Test
    void copiesArgumentsOfTheFileUnlessTold() throws Exception {
        String source = "stock = [1]\ndef take(items):\n    items.clear()\n    return len(stock)\n";
        Observations seen = lab.observe(source, take(true), take(false));

        assertThat(seen.payload("copy true").orElseThrow().value()).contains(integer(1));
        assertThat(seen.payload("copy false").orElseThrow().value()).contains(integer(0));
    }

    private static Payload take(boolean copy) {
        return new Payload(
                "copy " + copy,
                Lab.FILE,
                new Action.Call("take", List.of(Expression.inModule("stock")), Map.of(), copy, Optional.empty()),
                Conditions.DEFAULT);
    }

    @Test
    void evaluatesFreshArgumentsWithoutTheNamesOfTheFile() throws Exception {
        Observation seen = lab.see("list = 5\ndef size(items):\n    return len(items)\n", call("size", "list('abc')"));

        assertThat(seen.value()).contains(integer(3));
    }

    @Test
    void tellsWhereAnExceptionCameFrom() throws Exception {
        Observation seen = lab.see("""
                def half(n):
                    return n / 0

                def run(n):
                    return half(n) + 1
                """, call("run", "4"));

        assertThat(seen.outcome()).isEqualTo(Outcome.RAISED);
        assertThat(seen.end().stage()).isEqualTo(Stage.RUN);
        assertThat(seen.failure())
                .contains(new Failure(
                        "ZeroDivisionError",
                        "division by zero",
                        List.of(
                                new Failure.Frame("work.py", 5, OptionalInt.of(11), "run", "return half(n) + 1"),
                                new Failure.Frame("work.py", 2, OptionalInt.of(11), "half", "return n / 0"))));
    }

    @Test
    void loadsFilesOfSeveralModulesAndPackages() throws Exception {
        Observations seen = lab.observe(
                lab.submission(
                        Lab.FILE,
                        "import helper\nfrom pack.inner import two\ndef sum(): return helper.one + two\n",
                        "helper.py",
                        "one = 1\nif = 2\n",
                        "pack/__init__.py",
                        "",
                        "pack/inner.py",
                        "two = 2\n"),
                new Plan(List.of(Lab.FILE, "helper.py"), List.of(), Inputs.NONE, List.of(call("sum"))));

        assertThat(seen.payloads().get(0).value())
                .as("also of a file that had to be repaired")
                .contains(integer(3));
        assertThat(seen.source("helper.py").orElseThrow().repairs()).hasSize(1);
    }

    @Test
    void givesProgramsWhatTheyAreUsedTo() throws Exception {
        Observation seen = lab.see("""
                import asyncio, concurrent.futures, dataclasses, doctest, inspect, pickle, tempfile, typing

                @dataclasses.dataclass
                class Point:
                    x: int

                def double(n):
                    '''Twice as much.

                    >>> double(4)
                    8
                    '''
                    return n * 2

                async def later(n):
                    await asyncio.sleep(0)
                    return double(n)

                print(asyncio.run(later(1)))
                with concurrent.futures.ThreadPoolExecutor(2) as pool:
                    print(list(pool.map(double, [1, 2])))
                print(pickle.loads(pickle.dumps(Point(3))), typing.get_type_hints(Point))
                print(doctest.testmod())
                print(inspect.getsource(later).splitlines()[0])
                with tempfile.TemporaryFile() as file:
                    print(file.write(b"four"))
                help(double)
                """, program());

        assertThat(seen.printed().output()).as(seen.toString()).startsWith("""
                2
                [2, 4]
                Point(x=3) {'x': <class 'int'>}
                TestResults(failed=0, attempted=1)
                async def later(n):
                4
                """).contains("Twice as much.");
    }

    @Test
    void letsAForkComeBack() throws Exception {
        Observations seen = lab.observe("""
                import os
                def fork():
                    process = os.fork()
                    if process:
                        os.waitpid(process, 0)
                    return process > 0
                def fail():
                    if not fork(): raise ValueError("in the fork")
                """, call("fork"), call("fail"));

        assertThat(seen.payloads().get(0).value()).contains(new Value.Bool(true));
        assertThat(seen.payloads().get(1).outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    void runsTheProgramToItsVeryEnd() throws Exception {
        Observation seen = lab.see("""
                import atexit, threading
                atexit.register(print, "at exit")
                def late():
                    threading.main_thread().join()
                    print("thread")
                threading.Thread(target=late).start()
                print("main")
                """, program());

        assertThat(seen.printed().output()).isEqualTo("main\nthread\nat exit\n");
    }
}
