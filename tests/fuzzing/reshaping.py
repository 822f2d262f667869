"""Changes below a container: a part of a zip, the signature in a PDF, what a checksum covers."""

from __future__ import annotations

import hashlib
import io
import random
import re
import warnings
import zipfile

from fuzzing.target import Alter

_CONTENTS = re.compile(rb"/Contents\s*<((?:[0-9A-Fa-f]{2}){256,})>")
_CHECKSUM = 32


def within_zip(data: bytes, alter: Alter, longest: int, chance: random.Random) -> bytes:
    """Change one part and pack again; now and then the package itself."""
    if chance.random() < 0.3:
        return alter(data, longest)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = [(part.filename, package.read(part)) for part in package.infolist()[:40]]
    except Exception:  # not a package any more: whatever is wrong with it, it can only be changed as it is
        return alter(data, longest)
    if not parts:
        return alter(data, longest)
    place = chance.randrange(len(parts))
    name, content = parts[place]
    parts[place] = (name, alter(content, longest))
    return _packed(parts)


def _packed(parts: list[tuple[str, bytes]]) -> bytes:
    stream = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        warnings.simplefilter("ignore")
        for name, content in parts:
            package.writestr(zipfile.ZipInfo(name, (2020, 6, 28, 10, 14, 0)), content)
    return stream.getvalue()


def within_pdf_signature(data: bytes, alter: Alter, longest: int, chance: random.Random) -> bytes:
    """Change the CMS container in its place; every other time the file itself."""
    found = _CONTENTS.search(data)
    if found is None or chance.random() < 0.5:
        return alter(data, longest)
    room = (found.end(1) - found.start(1)) // 2
    container = alter(bytes.fromhex(found[1].decode()).rstrip(b"\0"), room)[:room]
    return data[: found.start(1)] + container.ljust(room, b"\0").hex().encode() + data[found.end(1) :]


def below_checksum(data: bytes, alter: Alter, longest: int, chance: random.Random) -> bytes:
    """Change what a key file's SHA-256 covers and compute it anew."""
    if chance.random() < 0.1:
        return alter(data, longest)
    body = alter(data[:-_CHECKSUM], longest)
    return body + hashlib.sha256(body).digest()
