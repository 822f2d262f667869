"""The official notice, as text and as a Word document."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

from fuzzing.reshaping import within_zip
from fuzzing.target import Target
from planner_desktop.documents.notice import read_notice

TEXT = """关于印发示例单位三年行动重点任务分工方案（2019—2022）的通知
示例办发〔2019〕99号
一、示例达标工程
到2022年，示例组织全面达标。
（一）推动示例组织改革
1.推动示例单位改革方案落实。（责任部门：示例部、示例基层建设部）
推进步骤：2019年，制定方案；2020年6月底前，覆盖率达到60%以上；2021—2022年，选树省级100家、县级30家。
2.深化直接联系机制。（责任部门：示例部）
推进步骤：2019年，长期坚持；2020年，每年提高20%以上，经费支出下降3%以内。
"""
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="d.xml"/>'
    "</Relationships>"
)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _texts() -> Iterable[bytes]:
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "gb18030"):
        yield TEXT.encode(encoding)
    yield TEXT.replace("\n", "\r\n").encode("gb18030")


def _word(method: int) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in TEXT.splitlines())
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as package:
        package.writestr("_rels/.rels", RELATIONS)
        package.writestr("d.xml", f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')
    return stream.getvalue()


def _words() -> Iterable[bytes]:
    return map(_word, (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA))


def _read(data: bytes) -> str:
    notice = read_notice(data, "某文件")
    return f"read with {len({doubt.code for doubt in notice.anomalies})} kinds of doubt"


TARGETS = (
    Target("notice-text", _read, _texts),
    Target("notice-word", _read, _words, within_zip),
)
