yes 'Hello, Ada!'
