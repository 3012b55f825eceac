# Writes: lines for people, and the one JSON document.

# answer SCORE: makes standard input the feedback, with every other byte than printable ASCII shown as a question mark.
# What is left needs three escapes only, and is valid UTF-8.
answer() {
    {
        printf '{"fractionalScore": %s, "feedback": "' "$1"
        shown | sed -e 's/\\/\\\\/g' -e 's/"/\\"/g' | awk '{ printf "%s%s", separator, $0; separator = "\\n" }'
        printf '"%s}\n' "${2-}"
    } >&3
}

# not_gradable REASON: ends the grading. Platforms that do not know "gradable" take the score.
not_gradable() {
    say "$1" | answer 0 ', "gradable": false'
    exit 0
}

# say WORDS: a line as it is. The echo of many shells turns a backslash and n into a line end.
say() {
    printf '%s\n' "$*"
}

# visible FILE: the beginning of the file in one line.
visible() {
    head -c 500 "$1" | shown | awk '{ printf "%s%s", separator, $0; separator = " / " }'
}

shown() {
    tr -c '[:print:]\n' '?'
}
