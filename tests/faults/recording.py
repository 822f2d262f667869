"""What a process wrote, named, synced and acknowledged, in order: read from a trace of its system calls.

Files and folders are known by number, as a file system knows them, so that a rename moves a name and no bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

CALLS = (
    "open,openat,creat,close,lseek,write,pwrite64,writev,sendfile,copy_file_range,ftruncate,truncate,fallocate"
    ",fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,rmdir,symlink,symlinkat"
)
"""What has to be traced, as ``strace -e trace=`` takes it."""
PREPARED = "done begin "
"""Begins what is said when there is something to be found before the first step."""
ROOT = 0
"""The folder that was there before, with a name that no cut takes away."""
_STARTED = re.compile(r"^(?P<pid>\d+) +(?P<text>.*) <unfinished \.\.\.>$")
_RESUMED = re.compile(r"^(?P<pid>\d+) +<\.\.\. \w+ resumed>(?P<text>.*)$")
_CALL = re.compile(r"^(?:\d+ +)?(?P<name>\w+)\((?P<told>.*)\) += (?P<result>-?\d+)(?: \w+ \(.*\))?(?P<end>.*)$")
_PART = re.compile(r'"(?:\\x[0-9a-f]{2})*"|\[[^\]]*\]|\{[^}]*\}|[^,]+')


@dataclass(frozen=True, slots=True)
class Data:
    """Bytes written into a file."""

    node: int
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Size:
    """A file made shorter or longer."""

    node: int
    length: int


@dataclass(frozen=True, slots=True)
class Names:
    """Names given or taken away in one step: folder, name, and what it leads to; None for nothing."""

    entries: tuple[tuple[int, str, int | None], ...]


@dataclass(frozen=True, slots=True)
class Sync:
    """A file's bytes or a folder's names are on the disk from here on."""

    node: int


@dataclass(frozen=True, slots=True)
class Said:
    """A line the process told the world: what it acknowledged has to last."""

    line: str


Step = Data | Size | Names | Sync | Said


@dataclass(frozen=True)
class Recording:
    """The files as they were before, and every step since."""

    files: dict[int, bytes]
    folders: dict[int, dict[str, int]]
    steps: tuple[Step, ...]
    folder_nodes: frozenset[int]
    """Which numbers are folders', also of those made on the way."""

    @property
    def beginning(self) -> int:
        """How many steps only prepare what is tried: all before the first promise, where one is made at the beginning."""
        said = (
            number
            for number, step in enumerate(self.steps)
            if isinstance(step, Said) and step.line.startswith(PREPARED)
        )
        return next(said, -1) + 1

    def without_folder_syncs(self) -> Recording:
        """As if the process had never synced a folder."""
        kept = (step for step in self.steps if not (isinstance(step, Sync) and step.node in self.folder_nodes))
        return replace(self, steps=tuple(kept))

    def without_syncs(self) -> Recording:
        """As if the process had never synced anything."""
        return replace(self, steps=tuple(step for step in self.steps if not isinstance(step, Sync)))


@dataclass
class _Open:
    """An open descriptor."""

    node: int
    offset: int = 0
    appends: bool = False


