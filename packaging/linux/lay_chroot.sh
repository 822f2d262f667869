#!/usr/bin/env bash
# Lays a Debian 11 chroot with CPython 3.11 and SQLite built from Debian's own source packages, to build bundles that
# start on old systems: a bundle asks for the glibc it was built on. Needs root; does nothing where it is in place.
# usage: packaging/linux/lay_chroot.sh ROOT
set -euo pipefail

ROOT=${1:?usage: lay_chroot.sh ROOT}
SUITE=bullseye
SOURCES_OF=bookworm
# SQLite of Debian 11 knows no STRICT tables; Python of Debian 11 is 3.9.
SOURCE_PACKAGES=(sqlite3 python3.11)
TOOLS=(
    build-essential ca-certificates dpkg-dev pkg-config binutils fakeroot xz-utils file
    tcl zlib1g-dev libbz2-dev liblzma-dev libffi-dev libssl-dev libexpat1-dev libreadline-dev uuid-dev
)
# What Qt's plugins are linked against: PyInstaller looks at them when it gathers a bundle.
QT_LIBRARIES=(
    libegl1 libgl1 libx11-6 libx11-xcb1 libdbus-1-3 libfontconfig1 libfreetype6 libglib2.0-0 libwayland-client0
    libwayland-cursor0 libwayland-egl1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
    libxcb-render0 libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1
    libxkbcommon0 libxkbcommon-x11-0 libzstd1
)
PREFIX=/opt/planner-python

inside() { chroot "$ROOT" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }

mirror() { # the mirror this machine's apt uses for Debian itself
    apt-get indextargets --format '$(REPO_URI)' | grep -v security | sort -u | head -n 1
}

mounted() { mountpoint -q "$ROOT/$1"; }

# CPython's configure finds no semaphores without a tmpfs on /dev/shm.
mount_all() {
    mounted proc || mount -t proc proc "$ROOT/proc"
    mkdir -p "$ROOT/dev/shm"
    mounted dev/shm || mount -t tmpfs tmpfs "$ROOT/dev/shm"
}

unmount_all() {
    local place
    for place in dev/shm proc; do
        if mounted "$place"; then umount "$ROOT/$place"; fi
    done
}

lay_base() {
    [ ! -e "$ROOT/.base" ] || return 0
    debootstrap --variant=minbase "$SUITE" "$ROOT" "$(mirror)"
    printf "deb %s %s main\ndeb-src %s %s main\n" "$(mirror)" "$SUITE" "$(mirror)" "$SOURCES_OF" >"$ROOT/etc/apt/sources.list"
    inside apt-get update -qq
    inside apt-get install -y -qq --no-install-recommends "${TOOLS[@]}" >/dev/null
    # A package of Qt's that this release does not have is left out: Debian 11 brings no libxcb-cursor's older name.
    inside apt-get install -y -qq --no-install-recommends "${QT_LIBRARIES[@]}" >/dev/null
    touch "$ROOT/.base"
}

fetch_sources() { # by version: apt would look for the source of the older binary package
    local package version
    mkdir -p "$ROOT/usr/src/planner"
    for package in "${SOURCE_PACKAGES[@]}"; do
        ! compgen -G "$ROOT/usr/src/planner/$package-*/" >/dev/null || continue
        version=$(inside apt-cache showsrc --only-source "$package" | awk '/^Version:/ { print $2 }' | sort -V | tail -n 1)
        inside sh -ec "cd /usr/src/planner && apt-get source -qq $package=$version >/dev/null"
    done
}

build_sqlite() {
    [ ! -e "$ROOT$PREFIX/lib/libsqlite3.so" ] || return 0
    inside sh -ec "cd /usr/src/planner/sqlite3-*/ && CFLAGS='-O2 -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_COLUMN_METADATA' \
        ./configure --prefix=$PREFIX --disable-static --disable-tcl >/dev/null && make -s -j$(nproc) >/dev/null && make -s install >/dev/null"
}

has_python() {
    inside "$PREFIX/bin/python3.11" -c \
        'import sqlite3, ssl, ctypes, lzma, bz2, zlib, pyexpat, uuid; assert sqlite3.sqlite_version_info >= (3, 37)' 2>/dev/null
}

build_python() {
    ! has_python || return 0
    # An installation that broke off is in the way of the next one.
    rm -rf "${ROOT:?}$PREFIX/lib/python3.11"
    # Debian's correction of pyexpat needs the interpreter's inner headers, which only Debian's own rules hand it.
    inside sh -ec "cd /usr/src/planner/python3.11-*/
        printf '%s\\n' '*shared*' 'pyexpat pyexpat.c -DPy_BUILD_CORE_MODULE -lexpat' >Modules/Setup.local
        ./configure --prefix=$PREFIX --enable-shared --with-system-expat --without-ensurepip --disable-test-modules \
            CPPFLAGS=-I$PREFIX/include LDFLAGS='-L$PREFIX/lib -Wl,-rpath,$PREFIX/lib'
        make -s -j$(nproc)
        make -s install" >"$ROOT/var/log/planner-python.log" 2>&1 || true
    has_python || { tail -n 30 "$ROOT/var/log/planner-python.log" >&2; return 1; }
}

[ "$(id -u)" = 0 ] || { echo "laying a chroot takes an administrator" >&2; exit 1; }
command -v debootstrap >/dev/null || apt-get install -y -qq debootstrap >/dev/null
trap unmount_all EXIT
lay_base
mount_all
fetch_sources
build_sqlite
build_python
inside "$PREFIX/bin/python3.11" -c 'import sqlite3, sys; print("Python", sys.version.split()[0], "SQLite", sqlite3.sqlite_version)'
