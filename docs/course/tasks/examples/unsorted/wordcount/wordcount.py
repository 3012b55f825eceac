"""Counts the words of a text."""


def count_words(filename):
    """Return how often each word of a file comes."""
    counts = {}
    file = open(filename)
    for word in file.read().lower().split():
        word = word.strip(".,;:!?")
        counts[word] = counts.get(word, 0) + 1
    file.close()
    return counts


def write_counts(filename, result):
    """Write the counts of a file into another one."""
    counts = count_words(filename)
    file = open(result, "w")
    for word in counts:
        print(word, counts[word], file=file)
    file.close()
