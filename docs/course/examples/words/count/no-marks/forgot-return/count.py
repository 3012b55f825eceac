def count(text):
    words = len(text.split())
