# shellcheck shell=bash
# The command line: how the launcher ./autograder starts it, and how it is built. To be sourced; building needs common.sh
# and java.sh, too. All paths are relative to the project's directory, where building has to take place.

cli=src/cli/target/lib/autograder.jar

# What the launcher keeps: when it was built, the log of that, and an archive of loaded classes.
launcher=src/cli/target/launcher

# An archive is for one Java; with that of another one it would start more slowly than with none.
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
archive=$launcher/classes-${java//\//-}.jsa

# What makes Java start fast, and is right for a program that mostly waits for containers. Without its log, Java cannot
# warn on stdout, which is the program's. picocli would look for Groovy in every jar, and load converters of dates, which
# no option has.
java_options=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable
    -Dpicocli.disable.closures=true '-Dpicocli.converters.excludes=java[.](sql|time)[.].*')

# How the archive is used: mapped where it was made for, so that no pointer in it has to be changed at every start.
archive_options=(-XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0)

# note_build_start NAME: of a build that will have seen whatever is older than this moment.
note_build_start() {
    mkdir -p "$launcher"
    touch "$launcher/$1"
}

# note_build_end NAME: that build succeeded.
note_build_end() {
    archive_classes
    mv -f "$launcher/$1" "$launcher/built"
}

# Java starts in about half the time when it finds the classes parsed and linked in one file. It accepts that file only
# for the same jars and the same Java, and works without it, too.
archive_classes() {
    local work=$launcher/training suite
    rm -rf "$work"
    mkdir -p "$work/submission"
    # Two commands that between them touch most of the code: a suite with its reports, and a real container that gives a
    # grade. Where there is no engine or no such image, the second one fails, and the archive has a little less in it.
    train suite grade examples greeting docs/course/examples/greeting --only 'full-marks/*' --no-standing-checks \
        --process "sh docs/course/graders/greeting/grader/grade.sh" --report "$work/report" &
    suite=$!
    train sanity sanity -f docs/course/graders/flawed
    train container grade local debian:bookworm-slim "$work/submission" --profile plain -- \
        sh -c 'echo "{\"fractionalScore\": 1, \"feedback\": \"Well done.\"}" >/shared/feedback.json'
    wait "$suite"
    # As a list for one archive, without numbers that count within one run. What two commands loaded is there once; what
    # one of them has twice, as two lambdas of the same form, is twice in the archive, too.
    awk 'FNR == 1 { split("", times) } / source:/ { next } { sub(/ id:.*/, "") } !seen[$0, ++times[$0]]++' \
        "$work"/*.classes >"$work/all"
    # Of all collectors only G1 can archive objects, too; the others can use them.
    "$java" -XX:TieredStopAtLevel=1 -XX:+UseG1GC -Xshare:dump -XX:SharedClassListFile="$work/all" \
        -XX:SharedArchiveFile="$PWD/$work/jsa" -cp "$PWD/$cli" >/dev/null 2>&1 || : >"$work/jsa"
    mv -f "$work/jsa" "$archive"
    rm -rf "$work"
}

# unarchived HOME: whether the archive is missing, or older than a jar, as after a build by Maven alone. One that could
# not be made is empty.
unarchived() {
    [[ ! -e $1/$archive ]] || [[ -n $(find "$1/${cli%/*}" -newer "$1/$archive" -print -quit) ]]
}

# train NAME ARGUMENT...: notes which classes a command loads, in the directory work of archive_classes.
train() {
    local name=$1
    shift
    "$java" "${java_options[@]}" -Xshare:off -XX:DumpLoadedClassList="$work/$name.classes" \
        -jar "$PWD/$cli" "$@" </dev/null >/dev/null 2>&1 || true
}

# tick: time passes, for a person who waits.
tick() {
    while sleep 1 && kill -0 $$ 2>/dev/null; do
        ((SECONDS % 5 > 0)) || printf ' %d s' "$SECONDS" >&2
    done
}

# build_cli: shows its progress, and Maven's words only if it fails.
build_cli() {
    local log=$launcher/build.log ticker='' again=once status=0
    need_java || return
    trap 'printf "\n" >&2; exit 130' INT
    [[ ! -e $launcher/built ]] || again='again, for its sources have changed'
    printf 'building the autograder, %s, about a minute ...' "$again" >&2
    if [[ -t 2 ]]; then
        SECONDS=0
        tick 9>&- &
        ticker=$!
    fi
    note_build_start building
    mvn -B --no-transfer-progress -Dstyle.color=never -Dmaven.test.skip=true -Dspotless.check.skip=true \
        -pl src/cli -am package </dev/null >"$log" 2>&1 || status=$?
    ((status > 0)) || note_build_end building
    if [[ -n $ticker ]]; then
        kill "$ticker"
        wait "$ticker" 2>/dev/null || true
    fi
    if ((status > 0)); then
        printf ' failed. The last lines of %s:\n' "$log" >&2
        tail -n 40 "$log" >&2
        return "$status"
    fi
    printf ' done\n' >&2
}

# build_cli_alone STALE: one build at a time; who waited for another one asks the command STALE whether work is left.
build_cli_alone() {
    mkdir -p "$launcher"
    exec 9>"$launcher/lock"
    if has flock && ! flock -n 9; then
        printf 'waiting for another build of the autograder to end ...\n' >&2
        flock 9
    fi
    if "$1"; then
        build_cli
    elif unarchived .; then
        printf 'preparing a fast start, some seconds ...' >&2
        archive_classes
        printf ' done\n' >&2
    fi
}
