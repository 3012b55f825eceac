"""Counts the words of a text."""


def count_words(filename):
    """Return how often each word of a file comes, in small letters: a dictionary."""
    counts = {}
    with open(filename) as file:
        for text_line in file:
            for word in text_line.split():
                word = word.strip(".,;:!?").lower()
                if word:
                    counts[word] = counts.get(word, 0) + 1
    return counts


def write_counts(filename, result):
    """Write a line for each word of a file into another one: the word, and how often it comes."""
    counts = count_words(filename)
    with open(result, "w") as file:
        for word in sorted(counts):
            file.write(f"{word} {counts[word]}\n")
