# Compiles the driver once for this Python, which then starts it in a fraction of the time. Runs on any Python 3.
import marshal
import sys

files = []
for number in range(int(take(10))):
    name = take(int(take(10))).decode()
    files.append((name, take(int(take(10))).decode("utf-8")))
fit = sys.version_info >= (3, 8)
sys.stdout.buffer.write(("%d.%d.%d\n" % sys.version_info[:3]).encode())
if fit:
    codes = [compile(text, "<driver/" + name + ">", "exec", 0, True, 2) for name, text in files]
    sys.stdout.buffer.write(marshal.dumps(codes))
