"""Converts temperatures."""


def fahrenheit(celsius):
    """Return a temperature in degrees Fahrenheit."""
    return celsius * 9 / 5 + 32


if __name__ == "__main__":
    count = 0
    text = input("Celsius: ")
    while text != "":
        degrees = (float(text) + 32) * 9 / 5
        print(f"That is {degrees:.1f} Fahrenheit.")
        count += 1
        text = input("Celsius: ")
    print(f"Converted: {count}")
