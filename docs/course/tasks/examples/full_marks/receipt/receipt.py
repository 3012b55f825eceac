"""Receipts."""

WIDTH = 20


def total(prices):
    """Add up prices."""
    cents = 0
    at = 0
    while at < len(prices):
        cents += prices[at]
        at += 1
    return cents


def line(name, cents):
    """Make a line."""
    price = f"{cents // 100}.{cents % 100:02}"
    return name + " " * (WIDTH - len(name) - len(price)) + price


def receipt(items):
    """Print all lines, and the total below."""
    prices = []
    for item in items:
        print(line(*item))
        prices.append(item[1])
    print(WIDTH * "-")
    print(line("Total", total(prices)))
