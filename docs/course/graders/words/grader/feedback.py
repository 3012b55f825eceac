"""Words the grade, as plain text and as an HTML document, and puts it where the platform looks for it."""

import json
import os
import shutil
import tempfile
from xml.etree import ElementTree

CELL = "border: 1px solid #767676; padding: 4px 8px; text-align: left; vertical-align: top"
MOST_PRINTED = 2000


def grade(results, printed, learners_name):
    """The documents to write, by file name, for a submission that was tried."""
    passed = sum(result.passed for result in results)
    return {
        "htmlFeedback.html": html(results, passed, printed, learners_name),
        "feedback.json": as_json(
            {
                "fractionalScore": passed / len(results),
                "feedback": text(results, passed),
                "feedbackType": "HTML",
            }
        ),
    }


def not_gradable(reason):
    """The documents to write where there is nothing to grade. Platforms that do not know `gradable` take the score."""
    return {"feedback.json": as_json({"fractionalScore": 0.0, "feedback": reason, "gradable": False})}


def publish(documents, directory):
    """Write the documents; each appears whole or not at all, the last one last."""
    for name, content in documents.items():
        target = directory / name
        # The submission may have left a directory there, which no file can replace.
        if target.is_dir() and not target.is_symlink():
            shutil.rmtree(target)
        descriptor, temporary = tempfile.mkstemp(dir=directory)
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(content)
        os.replace(temporary, target)


def as_json(document):
    return json.dumps(document, indent=2) + "\n"


def text(results, passed):
    lines = [f"{passed} of {len(results)} tests passed."]
    lines += [
        f"{'passed' if result.passed else 'FAILED'}: {result.name}"
        + ("" if result.passed else f". Text {result.text!r}, expected {result.expected!r}. {visible(result.actual)}")
        for result in results
    ]
    return "\n".join(lines)


def html(results, passed, printed, learners_name):
    # A tree, not strings glued together: whatever the learner's code returned, raised or printed stays text.
    root = ElementTree.Element("div", lang="en")
    add(root, "h2", f"{passed} of {len(results)} tests passed")
    if learners_name:
        add(root, "p", f"Your file: {visible(learners_name)}")
    table = add(root, "table", style="border-collapse: collapse")
    add(table, "caption", "What your function was given, and what came of it")
    head = add(add(table, "thead"), "tr")
    for title in ("Test", "Text", "Expected", "Result"):
        add(head, "th", title, scope="col", style=CELL)
    body = add(table, "tbody")
    for result in results:
        row = add(body, "tr")
        add(row, "th", result.name, scope="row", style=CELL)
        add(add(row, "td", style=CELL), "code", repr(result.text))
        add(add(row, "td", style=CELL), "code", repr(result.expected))
        add(row, "td", "Passed" if result.passed else f"Failed. {visible(result.actual)}", style=CELL)
    if printed:
        add(root, "h3", "What your code printed")
        add(root, "pre", visible(printed[:MOST_PRINTED]) + ("…" if len(printed) > MOST_PRINTED else ""))
    return ElementTree.tostring(root, encoding="unicode", method="html") + "\n"


def add(parent, tag, content=None, **attributes):
    element = ElementTree.SubElement(parent, tag, attributes)
    element.text = content
    return element


def visible(said):
    """Text in which every character can be seen: control characters and the like are written as escapes."""
    return "".join(c if c == "\n" or c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in said)
