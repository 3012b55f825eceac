def longest(text):
    while True:
        print("word " * 1000)
