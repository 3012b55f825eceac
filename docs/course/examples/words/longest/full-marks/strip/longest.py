import string


def longest(text):
    words = [word.strip(string.punctuation) for word in text.split()]
    return max(words, key=len, default="")
