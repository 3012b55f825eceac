# shellcheck shell=bash
# What all parts of the set-up share. To be sourced.

# One line about something that was done. On stderr: stdout belongs to the command that sets itself up.
did() {
    printf 'set-up: %s\n' "$*" >&2
}

# One line about something that was there already. For a person who asked for a set-up; others redefine it.
ready() {
    printf 'set-up: %s\n' "$*" >&2
}

# One line about something that is missing, and how to get it.
missing() {
    printf 'set-up: %s\n' "$*" >&2
    return 1
}

has() {
    command -v "$1" >/dev/null 2>&1
}

# Whether we may install packages here: root on Debian or what descends from it.
can_install() {
    [[ $(id -u) == 0 ]] && has apt-get && [[ -e /etc/debian_version ]]
}

# install_packages PACKAGE...: quietly; what the package manager said is shown only when it failed.
install_packages() {
    local output
    did "installing $*"
    output=$({
        apt-get update -qq &&
            DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
    } </dev/null 2>&1) || {
        tail -n 10 <<<"$output" >&2
        missing "the packages $* cannot be installed: see above"
    }
}
