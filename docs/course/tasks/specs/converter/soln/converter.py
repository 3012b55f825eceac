"""Converts temperatures until there is nothing more to convert."""


def fahrenheit(celsius):
    """Return a temperature in degrees Fahrenheit."""
    return celsius * 9 / 5 + 32


def main():
    """Ask for temperatures until an empty line, and say what they are."""
    count = 0
    text = input("Celsius: ")
    while text != "":
        print(f"That is {fahrenheit(float(text)):.1f} Fahrenheit.")
        count += 1
        text = input("Celsius: ")
    print(f"Converted: {count}")


if __name__ == "__main__":
    main()
