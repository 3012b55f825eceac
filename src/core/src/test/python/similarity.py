"""Writes what Python's difflib and round make of many inputs, for the tests to compare with.

    python3 src/test/python/similarity.py > src/test/resources/evaluation/difflib.jsonl
    python3 src/test/python/similarity.py round > src/test/resources/evaluation/round.jsonl

Standard library only; the inputs are the same at every run.
"""

import difflib
import json
import random
import sys

SENTENCE = "The area of the rectangle with sides 3 and 4 is 12.0 square meters. "


def texts(chance):
    yield "", ""
    yield "", "a"
    yield "abcd", "bcde"
    yield "private Thread currentThread;", "private volatile Thread currentThread;"
    yield "tide", "diet"
    yield "diet", "tide"
    yield "WIKIMEDIA", "WIKIMANIA"
    yield SENTENCE * 4, SENTENCE.upper() * 4
    yield SENTENCE * 5, (SENTENCE * 5).replace("area", "perimeter")
    for size in (3, 8, 20, 60, 199, 200, 201, 400):
        for alphabet in ("ab", "abcdef", "abcdefghijklmnopqrstuvwxyz .,"):
            yield scrambled(chance, size, alphabet), scrambled(chance, size, alphabet)
            text = scrambled(chance, size, alphabet)
            yield text, mutated(chance, text, alphabet)


def scrambled(chance, size, alphabet):
    return "".join(chance.choice(alphabet) for _ in range(size))


def mutated(chance, text, alphabet):
    letters = list(text)
    for _ in range(len(text) // 8 + 1):
        at = chance.randrange(len(letters))
        kind = chance.randrange(3)
        if kind == 0:
            letters[at] = chance.choice(alphabet)
        elif kind == 1:
            letters.insert(at, chance.choice(alphabet))
        elif len(letters) > 1:
            del letters[at]
    return "".join(letters)


def similarities():
    for a, b in texts(random.Random(1)):
        plain = difflib.SequenceMatcher(None, a, b, autojunk=False)
        popular = difflib.SequenceMatcher(None, a, b)
        print(json.dumps({"a": a, "b": b, "ratio": plain.ratio(), "withoutPopular": popular.ratio(),
                          "blocks": [list(block) for block in plain.get_matching_blocks()[:-1]]}))


def roundings():
    chance = random.Random(2)
    numbers = [0.0, 0.5, 1.5, 2.5, -0.5, -2.5, 2.675, 0.125, 0.375, 1.005, 1e22, 123456.789, -1e-7, 99.995, 0.05]
    numbers += [chance.uniform(-1000, 1000) for _ in range(40)]
    numbers += [chance.randrange(-4000, 4000) / 8 for _ in range(40)]
    for number in numbers:
        for digits in range(4):
            print(json.dumps({"number": number, "decimals": digits, "rounded": round(number, digits)}))
        for figures in (1, 2, 3, 6):
            print(json.dumps({"number": number, "figures": figures, "rounded": float(f"{number:.{figures - 1}e}")}))


if __name__ == "__main__":
    roundings() if sys.argv[1:] == ["round"] else similarities()
