"""Files as text, repaired where their syntax is wrong, as syntax trees and as code. Nothing of them is run here."""

MOST_SOURCE = 1 << 19  # bytes of a file
MOST_REPAIRS = 300
MOST_NODES = 60000
MOST_DEPTH = 390
DEEP_RECURSION = 4000  # for our own functions; Python's compiler would take it for leave to overflow its stack
ONLY_AST = 0x400  # PyCF_ONLY_AST
LEFT_OUT = ("ctx", "type_comment", "type_ignores")
MARKS = ("op", "ops")  # operators are nodes without fields; here they are words
NAMES_OF_CONSTANTS = {type(None): "none", type(Ellipsis): "ellipsis"}


class TooLarge(Exception):
    """A tree that is not worth telling."""


def read_file(path, most):
    """The first bytes of a regular file, never waiting for a pipe."""
    fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW)
    try:
        status = os.fstat(fd)
        if status.st_mode & 0o170000 != 0o100000:
            raise OSError("not a regular file")
        parts = []
        left = most
        while left > 0:
            part = os.read(fd, min(left, 1 << 20))
            if not part:
                break
            parts.append(part)
            left -= len(part)
        return b"".join(parts), status.st_size
    finally:
        os.close(fd)


def encoding_of(data):
    """The encoding that the first two lines declare (PEP 263)."""
    if data.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    for line in data.split(b"\n", 2)[:2]:
        code, hash_sign, comment = line.partition(b"#")
        if code.strip(b" \t\f\r"):
            break
        for mark in (b"coding:", b"coding="):
            if mark in comment:
                name = comment.split(mark, 1)[1].strip(b" \t")
                end = 0
                while end < len(name) and (name[end:end + 1].isalnum() or name[end] in b"-_."):
                    end += 1
                return name[:end].decode("ascii", "replace") or "utf-8"
    return "utf-8"


def decode(data):
    """The text of a file, and what is wrong with its characters."""
    name = encoding_of(data)
    try:
        return data.decode(name), None
    except UnicodeDecodeError as e:
        line = data.count(b"\n", 0, e.start) + 1
        return data.decode(name, "replace"), {"line": line, "message": "not text in the encoding " + name}
    except (LookupError, ValueError):
        return data.decode("utf-8", "replace"), {"line": 1, "message": "unknown encoding: " + name}


def comment_out(lines, number):
    """Make a line a comment, and the lines directly before it that end in a colon, are blank or are comments."""
    index = number - 1
    lines[index] = "# " + lines[index].replace("\0", "\ufffd")
    while index > 0:
        index -= 1
        line = lines[index].strip()
        if line.startswith("#") or not line:
            continue
        if not line.endswith(":"):
            break
        lines[index] = "# " + lines[index]


def compiled(text, name):
    """The tree and the code of a text; raises what is wrong with it."""
    position = text.find("\0")
    if position >= 0:
        raise SyntaxError("source code cannot contain null bytes", (name, text.count("\n", 0, position) + 1, 1, ""))
    tree = compile(text, name, "exec", ONLY_AST, True)
    return tree, compile(tree, name, "exec", 0, True)


