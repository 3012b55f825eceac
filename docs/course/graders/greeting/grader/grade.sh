#!/bin/sh
# Grades greeting.sh, a script that greets the person whose name is its argument.
#
# Arguments: partId X userId Y filename Z, in any order. Standard output: one JSON document, and nothing else; what is
# for the course team goes to standard error.
set -u
LC_ALL=C
export LC_ALL

# From here on standard output is standard error; only answer() writes to the real one.
exec 3>&1 1>&2

here=$(dirname "$0")
shared=${AUTOGRADER_SHARED:-/shared}
submission=$shared/submission/greeting.sh
part= filename=
most_bytes=65536
test_seconds=2

. "$here/answer.sh"
. "$here/sandbox.sh"

while [ $# -ge 2 ]; do
    case $1 in
        partId) part=$2 ;;
        filename) filename=$2 ;;
    esac
    shift 2
done
if [ "$part" != greeting ]; then
    # The course team's mistake, not the learner's: no grade, and a message where the team looks for it.
    say "partId is '$part'; it is greeting. Set it in the assignment."
    exit 1
fi

check_submission() {
    [ -f "$submission" ] && [ ! -L "$submission" ] \
        || not_gradable 'There is no file greeting.sh in your submission. Please name your file greeting.sh.'
    [ -r "$submission" ] \
        || not_gradable 'The file greeting.sh cannot be read. Please submit it again.'
    size=$(wc -c <"$submission")
    [ "$size" -le "$most_bytes" ] \
        || not_gradable "The file greeting.sh is larger than $most_bytes bytes. Please submit your script only."
    [ "$(tr -d '\000' <"$submission" | wc -c)" -eq "$size" ] \
        || not_gradable 'The file greeting.sh is not a text. Please submit your script.'
    grep -q '[^[:space:]]' "$submission" \
        || not_gradable 'The file greeting.sh is empty. Please submit your script.'
}

# try_all: leaves the words for the learner in $scratch/words, and the counts in $passed and $total.
try_all() {
    total=0 passed=0 stopped=
    while IFS='|' read -r test_name name expected; do
        total=$((total + 1))
        if [ -n "$stopped" ]; then
            say "not reached: $test_name"
            continue
        fi
        run_submission "$name"
        say "$expected" >"$scratch/expected"
        if [ "$status" -eq "$killed" ]; then
            stopped=yes
            say "FAILED: $test_name. Your script was killed: more than $test_seconds s, or too much memory." \
                "Is there a loop that never ends?"
        elif cmp -s "$scratch/expected" "$scratch/printed"; then
            passed=$((passed + 1))
            say "passed: $test_name"
        else
            say "FAILED: $test_name. Expected: $(visible "$scratch/expected")"
            say "  Your script printed: $(visible "$scratch/printed")"
            [ "$status" -le 128 ] || say "  and was ended by signal $((status - 128))"
            [ ! -s "$scratch/errors" ] || say "  and reported: $(visible "$scratch/errors")"
        fi
    done <"$here/tests.txt" >"$scratch/words"
}

check_submission
# Below AUTOGRADER_SHARED, which whoever set it removes, if this shell is killed before it can clean up.
scratch=$(mktemp -d "${AUTOGRADER_SHARED:-/tmp}/greeting.XXXXXX") || exit 1
trap 'rm -rf "$scratch"' EXIT
try_all
{
    [ -z "$filename" ] || say "Your file: $filename"
    say "$passed of $total tests passed."
    cat "$scratch/words"
} | answer "$(awk "BEGIN { print $passed / $total }")"
