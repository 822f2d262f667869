"""The e-mail draft: readable by any mail program, addressed to nobody it does not know."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from planner_desktop.documents.mail import mail_draft
from planner_desktop.documents.package_name import package_name
from support.sample_return import FORMAL, RECIPIENT, sample_ledger, sample_return

LEDGER = sample_ledger()
STEM = package_name(LEDGER)
FILES = {f"{STEM}.pdf": b"%PDF-1.7\r\n--=_\r\n.\r\n" * 500, f"{STEM}.xlsx": bytes(range(256)) * 5_000}


def parsed(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


@pytest.fixture
def message() -> EmailMessage:
    return parsed(mail_draft(LEDGER, FILES))


def test_the_files_are_attached_whole_under_their_chinese_names(message: EmailMessage) -> None:
    found = {part.get_filename(): part.get_content() for part in message.iter_attachments()}
    assert found == FILES
    assert [part.get_content_type() for part in message.iter_attachments()] == [
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]


def test_a_mail_program_opens_it_for_sending_and_not_as_received(message: EmailMessage) -> None:
    assert message["X-Unsent"] == "1"
    assert message.get_content_type() == "multipart/mixed"


def test_nobody_is_written_to_and_nobody_said_to_have_written(message: EmailMessage) -> None:
    assert not {"To", "Cc", "Bcc", "From"} & set(message.keys())
    assert "@" not in (message.get_body() or message).get_content()


def test_the_subject_has_the_words_of_the_files_name(message: EmailMessage) -> None:
    for word in ("140106", "示例区", "2020年第二季度", "首报", "R0", LEDGER.code[:4], "示例数据"):
        assert word in message["Subject"]


def test_the_body_names_recipient_files_and_check_code_and_says_what_to_do(message: EmailMessage) -> None:
    body = (message.get_body() or message).get_content()
    for words in (f"收件：{RECIPIENT}", *FILES, LEDGER.code, FORMAL, "原样存盘", "1.2 MB", "2020年6月28日"):
        assert words in body


def test_real_data_bears_no_mark_of_a_sample() -> None:
    message = parsed(mail_draft(sample_ledger(sample_return(sample=False)), FILES))
    assert "示例数据" not in message["Subject"] + (message.get_body() or message).get_content()


def test_lines_end_as_mail_demands_and_none_is_longer_than_it_allows() -> None:
    lines = mail_draft(LEDGER, FILES).split(b"\r\n")
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert max(map(len, lines)) <= 998
    assert all(line.isascii() for line in lines)


def test_nothing_is_amiss_in_any_part(message: EmailMessage) -> None:
    assert [part.defects for part in message.walk()] == [[], [], [], []]


def test_the_same_files_give_the_same_draft() -> None:
    assert mail_draft(LEDGER, FILES) == mail_draft(LEDGER, FILES)


def test_another_kind_of_file_goes_as_plain_bytes() -> None:
    (part,) = parsed(mail_draft(LEDGER, {"说明": b"x"})).iter_attachments()
    assert (part.get_content_type(), part.get_filename(), part.get_content()) == (
        "application/octet-stream",
        "说明",
        b"x",
    )
