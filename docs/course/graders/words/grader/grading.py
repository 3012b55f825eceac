"""Compares what the learner's code did with what was expected."""

from dataclasses import dataclass

MOST_CHARACTERS = 600


@dataclass(frozen=True)
class Result:
    """How one test went; `actual` is for people."""

    name: str
    text: str
    expected: object
    actual: str
    passed: bool


def compare(tests, observations):
    """A result for each test, also for those that were never reached."""
    unreached = observations.ending or "Your code ended before this test."
    reports = observations.reports[: len(tests)]
    # A single problem where there should be five reports: the code could not be loaded, and that is why.
    if len(reports) == 1 and "problem" in reports[0] and not observations.ending:
        unreached = reports[0]["problem"]
    reports += [{"problem": unreached}] * (len(tests) - len(reports))
    return [result(test, report) for test, report in zip(tests, reports)]


def result(test, report):
    if "problem" in report:
        return Result(test.name, test.text, test.expected, report["problem"][:MOST_CHARACTERS], False)
    value = report["value"]
    # True is 1 in Python, and is not the number that was asked for.
    passed = type(value) is type(test.expected) and value == test.expected
    return Result(test.name, test.text, test.expected, f"Returned {value!r}."[:MOST_CHARACTERS], passed)
