#!/usr/bin/env bash
# Lays .venv and the system packages this program needs, and does nothing where they are in place already.
# usage: packaging/setup.sh runtime|dev
set -euo pipefail
cd "$(dirname "$0")/.."

GRADE=${1:-runtime}
VENV=.venv

# what is looked for | the Debian packages that bring it, newest name first
QT_LIBRARIES='
libEGL.so.1             libegl1
libGL.so.1              libgl1
libX11.so.6             libx11-6
libX11-xcb.so.1         libx11-xcb1
libdbus-1.so.3          libdbus-1-3
libfontconfig.so.1      libfontconfig1
libfreetype.so.6        libfreetype6
libglib-2.0.so.0        libglib2.0-0t64 libglib2.0-0
libgthread-2.0.so.0     libglib2.0-0t64 libglib2.0-0
libwayland-client.so.0  libwayland-client0
libwayland-cursor.so.0  libwayland-cursor0
libwayland-egl.so.1     libwayland-egl1
libxcb-cursor.so.0      libxcb-cursor0
libxcb-icccm.so.4       libxcb-icccm4
libxcb-image.so.0       libxcb-image0
libxcb-keysyms.so.1     libxcb-keysyms1
libxcb-randr.so.0       libxcb-randr0
libxcb-render.so.0      libxcb-render0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0       libxcb-shape0
libxcb-shm.so.0         libxcb-shm0
libxcb-sync.so.1        libxcb-sync1
libxcb-util.so.1        libxcb-util1
libxcb-xfixes.so.0      libxcb-xfixes0
libxcb-xkb.so.1         libxcb-xkb1
libxkbcommon.so.0       libxkbcommon0
libxkbcommon-x11.so.0   libxkbcommon-x11-0
libzstd.so.1            libzstd1
'
TEST_PROGRAMS='
pdfsig     poppler-utils
pdftotext  poppler-utils
pdftoppm   poppler-utils
qpdf       qpdf
strace     strace
soffice    libreoffice-calc-nogui libreoffice-calc
'

say() { printf '%s\n' "$*" >&2; }

die() {
    printf '%s\n' "$@" >&2
    exit 1
}

is_new_enough() {
    "$1" -c 'import sys; raise SystemExit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
    local candidate
    for candidate in ${PYTHON:-} python3 python3.13 python3.12 python3.11; do
        if is_new_enough "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
    return 1
}

available() { # the first of the named packages that apt knows
    local name
    for name in "$@"; do
        if apt-cache show "$name" >/dev/null 2>&1; then
            printf '%s\n' "$name"
            return
        fi
    done
    printf '%s\n' "${@: -1}"
}

may_install() {
    [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null && sudo -n true 2>/dev/null; }
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

install_system() { # each argument: one package, or several names of it, newest first
    local alternatives names=()
    command -v apt-get >/dev/null || die "This system has no apt. Install with its own package manager what Debian calls: $*"
    if may_install; then
        say "Fetching the list of system packages…"
        as_root apt-get update -qq
    fi
    for alternatives in "$@"; do
        # shellcheck disable=SC2086  # the names are separate words on purpose
        names+=("$(available $alternatives)")
    done
    mapfile -t names < <(printf '%s\n' "${names[@]}" | sort -u)
    may_install || die "System packages are missing, and installing them takes an administrator. Run this, then make again:" \
        "  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names[*]}"
    say "Installing system packages: ${names[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq -o DPkg::Lock::Timeout=120 --no-install-recommends "${names[@]}" >/dev/null
}

WANTED=()

want_python() {
    local python
    is_new_enough "$VENV/bin/python" && return
    if ! python=$(find_python); then
        WANTED+=(python3 python3-venv)
    elif ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        # Debian splits ensurepip off; without it a virtual environment has no pip.
        WANTED+=("$("$python" -c 'import sys; print("python3.%d-venv python3-venv" % sys.version_info[1])')")
    fi
}

want_libraries() {
    local probe packages present
    present=$( (ldconfig -p 2>/dev/null || /sbin/ldconfig -p) | awk '{print $1}')
    while read -r probe packages; do
        [ -z "$probe" ] || grep -qxF "$probe" <<<"$present" || WANTED+=("$packages")
    done <<<"$QT_LIBRARIES"
}

want_programs() {
    local probe packages
    while read -r probe packages; do
        [ -z "$probe" ] || command -v "$probe" >/dev/null || WANTED+=("$packages")
    done <<<"$TEST_PROGRAMS"
    # LibreOffice is asked through its bridge to the system's Python, whichever Python the program runs on.
    /usr/bin/python3 -c 'import uno' 2>/dev/null || WANTED+=(python3-uno)
}

ensure_system() { # everything missing is found first, so that there is one line to run and not several in turn
    want_python
    if [ "$(uname -s)" = Linux ]; then
        want_libraries
        [ "$GRADE" = runtime ] || want_programs
    fi
    [ ${#WANTED[@]} = 0 ] || install_system "${WANTED[@]}"
}

ensure_venv() {
    is_new_enough "$VENV/bin/python" && return
    local python
    python=$(find_python) || die "Python 3.11 or newer is needed and this system offers none." \
        "Install one and name it: make PYTHON=/path/to/python3"
    say "Laying $VENV with $python…"
    "$python" -m venv --clear "$VENV"
}

fingerprint() {
    cat "$@" pyproject.toml setup.py | sha256sum | cut -c1-16
}

ensure_packages() {
    local lock=requirements.lock
    [ "$GRADE" = runtime ] || lock=requirements-dev.lock
    local stamp="$VENV/.laid-$GRADE"
    local now
    now=$(fingerprint "$lock")
    [ "$(cat "$stamp" 2>/dev/null)" != "$now" ] || return 0
    # The development packages contain the program's own at the same versions.
    if [ "$GRADE" = runtime ] && [ "$(cat "$VENV/.laid-dev" 2>/dev/null)" = "$(fingerprint requirements-dev.lock)" ]; then
        return 0
    fi
    say "Installing the packages of $lock, each checked against its hash…"
    "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --require-hashes -r "$lock"
    "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --no-deps --no-build-isolation -e .
    printf '%s\n' "$now" >"$stamp"
}

case $GRADE in
runtime | dev) ;;
*) die "usage: packaging/setup.sh runtime|dev" ;;
esac
ensure_system
ensure_venv
ensure_packages
