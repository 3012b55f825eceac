"""Runs the learner's code in a process of its own, and reports what it did.

Standard input: {"source", "file_name", "function", "texts", "seconds"} as JSON. Argument: the number of the file
descriptor to report to, one JSON document a line: {"value": ...} or {"problem": "..."} for each text, in order. A single
problem comes instead where the code cannot be loaded.

This process never sees the expected values. All that a submission gains by forging a report is to give an answer.
"""

import json
import os
import resource
import sys
import traceback

MOST_CHARACTERS = 500


def main():
    plan = json.load(sys.stdin)
    # Of a processor. The signal can be ignored, but not the one that comes a second later.
    resource.setrlimit(resource.RLIMIT_CPU, (plan["seconds"], plan["seconds"] + 1))
    with os.fdopen(int(sys.argv[1]), "w", encoding="ascii") as report:
        for observation in observe(plan):
            print(json.dumps(observation), file=report, flush=True)


def observe(plan):
    namespace = {"__name__": "submission"}
    try:
        exec(compile(plan["source"], plan["file_name"], "exec"), namespace)
    except BaseException as problem:
        yield {"problem": in_words(problem, plan["file_name"])}
        return
    function = namespace.get(plan["function"])
    if not callable(function):
        yield {"problem": f"There is no function {plan['function']} in {plan['file_name']}."}
        return
    for text in plan["texts"]:
        try:
            yield observed(function(text))
        except BaseException as problem:
            yield {"problem": in_words(problem, plan["file_name"])}


def observed(value):
    # The exact types only: a class of the learner's can claim to be equal to anything.
    if type(value) in (bool, int, float, str, type(None)) and len(repr(value)) <= MOST_CHARACTERS:
        return {"value": value}
    return {"problem": f"Returned a {type(value).__name__}: {repr(value)[:MOST_CHARACTERS]}"}


def in_words(problem, file_name):
    if isinstance(problem, SyntaxError):
        line = problem.lineno
    else:
        lines = [frame.lineno for frame in traceback.extract_tb(problem.__traceback__) if frame.filename == file_name]
        line = lines[-1] if lines else None
    place = f"line {line}: " if line else ""
    said = problem.msg if isinstance(problem, SyntaxError) else str(problem)
    return f"{place}{type(problem).__name__}: {said}"[:MOST_CHARACTERS]


if __name__ == "__main__":
    main()
