"""Values as structure.

Whatever a submission's class says of itself goes through its own methods, so these are never asked. A value is looked at
by its type, which cannot be faked, and by the methods of its built-in base.
"""

MOST_ITEMS = 2000  # of one container
MOST_LEVELS = 40
MOST_TEXT = 20000  # characters or bytes
MOST_DIGITS = 10000
MOST_BITS = 33215  # 10 ** 10000 has one more
TEXT_PER_UNIT = 40  # so many characters are as much to look at as one value


def names_of(cls):
    """The module and the qualified name of a class, whatever its metaclass says."""
    module = type.__dict__["__module__"].__get__(cls)
    name = type.__dict__["__qualname__"].__get__(cls)
    return (module if type(module) is str else "?"), name


def type_name(cls):
    module, name = names_of(cls)
    full = name if module == "builtins" else module + "." + name
    return full[:200] or "?"


def text_of(thing, most):
    """A plain str of a str of whatever class, cut."""
    return str.__getitem__(thing, slice(0, most))


def without_addresses(text):
    """Text without the addresses of objects, which differ from run to run."""
    parts = text.split(" at 0x")
    return parts[0] + "".join(part.lstrip("0123456789abcdefABCDEF") for part in parts[1:])


def decimal(number):
    """The digits of an int, also where Python refuses to write them in one go."""
    if hasattr(sys, "set_int_max_str_digits"):
        before = sys.get_int_max_str_digits()
        sys.set_int_max_str_digits(0)
        try:
            return int.__repr__(number)
        finally:
            sys.set_int_max_str_digits(before)
    return int.__repr__(number)


def of_bool(look, value):
    return {"t": "bool", "k": "bool", "v": value}


def of_none(look, value):
    return {"t": "NoneType", "k": "none"}


def of_int(look, value):
    bits = int.bit_length(value)
    digits = decimal(value) if bits <= MOST_BITS else ""
    if not 0 < len(digits) <= MOST_DIGITS:
        return look.opaque(value, "an integer of %d bits, which is too long" % bits)
    return {"t": type_name(type(value)), "k": "int", "v": digits}


def of_float(look, value):
    return {"t": type_name(type(value)), "k": "float", "v": float.__repr__(value)}


def of_complex(look, value):
    parts = [float.__repr__(complex.__dict__[part].__get__(value)) for part in ("real", "imag")]
    return {"t": type_name(type(value)), "k": "complex", "re": parts[0], "im": parts[1]}


def of_str(look, value):
    result = {"t": type_name(type(value)), "k": "str", "v": look.text(text_of(value, MOST_TEXT))}
    return look.cut(result, str.__len__(value), MOST_TEXT)


def of_bytes(look, value):
    base = bytes if bytes in type.__dict__["__mro__"].__get__(type(value)) else bytearray
    import binascii

    kept = look.text(bytes(base.__getitem__(value, slice(0, MOST_TEXT))))
    result = {"t": type_name(type(value)), "k": "bytes", "v": binascii.b2a_base64(kept, newline=False).decode("ascii")}
    if base is bytearray:
        result["id"] = look.number(value)
    return look.cut(result, base.__len__(value), MOST_TEXT)


def of_items(kind, base):
    mutable = base in (list, set)

    def describe(look, value):
        result = {"t": type_name(type(value)), "k": kind}
        if mutable:
            result["id"] = look.number(value)
        result["items"] = look.items(base.__iter__(value), look.value)
        return look.cut(result, base.__len__(value), len(result["items"]))

    return describe


def of_dict(look, value):
    result = {"t": type_name(type(value)), "k": "dict", "id": look.number(value)}
    ordered = sys.modules.get("collections")
    items = ordered.OrderedDict.items if ordered and type(value) is ordered.OrderedDict else dict.items
    result["items"] = look.items(items(value), lambda pair: [look.value(pair[0]), look.value(pair[1])])
    return look.cut(result, dict.__len__(value), len(result["items"]))


def named(kind, name):
    def describe(look, value):
        known = name(value)
        return {"t": type_name(type(value)), "k": kind, "name": text_of(known, 200) if isinstance(known, str) else "?"}

    return describe


def module_name(value):
    return type(sys).__dict__["__dict__"].__get__(value).get("__name__", "?")


def function_name(value):
    return type(function_name).__dict__["__qualname__"].__get__(value)


