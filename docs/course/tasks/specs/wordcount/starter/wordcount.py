"""Counts the words of a text."""


def count_words(filename):
    """Return how often each word of a file comes, in small letters: a dictionary."""


def write_counts(filename, result):
    """Write a line for each word of a file into another one: the word, and how often it comes."""
