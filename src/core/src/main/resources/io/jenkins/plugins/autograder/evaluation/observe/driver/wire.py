"""What the driver is told and what it tells: framed messages of JSON, and bytes.

The files of the driver are run one after the other in one namespace, so each knows the names of those before it. They
import as little as possible: every submission pays for what is loaded here.
"""

import io
import posix as os  # os itself takes as long to load as all the rest
import sys

# The supervisor imports nothing later, when a submission may have been at work on the file system.
import _signal
import gc
import marshal
import resource
import select
import time

TELLS = 1


class Json:
    """JSON by the C functions behind the module json, which itself takes longer to load than Python does."""

    def __init__(self):
        try:
            import _json

            self.strict, self.parse_float, self.parse_int, self.parse_constant = True, float, int, float
            self.object_hook = self.object_pairs_hook = None
            self.memo = {}
            scan = _json.make_scanner(self)
            encode = _json.make_encoder(
                None, self.refuse, _json.encode_basestring_ascii, None, ":", ",", False, False, False
            )
            self.loads = lambda text: scan(text, 0)[0]
            self.dumps = lambda thing: "".join(encode(thing, 0))
            if self.loads(self.dumps({"a": [1, "\u00e4", None]})) != {"a": [1, "\u00e4", None]}:
                raise ValueError("not the functions that they were")
        except (ImportError, AttributeError, TypeError, ValueError):
            import json

            self.loads = json.loads
            self.dumps = lambda thing: json.dumps(thing, separators=(",", ":"), allow_nan=False)

    @staticmethod
    def refuse(thing):
        raise TypeError("no JSON for " + type(thing).__name__)


JSON = Json()


def receive():
    """The next message, and after it the contents of the files that it names; None after the last one."""
    size = int(take(10))
    if not size:
        return None
    message = JSON.loads(take(size).decode("utf-8"))
    message["files"] = [(path, take(int(take(10)))) for path in message["files"]]
    return message


def write_all(fd, data):
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view):]


def send(header, *parts):
    """Tell one thing: a line of JSON with the sizes of the parts, and the parts. No part is ever looked into."""
    header["parts"] = [len(part) for part in parts]
    write_all(TELLS, b"".join((JSON.dumps(header).encode("ascii"), b"\n") + parts))
