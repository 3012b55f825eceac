"""Receipts of a small shop."""


def total(prices):
    """Return the sum of all prices, in cents."""


def line(name, cents):
    """Return a line of a receipt: the name, and the price in euros to the right of it."""


def receipt(items):
    """Print a receipt: a line for each item, a ruler, and the total."""
