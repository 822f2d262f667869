"""Fifty files with hostile names, looked at by the program as a whole: strace sees nothing written but the quarantine."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from planner_desktop.documents import zip_container
from support.bombs import parts
from support.signed_returns import sound_pair

ON_DISK = (
    "..\\..\\evil.xlsx",
    "C:\\Windows\\evil.xlsx",
    "\\\\server\\share\\evil.xlsx",
    "evil.xlsx\nother",
    "evil\r.xlsx",
    "‮xslx.exe",
    "CON.xlsx",
    "aux",
    "nul.pdf",
    "-rf",
    "--help",
    "--profile=elsewhere",
    "~",
    "~root",
    "$HOME",
    "$(touch evil)",
    "`touch evil`",
    "; touch evil",
    "| touch evil",
    "evil.xlsx:stream",
    "evil.xlsx.",
    "evil .xlsx ",
    "%2e%2e%2fevil",
    "*",
    "evil\x1b[2J.xlsx",
)
INSIDE = (
    "../evil.xml",
    "../../../../tmp/evil.xml",
    "/evil.xml",
    "/etc/cron.d/evil",
    "..\\evil.xml",
    "C:evil.xml",
    "C:/evil.xml",
    "//server/share/evil.xml",
    "xl/../../evil.xml",
    "xl/./evil.xml",
    "xl//evil.xml",
    "xl/evil.xml/",
    "xl/evil.xml/..",
    "xl/evil\0.xml",
    "~/.bashrc",
    "~/evil",
    "xl/CON",
    "xl/evil.xml:stream",
    "xl/evil .xml",
    "xl/$HOME",
    "xl/%2e%2e/evil.xml",
    "xl/evil\n.xml",
    "x" * 300,
    "",
    ".",
)
CALLS = (
    "creat,open,openat,openat2,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat"
)
CALLS += ",rmdir,truncate,chmod,fchmodat,chown,lchown,fchownat,mknod,mknodat,utimensat,setxattr"
WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|O_TMPFILE")
LINE = re.compile(r"^(?:\d+ +)?(?P<call>\w+)\((?P<told>.*)")
DEVICES = ("/dev/null", "/dev/tty", "/dev/shm", "/dev/dri", "/proc/")


def hostile_files(folder: Path) -> list[Path]:
    """Fifty refused workbooks: half with a hostile name of their own, half with one inside."""
    made: list[Path] = []
    for number, name in enumerate(ON_DISK):
        made.append(folder / name)
        made[-1].write_bytes(sound_pair().xlsx + b"%d" % number)
    for number, name in enumerate(INSIDE):
        entries = [zip_container.pack(each, data) for each, data in parts().items()]
        made.append(folder / f"inside-{number}.xlsx")
        made[-1].write_bytes(zip_container.compose([*entries, zip_container.pack(name, b"<a/>")]))
    return made


def plain(path: str) -> str:
    """A path as strace writes it, with octal numbers for what is no ASCII, as it is."""
    return path.encode().decode("unicode_escape").encode("latin-1").decode("utf-8", "backslashreplace")


def written(trace: str) -> set[str]:
    """Every path that a call made, changed or opened for writing; failed calls too."""
    found: set[str] = set()
    for line in trace.splitlines():
        call = LINE.match(line)
        if call is None or (call["call"].startswith("open") and not WRITES.search(call["told"])):
            continue
        found |= {plain(path) for path in re.findall(r'"((?:[^"\\]|\\.)*)"', call["told"])}
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="strace is of Linux")
def test_fifty_hostile_names_write_nothing_outside_the_quarantine(tmp_path: Path) -> None:
    received, profile, home, trace = (tmp_path / name for name in ("received", "profile", "home", "trace"))
    for folder in (received, home):
        folder.mkdir()
    files = hostile_files(received)
    assert len({file.read_bytes() for file in files}) == 50
    before = {path: path.stat().st_mtime_ns for path in received.iterdir()}
    program = [sys.executable, "-P", "-B", "-m", "planner_desktop", "--profile", str(profile), "verify", "--json", "--"]
    watched = ["strace", "-f", "-qq", "-s", "4096", "-e", f"trace={CALLS}", "-o", str(trace)]
    done = subprocess.run(
        [*watched, *program, *map(str, files)],
        cwd=received,
        env={**os.environ, "HOME": str(home), "XDG_CACHE_HOME": str(home / "cache")},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr.decode()
    verdicts = json.loads(done.stdout)
    assert len(verdicts) == 50
    assert not any(row["intact"] and row["valid"] and row["trusted"] for row in verdicts)
    hashes = {hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
    assert {path.name for path in (profile / "quarantine").iterdir()} == {"verdicts.jsonl", *hashes}
    seen = written(trace.read_text("utf-8", "backslashreplace"))
    quarantine = str(profile / "quarantine")
    assert {f"{quarantine}/{name}" for name in hashes} <= seen, "the trace does not show what was written"
    allowed = (f"{quarantine}/", *DEVICES)
    assert {path for path in seen if not path.startswith(allowed)} <= {str(profile), quarantine}
    assert {path: path.stat().st_mtime_ns for path in received.iterdir()} == before
    assert list(home.iterdir()) == []
