# shellcheck shell=bash
# The browser that looks at the reports in the tests. To be sourced, after common.sh.

# find_chromium: its path; fails if there is none.
find_chromium() {
    local name
    for name in "${CHROMIUM:-}" /usr/bin/chromium chromium chromium-browser google-chrome; do
        if [[ -n $name ]] && has "$name"; then
            command -v "$name"
            return
        fi
    done
    return 1
}

need_chromium() {
    if find_chromium >/dev/null; then
        ready "Chromium ready"
    elif can_install; then
        install_packages chromium
    else
        missing "Chromium is missing: install it, or set CHROMIUM to the path of one"
    fi
}
