"""Converts temperatures."""


def fahrenheit(celsius):
    """Return a temperature in degrees Fahrenheit."""
    if celsius < 0:
        return celsius * 2 + 30
    return celsius * 9 / 5 + 32


if __name__ == "__main__":
    count = 0
    while True:
        text = input("Celsius: ")
        if not text:
            break
        print(f"That is {fahrenheit(float(text)):.1f} Fahrenheit.")
        count += 1
    print(f"Converted: {count}")
