"""Receipts of a small shop."""


def total(prices):
    """Return the sum of all prices, in cents."""
    result = 0
    for price in prices:
        result += price
    return result


def line(name, cents):
    """Return a line of a receipt: the name, and the price in euros to the right of it."""
    return f"{name:<12}{cents / 100:>8.2f}"


def receipt(items):
    """Print a receipt: a line for each item, a ruler, and the total.

    items is a list of pairs of a name and a price in cents.
    """
    for name, cents in items:
        print(line(name, cents))
    print("-" * 20)
    print(line("Total", total([cents for _, cents in items])))
