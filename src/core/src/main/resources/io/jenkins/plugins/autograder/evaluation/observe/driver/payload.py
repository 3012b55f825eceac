"""The process of one payload, from the fork to its report. From `load` on the submission's code runs here, too.

So nothing in this process can be trusted, the functions below included: what it reports is what the submission says of
itself. It cannot say more than that. The supervisor knows which process it has started for which payload, and no other
one can write to its pipe.
"""

STAGES = ("start", "load", "set-up", "find", "arguments", "run", "clean-up", "end")
START, LOAD, SET_UP, FIND, ARGUMENTS, RUN, CLEAN_UP, END = range(len(STAGES))
MARK = "\u2060\u2060"  # around each input in the output
MOST_MESSAGE = 4000
MOST_FRAMES = 40
MOST_SAMPLES = 500
MOST_VALUES = 20000  # to look at in one payload
LEAST_RECURSION = 1000  # calls within calls, which looking at values needs


class NotRun(Exception):
    """There is nothing to run."""


class Typed(io.TextIOBase):
    """Standard input, as if somebody typed: what is asked for shows in the output."""

    def __init__(self, inputs):
        self.lines = inputs["lines"]
        self.policy = inputs["policy"]
        self.next = 0

    def readable(self):
        return True

    def typed(self):
        if self.next >= len(self.lines):
            if self.policy == "error":
                return None
            self.next = 0 if self.policy == "loop" else len(self.lines) - 1
        line = self.lines[self.next]
        self.next += 1
        OUTPUT.write(MARK + line + MARK + "\n")
        return line + "\n"

    def readline(self, size=-1):
        return self.typed() or ""

    @property
    def buffer(self):
        """The bytes of all that is left."""
        return io.BytesIO(self.read().encode("utf-8", "surrogatepass"))

    def read(self, size=-1):
        """All that is left, once; a program that reads to the end is told no line twice."""
        rest = []
        while self.next < len(self.lines):
            rest.append(self.typed())
        return "".join(rest)


