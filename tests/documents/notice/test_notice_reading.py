"""Bytes of all sorts: encodings, Word documents as people make them, and files that are no notice at all."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from docx import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from hypothesis import given, settings
from hypothesis import strategies as st

from planner_desktop.documents.notice import read_notice
from planner_desktop.documents.notice.reading import FILE_LIMIT, TEXT_LIMIT
from planner_desktop.domain.plan import Plan
from planner_desktop.errors import UserError
from planner_desktop.paths import resources

TEXT = (resources() / "plans" / "plan-2019-15.txt").read_text(encoding="utf-8")
PLAN = read_notice(TEXT.encode(), "plan.txt").plan


def refusal(data: bytes) -> UserError:
    with pytest.raises(UserError) as caught:
        read_notice(data, "某文件")
    assert caught.value.details["name"] == "某文件"
    return caught.value


def saved(document: object) -> bytes:
    stream = io.BytesIO()
    document.save(stream)  # type: ignore[attr-defined]
    return stream.getvalue()


def as_docx(add: Callable[[object, str], None]) -> Plan:
    document = Document()
    for line in TEXT.splitlines():
        add(document, line)
    return read_notice(saved(document), "plan.docx").plan


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"])
def test_every_encoding_gives_the_same_plan(encoding: str) -> None:
    assert read_notice(TEXT.encode(encoding), "plan.txt").plan == PLAN


@pytest.mark.parametrize("mark", [b"\xfe\xff", b"\xff\xfe"])
def test_utf16_with_either_byte_order_mark(mark: bytes) -> None:
    encoding = "utf-16-be" if mark == b"\xfe\xff" else "utf-16-le"
    assert read_notice(mark + TEXT.encode(encoding), "plan.txt").plan == PLAN


@pytest.mark.parametrize("end", ["\r\n", "\r", "\f", "\u2028"])
def test_every_line_ending_gives_the_same_plan(end: str) -> None:
    assert read_notice(TEXT.replace("\n", end).encode(), "plan.txt").plan == PLAN


def test_indented_paragraphs_and_invisible_characters_do_not_matter() -> None:
    indented = "\n".join(f"\u3000\u3000{line}\u200b  " for line in TEXT.splitlines())
    assert read_notice(indented.encode(), "plan.txt").plan == PLAN


def test_docx_with_a_paragraph_for_each_line() -> None:
    assert as_docx(lambda document, line: document.add_paragraph(line)) == PLAN  # type: ignore[attr-defined]


def test_docx_with_heading_styles_and_runs_split_within_words() -> None:
    def add(document, line: str) -> None:  # type: ignore[no-untyped-def]
        paragraph = document.add_heading("", level=2) if line.startswith(("一、", "（")) else document.add_paragraph()
        for start in range(0, len(line), 3):
            paragraph.add_run(line[start : start + 3]).bold = start % 2 == 0

    assert as_docx(add) == PLAN


def test_docx_with_soft_line_breaks_and_page_breaks_within_a_paragraph() -> None:
    document = Document()
    paragraph = document.add_paragraph()
    for index, line in enumerate(TEXT.splitlines()):
        run = paragraph.add_run(line)
        run.add_break(WD_BREAK.PAGE if index % 50 == 49 else WD_BREAK.LINE)
    assert read_notice(saved(document), "plan.docx").plan == PLAN


def test_docx_tables_are_read_in_printed_order() -> None:
    document = Document()
    lines = [line for line in TEXT.splitlines() if line]
    for line in lines[:40]:
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=1)
    for line in lines[40:60]:
        table.add_row().cells[0].text = line
    for line in lines[60:]:
        document.add_paragraph(line)
    assert read_notice(saved(document), "plan.docx").plan == PLAN


def test_docx_deleted_text_and_field_codes_are_not_wording() -> None:
    document = Document()
    for line in TEXT.splitlines():
        paragraph = document.add_paragraph(line)
        deletion = OxmlElement("w:del")
        for tag in ("w:delText", "w:instrText"):
            run = OxmlElement("w:r")
            hidden = OxmlElement(tag)
            hidden.text = "删去的话"
            run.append(hidden)
            deletion.append(run)
        paragraph._p.append(deletion)
    assert read_notice(saved(document), "plan.docx").plan == PLAN


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "notice.empty"),
        (b"\xef\xbb\xbf \r\n\t\n", "notice.empty"),
        (b"\xff\xfe", "notice.empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "notice.not_text"),
        (b"\x7fELF\x02\x01\x01\x00" + b"\x00" * 64, "notice.not_text"),
        (("正文。" * 20 + "\x01").encode(), "notice.not_text"),
        ("今天天氣很好，我們去郊遊。請攜帶雨傘與證件，準時集合。".encode("big5") * 9, "notice.encoding"),
        ("会議の資料を準備してください。よろしくお願いします。".encode("shift_jis") * 9, "notice.encoding"),
        (TEXT.strip().encode()[1:], "notice.encoding"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le") + b"\x4e", "notice.encoding"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "notice.old_word"),
        ("今天天气很好。我们去郊游。".encode(), "notice.not_a_notice"),
        ("今天天气很好。我们去郊游。".encode("gb18030"), "notice.not_a_notice"),
        ("一、强基工程\n（一）学校\n1.做好工作。\n".encode(), "notice.not_a_notice"),
        ("1.做好工作。\n推进步骤：2019年，做。\n".encode(), "notice.not_a_notice"),
        (b"just some English words\n", "notice.not_a_notice"),
        (b"PK\x03\x04 torn", "notice.damaged"),
    ],
)
def test_what_is_no_notice_gets_one_clear_refusal(data: bytes, code: str) -> None:
    assert refusal(data).code == code


def test_too_large_and_too_long_files_are_refused_before_they_are_parsed() -> None:
    assert refusal(b"a" * (FILE_LIMIT + 1)).code == "notice.too_large"
    assert refusal(("一" * (TEXT_LIMIT + 1)).encode()).code == "notice.too_long"


def test_endless_paragraphs_steps_and_figures_are_refused() -> None:
    head = "一、甲工程\n（一）乙\n1.丙。\n推进步骤："
    assert refusal((head + "2019年，" + "做好工作，" * 9000).encode()).code == "notice.too_long"
    assert refusal((head + "2019年，做。" * 99).encode()).code == "notice.too_many"
    assert refusal((head + "2019年，" + "覆盖率达50%，" * 300).encode()).code == "notice.too_many"
    assert refusal((head + "2019年，做。\n" + "二、甲\n" * 1001).encode()).code == "notice.too_many"


def package(**parts: str | bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_DOT_", "."), content)
    return stream.getvalue()


RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="d.xml"/>'
    "</Relationships>"
)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(document: str | bytes, rels: str = RELS) -> bytes:
    return package(**{"_rels__.rels": rels, "d.xml": document})


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (package(a="b"), "notice.not_word"),
        (word("<x/>", RELS.replace("d.xml", "e.xml")), "notice.not_word"),
        (word("<x/>", RELS.replace("officeDocument", "other")), "notice.not_word"),
        (word("<x"), "notice.damaged"),
        (word(b"\xff\xfe\x00"), "notice.damaged"),
        (word('<?xml version="1.0" encoding="klingon"?><x/>'), "notice.damaged"),
        (word("<!DOCTYPE x [<!ENTITY a 'aaaa'>]><x>&a;</x>"), "notice.docx_dtd"),
        (word("<x/>", "<!DOCTYPE x>" + RELS), "notice.docx_dtd"),
        (word("<x>" * 300 + "</x>" * 300), "notice.docx_limits"),
        (word(f"<w:p {W}><w:r><w:t>{' ' * 4_000_000}</w:t></w:r></w:p>"), "notice.docx_limits"),
        (package(**{f"p{n}": "x" for n in range(301)}), "notice.docx_limits"),
        (word(f"<w:document {W}/>"), "notice.empty"),
        (word(f"<w:p {W}><w:r><w:t>你好。</w:t></w:r></w:p>"), "notice.not_a_notice"),
    ],
)
def test_hostile_word_files_are_refused(data: bytes, code: str) -> None:
    assert refusal(data).code == code


def test_a_part_named_twice_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("_rels/.rels", RELS)
        archive.writestr("d.xml", "<x/>")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("d.xml", "<y/>")
    assert refusal(stream.getvalue()).code == "notice.damaged"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_part_packed_as_no_word_processor_does_is_refused_unread(method: int) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        archive.writestr("_rels/.rels", RELS)
        archive.writestr("d.xml", f"<w:p {W}><w:r><w:t>你好。</w:t></w:r></w:p>")
    assert refusal(stream.getvalue()).code == "notice.damaged"


def test_a_part_larger_than_it_declares_is_refused() -> None:
    data = bytearray(word("<x/>"))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (1).to_bytes(4, "little")
    assert refusal(bytes(data)).code == "notice.damaged"


def accepted_or_refused(data: bytes) -> None:
    try:
        read_notice(data, "x")
    except UserError:
        return


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    accepted_or_refused(data)


DOCX = saved(Document())


@given(st.integers(0, len(DOCX) - 1), st.binary(min_size=1, max_size=6))
def test_any_damage_to_a_word_file_is_read_or_refused(position: int, noise: bytes) -> None:
    accepted_or_refused(DOCX[:position] + noise + DOCX[position + len(noise) :])


FRAGMENTS = st.sampled_from(
    [
        "一、甲工程",
        "二、乙行动",
        "（一）丙",
        "(十)丁",
        "1.",
        "2．做好工作。",
        "推进步骤：",
        "责任部门：",
        "主要目标：",
        "2019年",
        "2019—2022年",
        "2023年2月30日前",
        "2020年“六一”前",
        "，",
        "。",
        "、",
        "；",
        "《",
        "》",
        "“",
        "”",
        "80%以上",
        "超过10万人次",
        "3—5名",
        "百分之八十",
        "省级100家",
        "每年提高",
        "到",
        "前",
        "部",
        "\n",
        "- 3 -",
        "0",
        "９",
        "亿",
    ]
)


@settings(max_examples=300)
@given(st.lists(FRAGMENTS, max_size=60))
def test_any_arrangement_of_the_forms_words_is_read_or_refused(fragments: list[str]) -> None:
    head = "关于印发《甲方案（2019—2022）》的通知\n一、甲工程\n（一）乙\n1.丙。\n推进步骤：2019年，丁。\n"
    accepted_or_refused((head + "".join(fragments)).encode())


@settings(max_examples=40)
@given(st.lists(st.integers(0, len(TEXT)), max_size=30))
def test_page_breaks_within_sentences_do_not_change_the_plan(cuts: list[int]) -> None:
    text = TEXT
    for cut in sorted(cuts, reverse=True):
        if cut_is_within_a_wording(text, cut):
            text = text[:cut] + "\n\n" + text[cut:]
    assert read_notice(text.encode(), "plan.txt").plan == PLAN


def cut_is_within_a_wording(text: str, cut: int) -> bool:
    """Within the steps, two characters or more from their ends, and not at a space, which no paragraph ends with."""
    start, end = text.rfind("\n", 0, cut) + 1, text.find("\n", cut)
    line = text[start : end if end >= 0 else len(text)]
    inside = start + 7 < cut < start + len(line) - 2
    return line.startswith("推进步骤：") and inside and text[cut - 1] != " " and text[cut] != " "
