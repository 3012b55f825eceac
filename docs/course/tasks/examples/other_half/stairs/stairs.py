"""Says what there is to say of a staircase."""

STEPS = [17, 18, 17, 19, 17, 16]


def height(steps):
    """Return how high a staircase is."""
    for step in steps:
        result = 0
        result += step
    return result


def highest(steps):
    """Return the height of the highest step."""
    best = steps[0]
    for step in steps:
        if step > best:
            best = step
    return best


def uneven(steps):
    """Return how often a step is not as high as the one before it."""
    count = 0
    for i in range(1, len(steps)):
        if steps[i] != steps[i - 1]:
            count += 1
    return count


print("Steps:", len(STEPS) - 1)
print("Height:", height(STEPS))
print("Highest step:", highest(STEPS))
print("Uneven:", uneven(STEPS))