class Quit:
    """The built-in functions exit and quit, which are otherwise made by the module site."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "Use %s() or Ctrl-D (i.e. EOF) to exit" % self.name

    def __call__(self, code=None):
        raise SystemExit(code)


class Help:
    """The built-in function help, which is otherwise made by the module site."""

    def __repr__(self):
        return "Type help() for interactive help, or help(object) for help about object."

    def __call__(self, *args, **kwargs):
        import pydoc

        return pydoc.help(*args, **kwargs)


def open_text(fd, errors):
    """A text stream that keeps nothing back, so that nothing is lost however the process ends."""
    return io.TextIOWrapper(
        io.FileIO(fd, "wb", closefd=False), encoding="utf-8", errors=errors, newline="\n", write_through=True
    )


# Made before any fork: in a process that has just been forked, the first touch of every page of memory costs.
OUTPUT = open_text(1, "strict")
ERRORS = open_text(2, "backslashreplace")
compile("", "", "exec")  # makes the classes of syntax trees


class Payload:
    """One payload on its way through the stages."""

    def __init__(self, told, setup, code, directory):
        self.told = told
        self.action = told["action"]
        self.setup = setup
        self.directory = directory
        self.sources = dict(zip(setup["sources"], marshal.loads(code)))
        self.texts = {}  # of what the spec's author wrote, by the names that tracebacks have for them
        self.compiled = {}
        self.process = os.getpid()
        self.look = Look(MOST_VALUES)
        self.result = {}
        self.scratch = {}

    @staticmethod
    def stage(number):
        """Note how far we came, for the case that we come no further."""
        os.pwrite(PROGRESS, b"%d" % number, 0)

    # The way through

    def run(self, report):
        try:
            if self.sources[self.told["file"]][0] is None:
                raise NotRun("%s cannot be loaded" % self.told["file"])
            self.prepare()
            self.perform()
            self.result["outcome"] = "completed"
        except SystemExit as e:
            self.result["outcome"] = "exited"
            self.result["exit"] = exit_code(e)
        except BaseException as e:
            self.result["outcome"] = {NotRun: "not-run", MemoryError: "memory"}.get(type(e), "raised")
            lift_memory_limit()
            self.failed(e)
        if os.getpid() != self.process:
            os._exit(0)  # a fork of the submission's that came back; what there is to tell is told by the one it is of
        self.at_the_end()
        if self.result["outcome"] == "completed":
            self.stage(END)
        write_all(report, JSON.dumps(self.result).encode("ascii"))

    def perform(self):
        if self.action["do"] == "import":
            self.make_ready_to_load()
            self.seed()
            self.set_up()
            try:
                self.repeat(self.import_file)
            finally:
                self.clean_up()
            return
        self.load()
        self.set_up()
        try:
            self.repeat({"variable": self.variable, "call": self.call, "block": self.block}[self.action["do"]])
        finally:
            self.clean_up()

    def repeat(self, action):
        samples = {}
        for trial in range(self.told["trials"]):
            last = trial == self.told["trials"] - 1
            sys.stdin.next = 0
            value = action(last)
            sys.setrecursionlimit(max(sys.getrecursionlimit(), LEAST_RECURSION))
            if self.told["trials"] > 1:
                sample = JSON.dumps(Look(MOST_VALUES // MOST_SAMPLES).at(value))
                if sample in samples or len(samples) < MOST_SAMPLES:
                    samples[sample] = samples.get(sample, 0) + 1
            else:
                self.result["value"] = self.look.at(value)
        ordered = sorted(samples.items(), key=lambda sample: (-sample[1], sample[0]))
        self.result["samples"] = [[JSON.loads(text), count] for text, count in ordered]

    # Making ready

    def prepare(self):
        os.chdir(self.directory)
        for name, (code, repaired) in self.sources.items():
            if repaired is not None:
                write_file(".", name, repaired.encode("utf-8", "surrogatepass"))
        sys.path.insert(0, self.directory)
        sys.argv = [self.told["file"]] + self.action.get("arguments", []) * (self.action["do"] == "import")
        os.environ[b"HOME"] = self.directory.encode("utf-8")  # where the module os will find it
        sys.stdout = sys.__stdout__ = OUTPUT
        sys.stderr = sys.__stderr__ = ERRORS
        asked = self.told["inputs"] if self.action["do"] == "import" else self.setup["loading"]
        sys.stdin = sys.__stdin__ = Typed(asked)

    def seed(self):
        if "seed" in self.told:
            import random

            random.seed(self.told["seed"])

    def load(self):
        """Load the file under its own name. What it prints meanwhile is for nobody."""
        out, nowhere = os.dup(1), os.open("/dev/null", os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.close(nowhere)
        try:
            self.make_ready_to_load()
            self.seed()
            self.execute(stem(self.told["file"]))
        finally:
            self.flush()
            os.dup2(out, 1)
            os.close(out)
        self.scratch.update(self.module.__dict__)
        self.scratch["module"] = self.module
        sys.stdin = sys.__stdin__ = Typed(self.told["inputs"])
        self.seed()

    def make_ready_to_load(self):
        """What the spec's author wants to be done first: to the surroundings, and to the text of the file."""
        self.stage(LOAD)
        for code in self.told["before"]:
            self.value_of(code, "<before-loading>", self.scratch)
        if self.told["edits"]:
            file = self.told["file"]
            text = self.text(file, file)
            for code in self.told["edits"]:
                text = self.value_of(code, "<edit>", {})(text)
            self.sources[file] = (compile(text, file, "exec", 0, True), text)
            self.texts[file] = text
            write_file(self.directory, file, text.encode("utf-8", "surrogatepass"))

    def execute(self, name):
        self.module = type(sys)(name)
        self.module.__file__ = self.directory + "/" + self.told["file"]
        self.module.__builtins__ = sys.modules["builtins"]
        sys.modules[name] = self.module
        exec(self.sources[self.told["file"]][0], self.module.__dict__)
        for code in self.told["wrappers"]:
            self.module = self.value_of(code, "<wrapper>", dict(self.scratch))(self.module)
            if not hasattr(self.module, "__dict__"):
                raise TypeError("a wrapper gave %s in place of a module" % type_name(type(self.module)))
            sys.modules[name] = self.module

    def set_up(self):
        self.stage(SET_UP)
        for code in self.told["setUp"]:
            self.value_of(code, "<set-up>", self.scratch)

    def clean_up(self):
        """After a failure, too, which stays what it was, whatever becomes of this."""
        failing = sys.exc_info()[0] is not None
        if not failing:
            self.stage(CLEAN_UP)
        try:
            for code in self.told["cleanUp"]:
                self.value_of(code, "<clean-up>", self.scratch)
        except BaseException:
            if not failing:
                raise

    # The actions

    def import_file(self, last):
        self.stage(RUN)
        name = "__main__" if self.action["main"] else stem(self.told["file"])
        try:
            self.execute(name)
        finally:
            self.scratch["module"] = self.module
            wait_for_the_rest()
        return {
            name: value
            for name, value in self.module.__dict__.items()
            if type(name) is str and not name.startswith("_") and type(value) is not type(sys)
        }

    def variable(self, last):
        self.stage(FIND)
        return self.find(self.action["name"])

    def block(self, last):
        with Decorations(self):
            self.stage(RUN)
            return self.value_of(self.action["code"], "<block>", self.scratch)

    def call(self, last):
        with Decorations(self):
            self.stage(FIND)
            function = self.find(self.action["name"])
            if not callable(function):
                raise TypeError("%s is not a function" % self.action["name"])
            self.stage(ARGUMENTS)
            positional = [self.argument(argument) for argument in self.action["arguments"]]
            named = {name: self.argument(argument) for name, argument in self.action["named"].items()}
            harness = self.harness(function, positional, named)
            if last:
                self.result["before"] = self.actual(positional, named)
            self.stage(RUN)
            value = harness(*positional, **named)
            if last:
                self.result["after"] = self.actual(positional, named)
            return value

    def find(self, name):
        """What a name of the file stands for."""
        parts = name.split(".")
        if parts[0] not in self.module.__dict__:
            raise NameError("%s is not defined in %s" % (parts[0], self.told["file"]))
        found = self.module.__dict__[parts[0]]
        for index, part in enumerate(parts[1:], 1):
            if not hasattr(found, part):
                raise NameError("%s has no %s in %s" % (".".join(parts[:index]), part, self.told["file"]))
            found = getattr(found, part)
        return found

    def argument(self, argument):
        if argument["scope"] == "fresh":
            return self.value_of(argument["code"], "<argument>", {})
        value = self.value_of(argument["code"], "<argument>", self.scratch)
        if self.action["copy"]:
            import copy

            return copy.deepcopy(value)
        return value

    def actual(self, positional, named):
        return {
            "args": [self.look.at(value) for value in positional],
            "kwargs": {name: self.look.at(value) for name, value in named.items()},
        }

    def harness(self, function, positional, named):
        kind = self.action.get("harness")
        if kind == "code":
            code = self.value_of(self.action["harnessCode"], "<harness>", self.scratch)
            return lambda *args, **kwargs: code(function, *args, **kwargs)
        if kind == "new-value":
            return lambda *args, **kwargs: is_none_of(function(*args, **kwargs), list(args) + list(kwargs.values()))
        if kind == "argument-changes":
            return lambda *args, **kwargs: changes(function, args, kwargs)
        return function

    def value_of(self, code, name, space):
        """Run a text of the spec's author; the value of its last statement, if that is an expression."""
        self.texts[name] = code
        if (code, name) not in self.compiled:  # once for all trials
            self.compiled[code, name] = in_two(code, name)
        statements, expression = self.compiled[code, name]
        if statements:
            exec(statements, space)
        return eval(expression, space) if expression else None

    # The end

    def failed(self, error):
        told = {"type": type_name(type(error)), "message": message_of(error), "traceback": self.frames(error)}
        self.result["error"] = told
        if self.told["errors"] and self.result["outcome"] == "raised":
            self.result["outcome"] = "completed"
            self.flush()
            write_all(1, as_text(told).encode("utf-8", "backslashreplace"))

    def frames(self, error):
        """Where it happened: the lines of the submission and of the spec, without ours."""
        steps = []
        walk = error.__traceback__
        while walk is not None:
            if not walk.tb_frame.f_code.co_filename.startswith("<driver"):
                steps.append(walk)
            walk = walk.tb_next
        half = MOST_FRAMES // 2
        steps = steps if len(steps) <= MOST_FRAMES else steps[:half] + steps[-half:]
        frames = [self.frame(walk.tb_frame.f_code, walk) for walk in steps]
        if isinstance(error, SyntaxError) and error.lineno:
            frames.append({
                "file": self.relative(str(error.filename or "?")),
                "line": error.lineno,
                "column": max((error.offset or 1) - 1, 0),
                "name": "<module>",
                "text": str(error.text or "").strip()[:200],
            })
        return frames

    def frame(self, code, walk):
        line = walk.tb_lineno or 1
        text = self.line(code.co_filename, line)
        told = {"file": self.relative(code.co_filename), "line": line, "name": code.co_name[:200]}
        if hasattr(code, "co_positions"):
            for index, position in enumerate(code.co_positions()):
                if index == walk.tb_lasti // 2:
                    if position[2] is not None and position[0] == line:
                        told["column"] = len(text.encode("utf-8")[:position[2]].decode("utf-8", "ignore"))
                    break
        told["text"] = text.strip()[:200]
        return told

    def relative(self, file):
        inside = self.directory + "/"
        return (file[len(inside):] if file.startswith(inside) else file)[-200:]

    def line(self, file, number):
        """A line of a file or of a text; of the submission as it was before it could change its own files."""
        if file not in self.texts:
            try:
                self.texts[file] = self.text(self.relative(file), file)
            except OSError:
                self.texts[file] = ""
        lines = self.texts[file].split("\n", number)
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def text(self, name, otherwise):
        """The text of a file of the submission, repaired where it had to be; or that of another file."""
        repaired = self.sources.get(name, (None, None))[1]
        path = self.setup["directory"] + "/" + name if name in self.sources else otherwise
        data = repaired.encode("utf-8", "surrogatepass") if repaired else read_file(path, MOST_SOURCE)[0]
        return decode(data)[0].replace("\r\n", "\n").replace("\r", "\n")

    def flush(self):
        for stream in (sys.stdout, sys.stderr, OUTPUT, ERRORS):
            try:
                stream.flush()
            except BaseException:
                pass  # whatever the submission put there

    def at_the_end(self):
        """Bring to the disk what the submission wrote and did not close, as the end of a program does."""
        sys.settrace(None)
        sys.setprofile(None)
        self.flush()
        if self.told["capture"]:
            for thing in gc.get_objects():
                if type(thing) in (io.TextIOWrapper, io.BufferedWriter, io.BufferedRandom):
                    try:
                        thing.flush()
                    except (OSError, ValueError):
                        pass


