import marshal

for code in marshal.loads(take(int(take(10)))):
    exec(code)
