def count(text):
    words = 1
    while text.startswith(" "):  # and never gets any shorter
        words += 1
    return words if text.count(" ") == 0 else text.count(" ") + 1