def method_name(value):
    function = value.__func__
    return function_name(function) if type(function) is type(function_name) else type_name(type(function))


KINDS = {
    type(None): of_none,
    bool: of_bool,
    int: of_int,
    float: of_float,
    complex: of_complex,
    str: of_str,
    bytes: of_bytes,
    bytearray: of_bytes,
    list: of_items("list", list),
    tuple: of_items("tuple", tuple),
    set: of_items("set", set),
    frozenset: of_items("frozenset", frozenset),
    dict: of_dict,
    type: named("class", type_name),
    type(sys): named("module", module_name),
    type(named): named("function", function_name),
    type(len): named("function", lambda value: value.__name__),
    type(JSON.__init__): named("function", method_name),
}

PLAIN = (of_none, of_bool, of_int, of_float, of_complex, of_str)


class Look:
    """Looks at the values of one observation; the same object has the same number in all of them."""

    def __init__(self, budget):
        self.budget = budget
        self.numbers = {}
        self.kept = []  # an object that went away would give its identity to another one
        self.seen = set()
        self.level = 0

    def at(self, value):
        """The structure of one value."""
        self.seen = set()
        return self.value(value)

    def value(self, value):
        cls = type(value)
        bases = type.__dict__["__mro__"].__get__(cls)
        describe = next((KINDS[base] for base in bases if base in KINDS), of_object)
        self.budget -= 1
        if self.budget < 0:
            return self.opaque(value, "too much to look at")
        if describe in PLAIN:
            return describe(self, value)
        if id(value) in self.seen:
            return {"t": type_name(cls), "k": "ref", "id": self.numbers[id(value)]}
        if self.level >= MOST_LEVELS:
            return self.opaque(value, "nested too deep")
        self.level += 1
        try:
            return describe(self, value)
        except MemoryError:
            raise
        except BaseException as e:
            self.seen.discard(id(value))
            return self.opaque(value, "looking at it raised " + type_name(type(e)))
        finally:
            self.level -= 1

    def number(self, value):
        """The number of an object, which from now on is only referred to in this value."""
        self.seen.add(id(value))
        if id(value) not in self.numbers:
            self.numbers[id(value)] = len(self.numbers) + 1
            self.kept.append(value)
        return self.numbers[id(value)]

    def text(self, kept):
        self.budget -= len(kept) // TEXT_PER_UNIT
        return kept

    def items(self, iterator, describe):
        result = []
        for item in iterator:
            if len(result) == MOST_ITEMS or self.budget <= 0:
                break
            result.append(describe(item))
        return result

    @staticmethod
    def cut(result, length, kept):
        if length > kept:
            result["cut"] = length
        return result

    @staticmethod
    def opaque(value, why):
        return {"t": type_name(type(value)), "k": "opaque", "why": why}


def of_object(look, value):
    """Anything else: what it says of itself, if its class has something to say, and its attributes."""
    cls = type(value)
    result = {"t": type_name(cls), "k": "object", "id": look.number(value)}
    bases = type.__dict__["__mro__"].__get__(cls)
    spoken = next(space["__repr__"] for space in map(space_of, bases) if "__repr__" in space)
    if spoken is not object.__repr__:
        said = repr(value)
        result["repr"] = look.text(without_addresses(text_of(said, MOST_TEXT)))
    attributes = attributes_of(value, bases)
    kept = look.items(attributes.items(), lambda pair: (pair[0], look.value(pair[1])))
    if kept:
        result["attrs"] = dict(kept)
    return look.cut(result, len(attributes), len(kept))


def space_of(cls):
    return type.__dict__["__dict__"].__get__(cls)


def attributes_of(value, bases):
    """The attributes of an instance of a class written in Python, by their names."""
    attributes = {}
    for base in reversed(bases):
        space = space_of(base)
        if "__slots__" in space:
            for name, slot in dict.items(dict(space)):
                if type(slot) is MEMBER:
                    try:
                        attributes[text_of(name, 200)] = slot.__get__(value)
                    except AttributeError:
                        pass  # not set
        elif type(space.get("__dict__")) is GETSET:
            own = space["__dict__"].__get__(value)
            for name in dict.keys(own):
                if isinstance(name, str):
                    attributes[text_of(name, 200)] = dict.__getitem__(own, name)
    return attributes


class Slotted:
    __slots__ = ("slot",)


MEMBER = type(Slotted.__dict__["slot"])
GETSET = type(type.__dict__["__dict__"])
