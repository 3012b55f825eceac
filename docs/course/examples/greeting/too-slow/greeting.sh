sleep 0.9
printf 'Hello, %s!\n' "${1:-stranger}"
