"""Reads what the learner handed in."""

MOST_BYTES = 64 * 1024


class NotGradable(Exception):
    """There is nothing to grade; the message tells the learner why, and what to do."""


def read_source(directory, file_name):
    """The text of the learner's file. Whatever is wrong with it must never end in a good grade."""
    path = directory / file_name
    if path.is_symlink() or not path.is_file():
        raise NotGradable(f"There is no file {file_name} in your submission. Please name your file {file_name}.")
    try:
        with open(path, "rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError:
        raise NotGradable(f"The file {file_name} cannot be read. Please submit it again.") from None
    if len(content) > MOST_BYTES:
        raise NotGradable(f"The file {file_name} is larger than {MOST_BYTES // 1024} KB. Please submit your code only.")
    try:
        source = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        source = "\0"
    if "\0" in source:
        raise NotGradable(f"The file {file_name} is not a text in UTF-8. Please submit your Python code.")
    if not source.strip():
        raise NotGradable(f"The file {file_name} is empty. Please submit your Python code.")
    return source
