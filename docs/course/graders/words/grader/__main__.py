"""Grades one part of the assignment: the whole way from the environment to feedback.json."""

import ctypes
import os
import signal
import sys
from pathlib import Path

import child
import feedback
import grading
import submission
from exercises import EXERCISES


def main():
    shield()
    shared = Path(os.environ.get("AUTOGRADER_SHARED", "/shared"))
    part = os.environ.get("partId", "")
    if part not in EXERCISES:
        # The course team's mistake, not the learner's: no grade, and a message where the team looks for it.
        print(f"partId is {part!r}; it is one of {', '.join(EXERCISES)}. Set it in the assignment.", file=sys.stderr)
        return 1
    feedback.publish(documents(EXERCISES[part], shared / "submission"), shared)
    return 0


def documents(exercise, directory):
    try:
        source = submission.read_source(directory, exercise.file_name)
    except submission.NotGradable as nothing:
        return feedback.not_gradable(str(nothing))
    observations = child.run(
        {
            "source": source,
            "file_name": exercise.file_name,
            "function": exercise.function,
            "texts": [test.text for test in exercise.tests],
        }
    )
    results = grading.compare(exercise.tests, observations)
    return feedback.grade(results, observations.printed, os.environ.get("filename", ""))


def shield():
    """Keep the submission's hands off this process, although both run as the same user."""
    # Python answers an interrupt by raising KeyboardInterrupt; the submission must not be able to send us one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        # PR_SET_DUMPABLE = 0: no debugger, no /proc/1/mem, no writing to our output through /proc/1/fd.
        ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)


if __name__ == "__main__":
    sys.exit(main())
