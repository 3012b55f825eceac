"""Runs the driver on the learner's code: with limits for its time and its output, and until it is really over."""

import json
import os
import selectors
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

DRIVER = Path(__file__).with_name("driver.py")
SECONDS = 2  # of a processor, so that a busy machine does not cost marks
PATIENCE = 6  # seconds on the clock, for code that only waits
MOST_BYTES = 64 * 1024


@dataclass(frozen=True)
class Observations:
    """What the driver reported, and why there may be less of it than there are tests (empty if nothing was wrong)."""

    reports: list
    ending: str
    printed: str


def run(plan):
    """Run the driver on a plan; its format is in driver.py."""
    for_reading, for_writing = os.pipe()
    child = subprocess.Popen(
        [sys.executable, "-I", "-B", "-X", "utf8", str(DRIVER), str(for_writing)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        pass_fds=[for_writing],
        start_new_session=True,
        env={},
        cwd="/",
    )
    os.close(for_writing)
    try:
        received = {for_reading: bytearray(), child.stdout.fileno(): bytearray()}
        hand_over(plan, child.stdin)
        ending = listen(child, received)
    finally:
        end(child)
    reported, printed = received.values()
    return Observations(parse(reported), ending, printed[:MOST_BYTES].decode("utf-8", "replace"))


def hand_over(plan, stdin):
    try:
        with stdin:
            stdin.write(json.dumps(plan | {"seconds": SECONDS}).encode("ascii"))
    except BrokenPipeError:
        pass  # It is over already; listening tells how that came.


def listen(child, received):
    """Collect bytes by file descriptor until the child has ended or must be ended. Returns what was wrong, in words."""
    deadline = time.monotonic() + PATIENCE
    with selectors.DefaultSelector() as selector:
        for descriptor in received:
            selector.register(descriptor, selectors.EVENT_READ)
        while time.monotonic() < deadline:
            over = child.poll() is not None
            # Not until end of file: something that the child left behind may keep the pipe open for ever.
            ready = selector.select(0 if over else 0.02) if selector.get_map() else []
            for key, _ in ready:
                chunk = os.read(key.fd, MOST_BYTES)
                if not chunk:
                    selector.unregister(key.fd)
                received[key.fd] += chunk
                if len(received[key.fd]) > MOST_BYTES:
                    return f"Your code was stopped because it printed more than {MOST_BYTES // 1024} KB."
            if over and not ready:
                return why(child.returncode)
            if not selector.get_map():
                time.sleep(0.01)
    return stopped(PATIENCE)


def why(returncode):
    if returncode == 0:
        return ""
    if returncode == -signal.SIGXCPU:
        return stopped(SECONDS)
    how = f"with exit code {returncode}" if returncode > 0 else f"by signal {-returncode}"
    return f"Your code ended early, {how}."


def stopped(seconds):
    return f"Your code was stopped after {seconds} s. Is there a loop that never ends?"


def end(child):
    """End the child and all that it started, so that nobody else can write when the grade is written."""
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass
    child.wait()
    if os.getpid() == 1:
        end_everything_else()


def end_everything_else():
    # Only in a container, where all that is not process 1 is the submission's.
    try:
        os.kill(-1, signal.SIGKILL)
    except ProcessLookupError:
        pass
    # Orphans become children of process 1. When none is left, none is still writing.
    while True:
        try:
            os.wait()
        except ChildProcessError:
            return


def parse(reported):
    """The complete lines that are reports. The learner's code can write here too, so nothing is taken for granted."""
    reports = []
    for line in reported.split(b"\n")[:-1]:
        try:
            report = json.loads(line)
        except (ValueError, RecursionError):
            break
        if not is_report(report):
            break
        reports.append(report)
    return reports


def is_report(report):
    if not isinstance(report, dict) or len(report) != 1:
        return False
    return isinstance(report.get("problem"), str) or (
        "value" in report and isinstance(report["value"], (bool, int, float, str, type(None)))
    )