def repair(text, name):
    """A text that is of the language: the repairs, the text, its tree and its code; without them, the reason."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    repairs = []
    failed = set()
    while True:
        current = "\n".join(lines)
        try:
            tree, code = compiled(current, name)
            return repairs, current, tree, code, None
        except SyntaxError as e:
            number = min(max(e.lineno or len(lines), 1), len(lines))
            while number > 1 and number == len(lines) and not lines[number - 1].strip():
                number -= 1  # the end of the file stands for the last line that has something
            message = str(e.msg)[:500]
            repairs.append({"line": number, "message": message})
            if number in failed or len(repairs) > MOST_REPAIRS:
                return repairs, current, None, None, "line %d: %s" % (number, message)
            failed.add(number)
            comment_out(lines, number)
        except (RecursionError, MemoryError):
            return repairs, current, None, None, "it is too deeply nested for the language's own parser"
        except (ValueError, OverflowError) as e:
            return repairs, current, None, None, str(e)[:500]


class Tree:
    """Writes a syntax tree; columns count characters, where Python counts bytes."""

    def __init__(self, text):
        self.lines = text.split("\n")
        self.nodes = 0

    def of(self, tree):
        before = sys.getrecursionlimit()
        sys.setrecursionlimit(DEEP_RECURSION)
        try:
            return self.write(tree, 0)
        finally:
            sys.setrecursionlimit(before)

    def write(self, node, depth):
        self.nodes += 1
        if self.nodes > MOST_NODES:
            raise TooLarge("its syntax tree has more than %d nodes" % MOST_NODES)
        if depth > MOST_DEPTH:
            raise TooLarge("its syntax tree is more than %d levels deep" % MOST_DEPTH)
        kind = type(node).__name__
        result = {"_": kind}
        place = self.place(node)
        if place:
            result["at"] = place
        if kind in ("Constant", "MatchSingleton"):
            self.constant(node.value, result)
            return result
        for name in node._fields:
            if name not in LEFT_OUT:
                result[name] = self.field(name, getattr(node, name, None), depth)
        return result

    def field(self, name, value, depth):
        if isinstance(value, list):
            return [self.field(name, item, depth) for item in value]
        if name in MARKS:
            return type(value).__name__
        if hasattr(value, "_fields"):
            return self.write(value, depth + 1)
        return value if value is None or isinstance(value, (str, int)) else str(value)

    @staticmethod
    def constant(value, result):
        result["kind"] = NAMES_OF_CONSTANTS.get(type(value)) or type(value).__name__
        result["value"] = decimal(value) if type(value) is int else repr(value)

    def place(self, node):
        first, last = getattr(node, "lineno", None), getattr(node, "end_lineno", None)
        if not first or not last or first < 1 or last < first or last > len(self.lines):
            return None
        start, end = self.column(first, node.col_offset), self.column(last, node.end_col_offset)
        return [first, start, last, end] if start >= 0 and (end >= start or last > first) else None

    def column(self, line, offset):
        text = self.lines[line - 1]
        if text.isascii() or offset < 0:
            return offset
        return len(text.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "ignore"))


def docstrings(node, prefix="", found=None):
    """The documentation texts of a file, of its functions and its classes, by their names."""
    found = {} if found is None else found
    first = node.body[0] if node.body else None
    value = getattr(first, "value", None) if type(first).__name__ == "Expr" else None
    text = getattr(value, "value", None)
    if isinstance(text, str):
        found[prefix] = text[:20000]
    for child in node.body:
        if type(child).__name__ in ("FunctionDef", "AsyncFunctionDef", "ClassDef"):
            docstrings(child, prefix + "." + child.name if prefix else child.name, found)
    return found


def look_at_source(directory, name):
    """What there is to tell of a file, its code, and its text if that had to be repaired."""
    try:
        data, size = read_file(directory + "/" + name, MOST_SOURCE)
    except FileNotFoundError:
        return {"file": name, "problem": "there is no file " + name}, None, None
    except OSError as e:
        return {"file": name, "problem": "%s cannot be read: %s" % (name, e.strerror or e)}, None, None
    text, wrong = decode(data)
    seen = {"file": name, "text": text}
    if size > len(data):
        seen["problem"] = "the file is larger than %d KiB" % (MOST_SOURCE >> 10)
        return seen, None, None
    repairs, repaired, tree, code, problem = repair(text, name)
    seen["repairs"] = [wrong] + repairs if wrong else repairs
    if repairs:
        seen["repaired"] = repaired
    if tree is None:
        seen["problem"] = problem
        return seen, None, None
    try:
        seen["docstrings"] = docstrings(tree)
        seen["tree"] = Tree(repaired).of(tree)
    except TooLarge as e:
        seen["problem"] = str(e)
    except RecursionError:
        seen["problem"] = "its syntax tree is too deep"
    return seen, code, repaired if seen["repairs"] else None


def parse(text):
    """A text of a spec's author as a tree, or what is wrong with it; nothing is repaired."""
    try:
        return {"tree": Tree(text).of(compile(text, "<pattern>", "exec", ONLY_AST, True))}
    except SyntaxError as e:
        return {"line": max(e.lineno or 1, 1), "column": max((e.offset or 1) - 1, 0), "message": str(e.msg)}
    except (ValueError, OverflowError, RecursionError, MemoryError, TooLarge) as e:
        return {"line": 1, "column": 0, "message": str(e) or "it is too deeply nested"}


def look_at_sources(setup, report):
    """The process that reads the sources: it writes what is seen of them, and apart from that their code."""
    if "texts" in setup:
        seen, kept = [parse(text) for text in setup["texts"]], []
    else:
        looks = [look_at_source(setup["directory"], name) for name in setup["sources"]]
        seen, kept = [look[0] for look in looks], [look[1:] for look in looks]
    sys.setrecursionlimit(DEEP_RECURSION)
    told = JSON.dumps(seen).encode("ascii")
    write_all(report, b"%010d" % len(told) + told + marshal.dumps(kept))
