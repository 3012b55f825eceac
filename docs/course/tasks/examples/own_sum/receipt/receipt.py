"""Receipts of a small shop."""


def total(prices):
    """Return the sum of all prices, in cents."""
    return sum(prices)


def line(name, cents):
    """Return a line of a receipt."""
    return name.ljust(12) + "%8.2f" % (cents / 100)


def receipt(items):
    """Print a receipt."""
    whole = 0
    for name, cents in items:
        print(line(name, cents))
        whole = whole + cents
    print("-" * 20)
    print(line("Total", whole))
