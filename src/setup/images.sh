# shellcheck shell=bash
# The base images that the example course and the tests build on. To be sourced, after common.sh; needs an engine.

base_images=(python:3.11-slim-bookworm debian:bookworm-slim)

has_image() {
    docker image inspect "$1" >/dev/null 2>&1
}

# pull IMAGE: within a minute, or not at all.
pull() {
    local reason
    if reason=$(timeout 60 docker pull -q "$1" 2>&1); then
        did "pulled $1"
        return
    fi
    reason=${reason##*$'\n'}
    did "$1 cannot be pulled here (${reason:-no answer within a minute})"
    return 1
}

# The mirror that this Debian installs from; nothing on other systems, whose mirrors have no Debian.
debian_mirror() {
    grep -q '^ID=debian$' /etc/os-release 2>/dev/null || return 0
    cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources 2>/dev/null |
        sed -nE 's/^(deb +(\[[^]]*\] +)?|URIs: *)([a-z]+:\/\/[^ ]*).*/\3/p' |
        sed -n 1p
}

# stand_in NAME...: an image of Debian bookworm with Python 3.11, made from packages, under these names.
stand_in() (
    has debootstrap || install_packages debootstrap || exit
    did "making a stand-in for them of Debian bookworm with Python 3.11, about a minute ..."
    root=$(mktemp -d -p /var/tmp) || exit
    trap 'rm -rf --one-file-system "$root"' EXIT
    mirror=$(debian_mirror)
    if ! debootstrap --variant=minbase --include=python3-minimal,libpython3-stdlib bookworm \
        "$root/system" ${mirror:+"$mirror"} </dev/null >"$root/log" 2>&1; then
        tail -n 5 "$root/log" >&2
        missing "no stand-in for $*: debootstrap failed, see above"
        exit
    fi
    image=$(cd "$root/system" &&
        tar --numeric-owner --one-file-system --exclude='./dev/*' --exclude='./proc/*' --exclude='./sys/*' \
            --exclude='./var/cache/apt/*' --exclude='./var/lib/apt/lists/*' --exclude='./usr/share/doc/*' \
            --exclude='./usr/share/man/*' --exclude='./usr/share/locale/*' -c . |
        docker import \
            --change 'LABEL io.jenkins.plugins.autograder.stand-in=true' --change 'CMD ["/bin/sh"]' -) || exit
    for name in "$@"; do
        docker tag "$image" "$name" || exit
    done
    did "$* cannot be pulled here: made a stand-in of Debian bookworm with Python 3.11"
)

need_base_images() {
    local name absent=()
    for name in "${base_images[@]}"; do
        has_image "$name" || absent+=("$name")
    done
    if ((${#absent[@]} == 0)); then
        ready "base images ready"
        return
    fi
    # Where one cannot be pulled, the others cannot either.
    while ((${#absent[@]} > 0)) && pull "${absent[0]}"; do
        absent=("${absent[@]:1}")
    done
    if ((${#absent[@]} == 0)); then
        return
    elif can_install; then
        stand_in "${absent[@]}"
    else
        missing "base images are missing (${absent[*]}): docker pull them where there is a network, and docker load" \
            "them here"
    fi
}
