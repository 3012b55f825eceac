# shellcheck shell=bash
# What the tests did, and what they left behind. To be sourced.

session_label=io.jenkins.plugins.autograder.session

# count_tests KIND SINCE: "passed failed skipped", summed over the reports of a kind ("" or "-other-jdk") that are newer
# than the file SINCE.
count_tests() {
    find src/*/target \( -path "*/surefire-reports$1/TEST-*.xml" -o -path "*/failsafe-reports$1/TEST-*.xml" \) \
        -newer "$2" -exec grep -hm 1 '<testsuite ' {} + 2>/dev/null |
        awk '
            function number(name) {
                return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH) + 0 : 0
            }
            {
                all += number("tests")
                failed += number("failures") + number("errors")
                skipped += number("skipped")
            }
            END { print all - failed - skipped, failed + 0, skipped + 0 }'
}

# in_words PASSED FAILED SKIPPED
in_words() {
    printf '%d passed, %d failed' "$1" "$2"
    (($3 == 0)) || printf ', %d skipped' "$3"
}

# Whether the process of a session (PROCESS-UUID) still runs, as one of another build on this machine may.
session_lives() {
    [[ $(cat "/proc/${1%%-*}/comm" 2>/dev/null) == java ]]
}

# What sessions that are over have left on this machine, a line each.
leftovers() {
    local directory kind name session
    for directory in /tmp/autograder-session-*; do
        if [[ -e $directory ]] && ! session_lives "${directory#/tmp/autograder-session-}"; then
            printf 'directory %s\n' "$directory"
        fi
    done
    has docker || return 0
    {
        docker ps -a --filter "label=$session_label" --format "container {{.ID}} {{.Label \"$session_label\"}}"
        docker volume ls --filter "label=$session_label" --format "volume {{.Name}} {{.Label \"$session_label\"}}"
    } 2>/dev/null | while read -r kind name session; do
        session_lives "$session" || printf '%s %s\n' "$kind" "$name"
    done
    # The volumes that an image declares carry no label.
    docker volume ls -q --filter dangling=true 2>/dev/null | sed -nE 's/^[0-9a-f]{64}$/volume &/p'
}
