#!/bin/sh
# Puts the program into this user's menu, or takes it out again; needs no administrator.
# usage: ./integrate.sh [--remove]
set -eu
HERE=$(cd "$(dirname "$0")" && pwd)
SHARE=${XDG_DATA_HOME:-$HOME/.local/share}
NAME=planner-desktop

if [ "${1:-}" = --remove ]; then
    rm -f "$SHARE/applications/$NAME.desktop" "$SHARE/mime/packages/$NAME.xml" "$SHARE/metainfo/$NAME.metainfo.xml" \
        "$SHARE/icons/hicolor/256x256/apps/$NAME.png" "$SHARE/icons/hicolor/scalable/apps/$NAME.svg"
    echo "已从菜单移除。填报数据仍在 $SHARE/$NAME，没有改动。"
    exit 0
fi
mkdir -p "$SHARE"
cp -R "$HERE/share/." "$SHARE/"
# Quoted as the desktop specification wants: the folder may have spaces in its name.
sed -i "s|^Exec=.*|Exec=\"$HERE/$NAME\"|" "$SHARE/applications/$NAME.desktop"
echo "已加入菜单：三年规划填报。"
