"""Counts the words of a text."""


def count_words(filename):
    """Return how often each word of a file comes."""
    counts = {}
    with open(filename) as file:
        for word in file.read().lower().split():
            counts[word] = counts.get(word, 0) + 1
    return counts


def write_counts(filename, result):
    """Write the counts of a file into another one."""
    counts = count_words(filename)
    with open(result, "w") as file:
        for word in sorted(counts):
            file.write(word + " " + str(counts[word]) + "\n")
