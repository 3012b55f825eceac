name=$1
if [ -z "$name" ]; then
    name=stranger
fi
cat <<END
Hello, $name!
END
