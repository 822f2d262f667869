"""Small signed files for the tests of signatures: keys, a PDF, a workbook; all of it sample data (示例)."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta
from functools import cache

import openpyxl
from reportlab.pdfgen.canvas import Canvas

from planner_desktop.documents import certificates
from planner_desktop.documents.key_file import KeyCost
from planner_desktop.documents.keys import SigningKey, create_key, open_key
from planner_desktop.documents.pdf_signature.signing import sign_pdf
from planner_desktop.documents.xlsx_signature import sign_xlsx

NOW = datetime(2020, 7, 1, 9, 30, tzinfo=UTC)
SIGNED_AT = datetime(2020, 6, 28, 10, 15, tzinfo=UTC)
UNIT_CODE = "140106"
UNIT_NAME = "共青团示例区委员会（示例）"
PASSPHRASE = "示例口令一二三四"
PAYLOAD = '{"unit":"140106","narrative":"示例数据：推动学校共青团改革"}'.encode()
CHEAP = KeyCost(n=2**14)
SEAL_BOX = (420.0, 60.0, 539.0, 179.0)


@cache
def signing_key(name: str = UNIT_NAME) -> SigningKey:
    """The unit's key; another name gives another key."""
    made = create_key(UNIT_CODE, name, PASSPHRASE, now=NOW - timedelta(days=30), cost=CHEAP)
    return open_key(made, PASSPHRASE)


def pins(key: SigningKey | None = None) -> frozenset[str]:
    """What a receiver has pinned."""
    return frozenset({(key or signing_key()).fingerprint})


def unsigned_pdf(pages: int = 2) -> bytes:
    """A report as drawn."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for page in range(pages):
        canvas.drawString(100, 700, f"page {page + 1}: 62 of 100")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def sign_sample_pdf(pdf: bytes, key: SigningKey | None = None, *, signed_at: datetime = SIGNED_AT) -> bytes:
    """Signed as a return is."""
    return sign_pdf(
        pdf,
        key or signing_key(),
        payload=PAYLOAD,
        seal_page=-1,
        seal_box=SEAL_BOX,
        reason="上报进展（示例）",
        location="示例区",
        signed_at=signed_at,
    )


@cache
def signed_pdf() -> bytes:
    """The sound PDF that attacks start from."""
    return sign_sample_pdf(unsigned_pdf())


def workbook() -> openpyxl.Workbook:
    """Three sheets, one of them hidden from view and menu."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "进展情况"
    for row in range(1, 25):
        for column in range(1, 7):
            sheet.cell(row, column, f"示例 {row}-{column}")
    book.create_sheet("指标")["A1"] = "62"
    hidden = book.create_sheet("payload")
    hidden["A1"] = PAYLOAD.decode()
    hidden.sheet_state = "veryHidden"
    return book


def saved(book: openpyxl.Workbook) -> bytes:
    """A workbook's bytes."""
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


@cache
def unsigned_xlsx() -> bytes:
    """A workbook as openpyxl writes it."""
    return saved(workbook())


@cache
def signed_xlsx() -> bytes:
    """The sound workbook that attacks start from."""
    return sign_xlsx(unsigned_xlsx(), signing_key(), signed_at=SIGNED_AT, comment="2020年第2季度 首报（示例）")


@cache
def rsa_key() -> SigningKey:
    """A key of the kind that an outside authority issues."""
    from cryptography.hazmat.primitives.asymmetric import rsa

    private_key = rsa.generate_private_key(65537, 2048)
    return SigningKey(
        private_key, certificates.self_made(UNIT_CODE, UNIT_NAME, private_key, now=NOW - timedelta(days=30))
    )
