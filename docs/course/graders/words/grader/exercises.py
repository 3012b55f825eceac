"""What the learners are asked for, and the texts that their functions are tried on."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Test:
    name: str
    text: str
    expected: object


@dataclass(frozen=True)
class Exercise:
    """One part of the assignment.

    The learner hands in `file_name`, with a function `function` that takes a text. Every test is worth the same.
    """

    file_name: str
    function: str
    tests: tuple


EXERCISES = {
    # The number of words in a text. Words are what stands between white space.
    "count": Exercise(
        "count.py",
        "count",
        (
            Test("three words", "one two three", 3),
            Test("marks are no words of their own", "it's well-known", 2),
            Test("an empty text", "", 0),
            Test("several spaces", "  here   and there ", 3),
            Test("tabs and line ends", "one\ttwo\nthree", 3),
        ),
    ),
    # The longest word of a text, the first of them if there are several, without the marks at its ends.
    "longest": Exercise(
        "longest.py",
        "longest",
        (
            Test("one is longest", "a bbb cc", "bbb"),
            Test("the first of several", "one two six", "one"),
            Test("marks within a sentence", "Hello, wonderful world!", "wonderful"),
            Test("marks do not make a word longer", "this has an end...", "this"),
            Test("an empty text", "", ""),
        ),
    ),
}