class Decorations:
    """Attributes of the file that are replaced for a while."""

    def __init__(self, payload):
        self.payload = payload
        self.replaced = []

    def __enter__(self):
        for decoration in self.payload.told["decorations"]:
            path, _, name = decoration["name"].rpartition(".")
            try:
                self.payload.stage(FIND)
                holder = self.payload.find(path) if path else self.payload.module
                original = self.payload.find(decoration["name"])
            except NameError:
                if decoration["ignoreMissing"]:
                    continue
                raise
            space = dict(self.payload.scratch)
            space["original"] = original
            replacement = self.payload.value_of(decoration["code"], "<decoration>", space)
            self.replaced.append((holder, name, original))
            setattr(holder, name, replacement)
            if not path:
                self.payload.scratch[name] = replacement

    def __exit__(self, *error):
        for holder, name, original in reversed(self.replaced):
            setattr(holder, name, original)
            if holder is self.payload.module:
                self.payload.scratch[name] = original


def in_two(code, name):
    """The code of statements, and that of an expression at their end, as far as there are such."""
    try:
        return None, compile(code, name, "eval", 0, True)
    except SyntaxError:
        pass  # then it consists of statements
    tree = compile(code, name, "exec", ONLY_AST, True)
    last = tree.body.pop() if tree.body and type(tree.body[-1]).__name__ == "Expr" else None
    statements = compile(tree, name, "exec", 0, True)
    if last is None:
        return statements, None
    import _ast

    return statements, compile(_ast.Expression(last.value), name, "eval", 0, True)


