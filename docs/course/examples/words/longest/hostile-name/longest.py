import string

print("<script>alert('printed')</script>\x1b[2J")


def longest(text):
    words = [word.strip(string.punctuation) for word in text.split()]
    return max(words, key=len, default="")
