"""Receipts of a small shop."""


def total(prices):
    """Return the sum of all prices, in cents."""
    result = 0
    for price in prices
        result += price
    return result


def line(name, cents):
    """Return a line of a receipt."""
    return f"{name:<12}{cents / 100:>8.2f}"


def receipt(items):
    """Print a receipt."""
    for name, cents in items:
        print(line(name, cents))
    print("-" * 20)
    print(line("Total", total([cents for _, cents in items])))
