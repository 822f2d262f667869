#!/usr/bin/env bash
# Makes the .deb and the .tar.gz of the folder that build_bundle.sh built; the same folder gives the same bytes.
# usage: packaging/linux/make_packages.sh
set -euo pipefail
cd "$(dirname "$0")/../.."

NAME=planner-desktop
BUNDLE=build/linux/$NAME
STAGE=build/linux/stage
DIST=dist
VERSION=$(sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)
ARCHITECTURE=$(dpkg --print-architecture)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
DAY=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%d)
HERE=packaging/linux
# What Qt asks of the system: all of it is in Debian 11 and 12, in UOS 20 and in Kylin V10, under one of these names.
DEPENDS='libc6 (>= 2.28), libstdc++6, libgcc-s1 | libgcc1, libgl1, libegl1, libfontconfig1, libxkbcommon-x11-0, libxcb-cursor0 | libxcb1'

[ -x "$BUNDLE/$NAME" ] || { echo "there is no $BUNDLE: run packaging/linux/build_bundle.sh first" >&2; exit 1; }

lay_desktop() { # $1: a share folder
    install -Dm644 "$HERE/desktop/$NAME.desktop" "$1/applications/$NAME.desktop"
    install -Dm644 "$HERE/desktop/$NAME.xml" "$1/mime/packages/$NAME.xml"
    install -Dm644 resources/icons/planner.png "$1/icons/hicolor/256x256/apps/$NAME.png"
    install -Dm644 resources/icons/planner.svg "$1/icons/hicolor/scalable/apps/$NAME.svg"
    mkdir -p "$1/metainfo"
    sed "s/@VERSION@/$VERSION/; s/@DATE@/$DAY/" "$HERE/desktop/$NAME.metainfo.xml" >"$1/metainfo/$NAME.metainfo.xml"
}

settle_times() { find "$1" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +; }

make_deb() {
    local root=$STAGE/deb
    rm -rf "$root"
    mkdir -p "$root/usr/lib" "$root/usr/bin" "$root/DEBIAN"
    cp -a "$BUNDLE" "$root/usr/lib/$NAME"
    ln -s "../lib/$NAME/$NAME" "$root/usr/bin/$NAME"
    lay_desktop "$root/usr/share"
    install -Dm644 LICENSE "$root/usr/share/doc/$NAME/copyright"
    cat >"$root/DEBIAN/control" <<CONTROL
Package: $NAME
Version: $VERSION
Architecture: $ARCHITECTURE
Maintainer: planner-desktop contributors <noreply@invalid>
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Depends: $DEPENDS
Section: misc
Priority: optional
Description: keep a three-year plan and hand up signed returns
 Shows an official plan as a tree of tasks, records progress against each
 step, and exports a signed PDF and a signed workbook that the receiver
 verifies without a network.
CONTROL
    cat >"$root/DEBIAN/postrm" <<'SCRIPT'
#!/bin/sh
set -e
if [ "$1" = remove ] || [ "$1" = purge ]; then
    echo "程序已删除。填报数据仍在各用户的 ~/.local/share/planner-desktop 文件夹里，没有改动。"
fi
SCRIPT
    chmod 755 "$root/DEBIAN/postrm"
    settle_times "$root"
    dpkg-deb --root-owner-group -Zxz -z6 --build "$root" "$DIST/${NAME}_${VERSION}_$ARCHITECTURE.deb" >/dev/null
}

make_tarball() {
    local root=$STAGE/tar/$NAME-$VERSION
    rm -rf "$STAGE/tar"
    mkdir -p "$STAGE/tar"
    cp -a "$BUNDLE" "$root"
    lay_desktop "$root/share"
    install -m755 "$HERE/desktop/integrate.sh" "$root/integrate.sh"
    settle_times "$root"
    tar -C "$STAGE/tar" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -cf - "$NAME-$VERSION" |
        xz -6 -T0 >"$DIST/$NAME-$VERSION-linux-$(uname -m).tar.xz"
}

mkdir -p "$DIST"
make_deb
make_tarball
ls -l "$DIST"
