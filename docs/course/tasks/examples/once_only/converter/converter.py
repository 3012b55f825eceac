"""Converts a temperature."""


def fahrenheit(celsius):
    """Return a temperature in degrees Fahrenheit."""
    return celsius * 9 / 5 + 32


if __name__ == "__main__":
    text = input("Celsius: ")
    print("That is", fahrenheit(float(text)), "Fahrenheit.")
