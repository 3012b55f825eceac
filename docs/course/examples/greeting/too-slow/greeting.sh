sleep 0.6
printf 'Hello, %s!\n' "${1:-stranger}"
