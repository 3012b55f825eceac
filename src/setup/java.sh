# shellcheck shell=bash
# Java and Maven. To be sourced, after common.sh.

# java_home: that of the Java which builds: $JAVA_HOME, or the one on the PATH. Fails if there is no compiler there.
java_home() {
    local home=${JAVA_HOME:-}
    if [[ -z $home ]]; then
        home=$(readlink -f -- "$(command -v javac || true)")
        home=${home%/bin/javac}
    fi
    [[ -x $home/bin/javac ]] && printf '%s\n' "$home"
}

# java_major HOME: 17 for 17.0.15. Every JDK since 9 says so in a file.
java_major() {
    local version
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null) || true
    printf '%s\n' "${version:-0}"
}

need_java() {
    local home
    if ! java_home >/dev/null && [[ -z ${JAVA_HOME:-} ]] && can_install; then
        install_packages default-jdk-headless || return
    fi
    if ! home=$(java_home) || (($(java_major "$home") < 17)); then
        missing "a JDK of version 17 or newer is missing${JAVA_HOME:+ at JAVA_HOME=$JAVA_HOME}: install one, or set" \
            "JAVA_HOME to it"
        return
    fi
    if ! has mvn && can_install; then
        install_packages maven || return
    fi
    has mvn || missing "Maven is missing: install version 3.8.1 or newer, so that mvn is on the PATH"
}

# other_java: the home of a JDK for running the tests once more, as far as can be from the version that builds; nothing
# if there is no other.
other_java() {
    local main home major distance best=0 found=
    main=$(java_major "$(java_home)")
    for home in "${JAVA25_HOME:-}" /usr/lib/jvm/*; do
        [[ -x $home/bin/java ]] || continue
        major=$(java_major "$home")
        distance=$((major > main ? major - main : main - major))
        if ((major >= 17 && distance > best)); then
            best=$distance found=$home
        fi
    done
    printf '%s\n' "$found"
}
