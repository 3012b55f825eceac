# shellcheck shell=bash
# A Docker engine that answers. To be sourced, after common.sh.

engine_answers() {
    has docker && timeout 20 docker version >/dev/null 2>&1
}

# await_engine SECONDS
await_engine() {
    local end=$((SECONDS + $1))
    until engine_answers; do
        ((SECONDS < end)) || return
        sleep 0.2
    done
}

install_engine() {
    local packages=()
    has dockerd || packages+=(docker.io)
    # Newer Debians keep the client in a package of its own.
    if ! has docker && apt-cache show docker-cli >/dev/null 2>&1; then
        packages+=(docker-cli)
    elif ! has docker; then
        packages=(docker.io)
    fi
    ((${#packages[@]} == 0)) || install_packages "${packages[@]}"
}

start_engine() {
    local log=/var/log/autograder-dockerd.log process
    if [[ -d /run/systemd/system ]]; then
        systemctl start docker && await_engine 60 && did "Docker engine started" && return
        missing "the Docker engine does not start: systemctl status docker says why"
        return
    fi
    # In a session of its own, so that it outlives this script and no Ctrl-C reaches it.
    setsid nohup dockerd </dev/null >"$log" 2>&1 &
    process=$!
    if await_engine 60; then
        did "Docker engine started (process $process, log $log)"
        return
    fi
    tail -n 5 "$log" >&2
    missing "the Docker engine does not start; above are the last lines of $log"
}

need_engine() {
    if engine_answers; then
        ready "Docker engine ready"
    elif [[ -n ${DOCKER_HOST:-} ]]; then
        missing "no Docker engine answers at DOCKER_HOST=$DOCKER_HOST: start it, or unset DOCKER_HOST"
    elif can_install; then
        install_engine && start_engine
    elif has docker; then
        missing "no Docker engine answers: start one (sudo systemctl start docker), and let your user reach it" \
            "(sudo usermod -aG docker $(id -un), then log in again)"
    else
        missing "no Docker engine: install Docker Engine 20.10 or newer, or set DOCKER_HOST to one"
    fi
}
