"""Converts temperatures until there is nothing more to convert."""


def fahrenheit(celsius):
    """Return a temperature in degrees Fahrenheit."""


if __name__ == "__main__":
    text = input("Celsius: ")
