def count_words(filename):
    counts = {}
    with open(filename) as file:
        for word in file.read().lower().split():
            word = word.strip(".,;:!?")
            counts[word] = counts.get(word, 0) + 1
    return counts


def write_counts(filename, result):
    counts = {}
    with open(filename) as file:
        for word in file.read().lower().split():
            word = word.strip(".,;:!?")
            counts[word] = counts.get(word, 0) + 1
    with open(result, "w") as file:
        for word in sorted(counts):
            file.write(f"{word} {counts[word]}\n")
