"""``verify`` in a terminal: words for people, codes for machines, and no order for the terminal in either."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from pyhanko.pdf_utils import embed
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from planner_desktop.documents import envelope
from support.pdf_forging import dictionary, updated
from support.signed_returns import sound_pair


def forged() -> bytes:
    """Another attachment in the place of the signed one, with one text and one figure changed."""
    import rfc8785

    members = json.loads(sound_pair().payload)
    members["entries"][0]["status"] = "done"
    members["readings"][0]["numerator"] = "98"

    def change(writer: IncrementalPdfFileWriter) -> None:
        specification = writer.root["/Names"]["/EmbeddedFiles"]["/Names"][1]
        payload = envelope.bind_workbook(rfc8785.dumps(members), "a" * 64)
        content = embed.EmbeddedFileObject.from_file_data(writer, payload)
        specification[pdf_name("/EF")] = dictionary(F=content.ef_stream_ref, UF=content.ef_stream_ref)
        writer.update_container(specification)

    return updated(sound_pair().pdf, change)


def verified(folder: Path, name: str, *options: str) -> str:
    (folder / name).write_bytes(forged())
    program = [sys.executable, "-m", "planner_desktop", "--profile", str(folder / "空"), "verify", *options, "--"]
    done = subprocess.run([*program, str(folder / name)], capture_output=True, check=False, env=None)
    assert done.returncode == 1, done.stderr.decode()
    return done.stdout.decode("utf-8")


def test_people_read_words_and_machines_codes(tmp_path: Path) -> None:
    told = verified(tmp_path, "a.pdf")
    assert "numerator" not in told
    assert "done" not in told
    (row,) = json.loads(verified(tmp_path, "a.pdf", "--json"))
    changed = [found["details"] for found in row["findings"] if found["code"] == "return.field_changed"]
    assert {details["field"] for details in changed} == {"status", "numerator"}
    assert "done" in {details["new"] for details in changed}


def test_a_name_gives_the_terminal_no_orders(tmp_path: Path) -> None:
    told = verified(tmp_path, "a\x1b[2J\u202efdp.pdf")
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert "‹U+001B›[2J‹U+202E›" in told
