"""Converts temperatures."""


def fahrenheit(celsius):
    """Return a temperature in degrees Fahrenheit."""
    return celsius * 9 / 5 + 32


count = 0
text = input("Celsius: ")
while text != "":
    print("That is", round(fahrenheit(float(text)), 1), "Fahrenheit.")
    count = count + 1
    text = input("Celsius: ")
print("Converted:", count)
