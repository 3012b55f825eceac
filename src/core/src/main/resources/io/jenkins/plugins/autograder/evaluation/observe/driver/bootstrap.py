import posix
import sys

sys.path[:] = [path for path in sys.path if path]  # not the working directory, whatever may be in it


def take(count):
    """Read so many bytes of what we are told, and not one more: what follows may be for later."""
    parts = []
    while count > 0:
        part = posix.read(0, min(count, 1 << 20))
        if not part:
            raise EOFError("the end of what we are told came early")
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


exec(take(int(take(10))))
