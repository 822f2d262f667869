#!/usr/bin/env bash
# Builds the program's folder for Linux inside the chroot of lay_chroot.sh, lets it test itself there, and says which
# glibc it asks for. What is built is HEAD, not the work tree. The folder comes to build/linux/planner-desktop.
# usage: packaging/linux/build_bundle.sh [ROOT]
set -euo pipefail
cd "$(dirname "$0")/../.."

ROOT=${1:-/var/tmp/planner-bullseye}
MACHINE=$(uname -m)
OUT=build/linux
WHEELS=$OUT/wheels
PREFIX=/opt/planner-python
EPOCH=$(git log -1 --format=%ct)
# Newest first; what asks for more than Debian 11's glibc is not taken.
PLATFORMS=(manylinux_2_31 manylinux_2_28 manylinux_2_24 manylinux_2_17 manylinux2014 manylinux_2_12 manylinux_2_5 manylinux1 linux)
BUILD_TOOLS='^(pyinstaller|pyinstaller-hooks-contrib|altgraph|packaging|setuptools)=='

inside() {
    chroot "$ROOT" /usr/bin/env -i PATH=$PREFIX/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
        PYTHONUTF8=1 PYTHONHASHSEED=0 SOURCE_DATE_EPOCH="$EPOCH" "$@"
}

locked() { # the entries of the development lock that building takes, with their hashes
    awk -v wanted="$BUILD_TOOLS" '/^[a-z]/ { take = ($0 ~ wanted) } take' requirements-dev.lock
}

fetch_wheels() {
    mkdir -p "$WHEELS"
    locked >"$OUT/build-tools.lock"
    local options=() name
    for name in "${PLATFORMS[@]}"; do options+=(--platform "${name}_$MACHINE"); done
    for name in requirements.lock "$OUT/build-tools.lock"; do
        python3 -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes --only-binary=:all: \
            --python-version 3.11 --implementation cp --abi cp311 --abi abi3 --abi none "${options[@]}" -d "$WHEELS" -r "$name"
    done
}

lay_inside() {
    rm -rf "$ROOT/build"
    mkdir -p "$ROOT/build/source" "$ROOT/build/wheels"
    git archive HEAD | tar -x -C "$ROOT/build/source"
    cp "$WHEELS"/*.whl "$ROOT/build/wheels/"
    cp "$OUT/build-tools.lock" "$ROOT/build/"
    inside python3.11 -m venv --without-pip /build/venv
    inside sh -ec 'pip=$(ls /usr/src/planner/python3.11-*/Lib/ensurepip/_bundled/pip-*.whl); cd /build/source
        for lock in requirements.lock /build/build-tools.lock; do
            /build/venv/bin/python $pip/pip install --quiet --no-index --find-links /build/wheels --no-deps --require-hashes -r $lock
        done
        /build/venv/bin/python $pip/pip install --quiet --no-index --no-deps --no-build-isolation .'
}

freeze() {
    inside sh -ec 'cd /build/source && /build/venv/bin/pyinstaller --noconfirm --log-level WARN \
        --distpath /build/dist --workpath /build/work packaging/planner_desktop.spec'
    # The interpreter's library is our own build; those of the wheels would not survive being stripped.
    inside sh -ec 'strip --strip-unneeded /build/dist/planner-desktop/_internal/libpython3.11.so.1.0 /build/dist/planner-desktop/_internal/python3.11/lib-dynload/*.so'
}

asked_glibc() { # the newest version of glibc's symbols that any file of the folder refers to
    find "$1" -type f \( -name '*.so*' -o -name planner-desktop \) -exec objdump -T {} + 2>/dev/null |
        grep -o 'GLIBC_[0-9.]*' | sort -uV | tail -n 1
}

[ -x "$ROOT$PREFIX/bin/python3.11" ] || packaging/linux/lay_chroot.sh "$ROOT"
fetch_wheels
trap 'umount "$ROOT/proc" "$ROOT/dev/shm" 2>/dev/null || true' EXIT
mountpoint -q "$ROOT/proc" || mount -t proc proc "$ROOT/proc"
mountpoint -q "$ROOT/dev/shm" || mount -t tmpfs tmpfs "$ROOT/dev/shm"
lay_inside
freeze
inside QT_QPA_PLATFORM=offscreen /build/dist/planner-desktop/planner-desktop self-test
rm -rf "${OUT:?}/planner-desktop"
cp -a "$ROOT/build/dist/planner-desktop" "$OUT/planner-desktop"
printf 'Folder %s, %s; asks for %s\n' "$OUT/planner-desktop" "$(du -sh "$OUT/planner-desktop" | cut -f1)" "$(asked_glibc "$OUT/planner-desktop")"
