# Runs the learner's script.

killed=137

# run_submission NAME: leaves what it printed in $scratch/printed and $scratch/errors, and its exit status in $status.
run_submission() {
    status=0
    (
        # To files and not to a pipe: a process that the script leaves behind could hold a pipe open for ever.
        exec 3>&- </dev/null >"$scratch/printed" 2>"$scratch/errors"
        cd /
        # 64 MB of memory; 64 KB for each file, its output included (the unit is 512 bytes).
        ulimit -v 65536
        ulimit -f 128
        exec timeout -s KILL "$test_seconds" sh "$submission" "$1"
    ) || status=$?
    end_all
}

# end_all: ends what the script left running, so that nobody else can write while its output is compared.
end_all() {
    # Only in a container, where all that is not process 1 is the submission's.
    [ $$ -ne 1 ] || kill -s KILL -- -1 2>/dev/null || :
}
