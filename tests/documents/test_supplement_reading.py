"""A supplement is read apart from the program, and every odd file gets a sentence of its own."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest

from planner_desktop.documents.fonts import missing_characters
from planner_desktop.documents.isolation.workers import VettingWorkers
from planner_desktop.documents.supplement_reading import SupplementReader
from planner_desktop.errors import UserError
from support.second_notice import NOTICE, second_notice

TEXT = NOTICE.read_text("utf-8")


@pytest.fixture(scope="module")
def reader() -> Iterator[SupplementReader]:
    workers = VettingWorkers(1)
    yield SupplementReader(workers, missing_characters)
    workers.close()


def as_docx(text: str = TEXT) -> bytes:
    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def locked_word() -> bytes:
    """How a Word document with a passphrase begins, and the name of the part that holds it."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(512)


def bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", bytes(40 * 2**20))
    return made.getvalue()


def test_text_is_read_as_the_parser_reads_it(reader: SupplementReader) -> None:
    plan, anomalies = reader.read(NOTICE.read_bytes(), NOTICE.name)
    assert (plan, anomalies) == (second_notice().plan, second_notice().anomalies)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_text_in_other_encodings_is_read(reader: SupplementReader, encoding: str) -> None:
    assert reader.read(TEXT.encode(encoding), "补充.txt")[0] == second_notice().plan


def test_word_document_is_read(reader: SupplementReader) -> None:
    plan, anomalies = reader.read(as_docx(), "补充.docx")
    assert next(task.text for task in plan.tasks).startswith("按照")
    assert anomalies


def test_decomposed_characters_become_composed_ones(reader: SupplementReader) -> None:
    plan, _ = reader.read(TEXT.replace("示例", "示例e\u0301").replace("返乡观察", "返乡e\u0301观察").encode(), "a.txt")
    assert any("\u00e9" in task.text for task in plan.tasks)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (lambda: b"", "notice.empty"),
        (lambda: b" \n\n", "notice.empty"),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000), "notice.old_word"),
        (locked_word, "supplement.locked"),
        (lambda: bytes(20 * 2**20 + 1), "notice.too_large"),
        (lambda: b"PK\x03\x04" + bytes(100), "notice.damaged"),
        (bomb, "notice.docx_limits"),
        (lambda: b"%PDF-1.7\n\x00\x01\x02", "notice.not_text"),
        (lambda: "会议纪要：大家好。".encode(), "notice.not_a_notice"),
        (lambda: TEXT.replace("返乡观察", "返乡\U000e0100观察").encode(), "supplement.unprintable"),
    ],
)
def test_each_odd_file_has_its_own_reason(reader: SupplementReader, data: Callable[[], bytes], code: str) -> None:
    with pytest.raises(UserError) as caught:
        reader.read(data(), "补充.docx")
    assert (caught.value.code, caught.value.details["name"]) == (code, "补充.docx")


FORGED = """
import json, struct, sys
from planner_desktop.documents.isolation import frames
frames.write(sys.stdout.buffer, {"ready": []})
frames.read(sys.stdin.buffer)
frames.write(sys.stdout.buffer, *ANSWER)
sys.stdout.buffer.flush()
frames.read(sys.stdin.buffer)
"""


@pytest.mark.parametrize(
    "answer",
    [
        '({"refused": "store.damaged", "details": {}}, ())',
        '({"refused": ["notice.empty"], "details": {}}, ())',
        '({"refused": "notice.empty", "details": []}, ())',
        '({"anomalies": []}, ())',
        '({"anomalies": [1]}, (CATALOGUE,))',
        "({}, (CATALOGUE,))",
    ],
)
def test_answer_of_a_child_that_was_taken_over_is_not_believed(answer: str, tmp_path: Path) -> None:
    from planner_desktop.documents.catalogue_writing import write_catalogue

    (tmp_path / "catalogue").write_bytes(write_catalogue(second_notice().plan))
    load = f"CATALOGUE = open({str(tmp_path / 'catalogue')!r}, 'rb').read()\n"
    workers = VettingWorkers(1, command=[sys.executable, "-c", load + FORGED.replace("ANSWER", answer)])
    with pytest.raises(UserError, match=r"vetting\.worker_failed"):
        SupplementReader(workers, missing_characters).read(b"x", "a.txt")
    workers.close()


def test_changed_plan_from_a_child_is_refused(tmp_path: Path) -> None:
    from planner_desktop.documents.catalogue_writing import write_catalogue

    catalogue = write_catalogue(second_notice().plan).replace("返乡观察".encode(), "返乡考察".encode())
    (tmp_path / "catalogue").write_bytes(catalogue)
    load = f"CATALOGUE = open({str(tmp_path / 'catalogue')!r}, 'rb').read()\n"
    told = FORGED.replace("ANSWER", '({"anomalies": []}, (CATALOGUE,))')
    workers = VettingWorkers(1, command=[sys.executable, "-c", load + told])
    with pytest.raises(UserError, match=r"catalogue\.altered"):
        SupplementReader(workers, missing_characters).read(b"x", "a.txt")
    workers.close()
