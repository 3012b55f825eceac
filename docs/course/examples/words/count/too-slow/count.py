import time


def count(text):
    time.sleep(60)