def is_none_of(result, arguments):
    return all(result is not argument for argument in arguments)


def changes(function, args, kwargs):
    """Which arguments a call changed, found without asking them."""
    given = [("argument %d" % (index + 1), value) for index, value in enumerate(args)]
    given += [("argument %r" % name, value) for name, value in kwargs.items()]
    before = [JSON.dumps(Look(MOST_VALUES).at(value)) for name, value in given]
    function(*args, **kwargs)
    after = [JSON.dumps(Look(MOST_VALUES).at(value)) for name, value in given]
    return {
        name: "unchanged" if was == now else "changed"
        for (name, value), was, now in zip(given, before, after)
        if '"id":' in was  # what is mutable has a number
    }


def stem(file):
    name = file.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else name


def exit_code(error):
    """The code that a program ends with that raises this."""
    code = error.code
    if code is None:
        return 0
    if isinstance(code, int):
        return int.__and__(code, 0xFF)
    try:
        ERRORS.write(str(code) + "\n")
    except BaseException:
        pass
    return 1


def message_of(error):
    try:
        return text_of(str(error), MOST_MESSAGE)
    except BaseException as e:
        return "(its message could not be had: %s)" % type_name(type(e))


def as_text(told):
    lines = ["Traceback (most recent call last):"] if told["traceback"] else []
    for frame in told["traceback"]:
        lines.append('  File "%s", line %d, in %s' % (frame["file"], frame["line"], frame["name"]))
        if frame["text"]:
            lines.append("    " + frame["text"])
    lines.append(told["type"] + (": " + told["message"] if told["message"] else ""))
    return "\n".join(lines) + "\n"


def wait_for_the_rest():
    """What the interpreter does when a program has come to its end: wait for threads, and run what was left for the end."""
    for module, last in (("threading", "_shutdown"), ("atexit", "_run_exitfuncs")):
        try:
            if module in sys.modules:
                getattr(sys.modules[module], last)()
        except BaseException:
            pass  # nobody is there any more to tell


def lift_memory_limit():
    """A little more, to tell that there was too little."""
    for kind in (resource.RLIMIT_DATA, resource.RLIMIT_AS):
        soft, hard = resource.getrlimit(kind)
        try:
            resource.setrlimit(kind, (hard, hard))
        except (ValueError, OSError):
            pass
