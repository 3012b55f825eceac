if [ "$1" ]; then
    echo Hello, $1!
else
    echo Hello, stranger!
fi
