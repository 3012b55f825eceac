def total(prices):
    result = 0
    for price in prices:
        result = result + price
    return result


def line(name, cents):
    return "{:<12}{:>8.2f}".format(name, cents / 100)


def receipt(items):
    """Print and return a receipt."""
    lines = [line(name, cents) for name, cents in items]
    lines.append("-" * 20)
    lines.append(line("Total", total([item[1] for item in items])))
    text = "\n".join(lines)
    print(text)
    return text
