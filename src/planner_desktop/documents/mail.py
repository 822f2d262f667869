"""The e-mail draft that carries a return up: the program writes it, a person sends it with their own mail program."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, time
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime

from planner_desktop.documents.paper_words import (
    CHECK_CODE,
    RETURN_TYPES,
    SAMPLE_MARK,
    day_words,
    period_span_words,
    period_words,
    type_words,
)
from planner_desktop.domain.ledger import Ledger

TYPES: Mapping[str, tuple[str, str]] = {
    ".pdf": ("application", "pdf"),
    ".xlsx": ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ".zip": ("application", "zip"),
}
"""Media types by the ending of a file's name; anything else goes as plain bytes."""
_PLAIN = ("application", "octet-stream")
_POLICY = policy.SMTP.clone(max_line_length=78)


def mail_draft(ledger: Ledger, attachments: Mapping[str, bytes]) -> bytes:
    """An unsent e-mail (``.eml``) with the files attached; the same files give the same bytes.

    ``X-Unsent`` makes Outlook open it for editing. There is no To: the office's address is not known here, an invented
    one would be sent to, and an empty group is refused by some programs; the body names the recipient.
    """
    message = EmailMessage(policy=_POLICY)
    message["Subject"] = _subject(ledger)
    message["X-Unsent"] = "1"
    message["Date"] = format_datetime(datetime.combine(ledger.sealed.sign_off.day, time(4), UTC))
    message.set_content("\n".join(_body(ledger, attachments)) + "\n", cte="base64")
    for name, data in attachments.items():
        main, sub = TYPES.get(name[name.rfind(".") :].lower(), _PLAIN)
        message.add_attachment(data, maintype=main, subtype=sub, filename=name)
    message.set_boundary(_boundary(attachments))
    return message.as_bytes()


def _subject(ledger: Ledger) -> str:
    """The words of the files' name, so that a search for either finds both."""
    sealed = ledger.sealed
    words = f"{sealed.unit_code} {sealed.unit_name} {period_words(sealed.period)}进展情况报表"
    mark = "（示例数据）" if sealed.sample else ""
    return f"{words} {RETURN_TYPES[sealed.type]} R{sealed.revision} {ledger.code[:4]}{mark}"


def _body(ledger: Ledger, attachments: Mapping[str, bytes]) -> Iterator[str]:
    """Who, what, which files, and what the receiver does with them."""
    sealed = ledger.sealed
    yield f"收件：{ledger.recipient_name}"
    yield ""
    yield f"现报送{ledger.formal_name}{period_span_words(sealed.period)}进展情况报表，{type_words(sealed)}，请查收。"
    if sealed.sample:
        yield f"（{SAMPLE_MARK}。）"
    yield ""
    yield "附件："
    for number, (name, data) in enumerate(attachments.items(), 1):
        yield f"{number}. {name}（{_size(len(data))}）"
    yield f"{CHECK_CODE}：{ledger.code}"
    yield ""
    yield "请将附件原样存盘后导入程序核验，不要打开后另存：内容一经改动，签名即失效。"
    yield "纸质件、PDF和Excel上的校验码应与上面一致。"
    yield "核验后请回复回执；如需退回，请注明理由。"
    yield ""
    yield f"填报人：{sealed.sign_off.preparer}　联系电话：{sealed.sign_off.telephone}"
    yield ledger.formal_name
    yield day_words(sealed.sign_off.day)


def _size(length: int) -> str:
    """Bytes as people say them."""
    return f"{length / 2**20:.1f} MB" if length >= 2**20 else f"{max(1, round(length / 2**10))} KB"


def _boundary(attachments: Mapping[str, bytes]) -> str:
    """Made from the files instead of drawn by lot; encoded parts cannot contain its leading equals sign."""
    return f"=_{hashlib.sha256(b''.join(attachments.values())).hexdigest()[:40]}_="