@dataclass
class Reader:
    """Follows a trace; what lies outside the root is passed over."""

    root: Path
    files: dict[int, bytearray] = field(default_factory=dict)
    folders: dict[int, dict[str, int]] = field(default_factory=lambda: {ROOT: {}})
    open: dict[int, _Open] = field(default_factory=dict)
    count: int = ROOT

    def take_in_what_is_there(self) -> None:
        """Remember the files as they are; to be called before the process starts."""
        for path in sorted(self.root.rglob("*")):
            folder, name = self._parent(str(path))
            node = self._new()
            self.folders[folder][name] = node
            if path.is_dir():
                self.folders[node] = {}
            else:
                self.files[node] = bytearray(path.read_bytes())

    def read(self, trace: str) -> Recording:
        """Everything the trace tells."""
        files = {node: bytes(data) for node, data in self.files.items()}
        folders = {node: dict(names) for node, names in self.folders.items()}
        steps = tuple(self._steps(_whole_lines(trace)))
        return Recording(files, folders, steps, frozenset(self.folders))

    def _steps(self, lines: Sequence[str]) -> Iterator[Step]:
        for line in lines:
            call = _CALL.match(line)
            if call is None or int(call["result"]) < 0:
                continue
            handle = getattr(self, f"_{call['name']}", None)
            if handle is None:
                raise NotImplementedError(line[:200])
            yield from handle(*(part.strip() for part in _PART.findall(call["told"])), result=int(call["result"]))

    def _new(self) -> int:
        self.count += 1
        return self.count

    def _inside(self, path: str) -> bool:
        return path.startswith(f"{self.root}/")

    def _parent(self, path: str) -> tuple[int, str]:
        *above, name = Path(path).relative_to(self.root).parts
        folder = ROOT
        for each in above:
            folder = self.folders[folder][each]
        return folder, name

    def _node(self, path: str) -> int | None:
        if path == str(self.root):
            return ROOT
        folder, name = self._parent(path)
        return self.folders[folder].get(name)

    def _name(self, *entries: tuple[str, int | None]) -> Names:
        """Give and take names in the live tree, and tell it."""
        told: list[tuple[int, str, int | None]] = []
        for path, node in entries:
            folder, name = self._parent(path)
            told.append((folder, name, node))
            if node is None:
                self.folders[folder].pop(name, None)
            else:
                self.folders[folder][name] = node
        return Names(tuple(told))

    def _openat(self, _at: str, path: str, flags: str, *_mode: str, result: int) -> Iterator[Step]:
        yield from self._open_path(_text(path), flags, result)

    def _open(self, path: str, flags: str, *_mode: str, result: int) -> Iterator[Step]:
        yield from self._open_path(_text(path), flags, result)

    def _open_path(self, path: str, flags: str, descriptor: int) -> Iterator[Step]:
        self.open.pop(descriptor, None)
        if not self._inside(path) and path != str(self.root):
            return
        node = self._node(path)
        if node is None:
            node = self._new()
            self.files[node] = bytearray()
            yield self._name((path, node))
        elif "O_TRUNC" in flags and self.files[node]:
            yield from self._resize(node, 0)
        self.open[descriptor] = _Open(node, appends="O_APPEND" in flags)

    def _close(self, descriptor: str, *, result: int) -> Iterator[Step]:
        self.open.pop(int(descriptor), None)
        yield from ()

    def _lseek(self, descriptor: str, _offset: str, _whence: str, *, result: int) -> Iterator[Step]:
        if held := self.open.get(int(descriptor)):
            held.offset = result
        yield from ()

    def _write(self, descriptor: str, data: str, _count: str, *, result: int) -> Iterator[Step]:
        if held := self.open.get(int(descriptor)):
            yield from self._write_on(held, _bytes(data)[:result])

    def _writev(self, descriptor: str, vector: str, *_count: str, result: int) -> Iterator[Step]:
        if int(descriptor) == 1:
            yield Said(b"".join(map(_bytes, re.findall(r'"[^"]*"', vector))).decode().strip())

    def _pwrite64(self, descriptor: str, data: str, _count: str, offset: str, *, result: int) -> Iterator[Step]:
        if held := self.open.get(int(descriptor)):
            yield self._put(held.node, int(offset), _bytes(data)[:result])

    def _sendfile(self, target: str, source: str, offset: str, _count: str, *, result: int) -> Iterator[Step]:
        held, original = self.open.get(int(target)), self.open.get(int(source))
        if held and original and result:
            start = int(re.findall(r"\d+", offset)[0])
            yield from self._write_on(held, bytes(self.files[original.node][start : start + result]))

    def _write_on(self, held: _Open, data: bytes) -> Iterator[Step]:
        offset = len(self.files[held.node]) if held.appends else held.offset
        held.offset = offset + len(data)
        yield self._put(held.node, offset, data)

    def _put(self, node: int, offset: int, data: bytes) -> Data:
        apply_data(self.files[node], offset, data)
        return Data(node, offset, data)

    def _ftruncate(self, descriptor: str, length: str, *, result: int) -> Iterator[Step]:
        if held := self.open.get(int(descriptor)):
            yield from self._resize(held.node, int(length))

    def _resize(self, node: int, length: int) -> Iterator[Step]:
        apply_size(self.files[node], length)
        yield Size(node, length)

    def _fsync(self, descriptor: str, *, result: int) -> Iterator[Step]:
        if held := self.open.get(int(descriptor)):
            yield Sync(held.node)

    _fdatasync = _fsync

    def _rename(self, old: str, new: str, *, result: int) -> Iterator[Step]:
        if self._inside(_text(old)):
            yield self._name((_text(new), self._node(_text(old))), (_text(old), None))

    def _renameat(self, _at: str, old: str, _to: str, new: str, *_flags: str, result: int) -> Iterator[Step]:
        yield from self._rename(old, new, result=result)

    _renameat2 = _renameat

    def _link(self, old: str, new: str, *, result: int) -> Iterator[Step]:
        if self._inside(_text(old)):
            yield self._name((_text(new), self._node(_text(old))))

    def _linkat(self, _at: str, old: str, _to: str, new: str, *_flags: str, result: int) -> Iterator[Step]:
        yield from self._link(old, new, result=result)

    def _unlink(self, path: str, *, result: int) -> Iterator[Step]:
        if self._inside(_text(path)):
            yield self._name((_text(path), None))

    def _unlinkat(self, _at: str, path: str, *_flags: str, result: int) -> Iterator[Step]:
        yield from self._unlink(path, result=result)

    _rmdir = _unlink

    def _mkdir(self, path: str, _mode: str, *, result: int) -> Iterator[Step]:
        if self._inside(_text(path)):
            node = self._new()
            self.folders[node] = {}
            yield self._name((_text(path), node))


def apply_data(content: bytearray, offset: int, data: bytes) -> None:
    """Write into a file's bytes, with zeros where nothing was."""
    content.extend(bytes(max(offset - len(content), 0)))
    content[offset : offset + len(data)] = data


def apply_size(content: bytearray, length: int) -> None:
    """Cut a file's bytes, or lengthen them with zeros."""
    del content[length:]
    content.extend(bytes(length - len(content)))


def _whole_lines(trace: str) -> list[str]:
    """The trace with calls that another thread interrupted joined again, where they ended."""
    begun: dict[str, str] = {}
    whole: list[str] = []
    for line in trace.splitlines():
        if started := _STARTED.match(line):
            begun[started["pid"]] = started["text"]
        elif resumed := _RESUMED.match(line):
            whole.append(begun.pop(resumed["pid"]) + resumed["text"])
        else:
            whole.append(line)
    return whole


def _bytes(quoted: str) -> bytes:
    return bytes.fromhex(quoted.strip('"').replace("\\x", ""))


def _text(quoted: str) -> str:
    return _bytes(quoted).decode()
