"""The Chinese words printed on enrolments and rosters, declared as data."""

from __future__ import annotations

from datetime import date, datetime

from planner_desktop.documents.paper_words import day_words
from planner_desktop.domain.trust import PinStatus

ENROLMENT_TITLE = "签名钥匙登记表"
ENROLMENT_REASON = "登记签名钥匙"
"""What a reader of the signature is told about its purpose."""
ROSTER_TITLE = "签名钥匙登记名册"
ROSTER_REASON = "出具签名钥匙登记名册"
CODE_HEADING = "核对码（30位，打电话逐组核对）"
GROUP_WORDS = "第{number}组"
FIRST = "登记签名钥匙"
CHANGE = "更换签名钥匙，原钥匙已签名证明"
WHAT_TO_DO = "怎样核对"
STEPS = (
    "一、收到本表不等于知道是谁发的。请收表单位用自己通讯录里的号码打电话给填表单位，不要用邮件里留的号码。",
    "二、由填表单位对照本机显示的核对码逐组念出，收表单位在“登记钥匙”窗口里照听到的数字输入，不要照本表抄。",
    "三、六组全部相符再确认登记。有一组不符就不要登记，并告诉对方：钥匙可能被人调换。",
    "四、登记后，填表单位用这把钥匙签发的报表即可离线核验。钥匙丢失或口令泄露，请立即打电话要求作废。",
)
ROSTER_STEPS = (
    "载入前会逐条列出将要发生的变动，确认后才生效。本名册须由已登记的上级单位签名；否则请打电话核对出具单位的核对码。"
)
STATUS_WORDS = {PinStatus.PINNED: "有效", PinStatus.HELD: "待确认", PinStatus.REVOKED: "已作废"}
NO_ENTRIES = "名册里没有登记任何钥匙。"


def moment_words(moment: str) -> str:
    """A time as printed, as the clock of its place had it: 2020年6月28日 12:00."""
    at = datetime.fromisoformat(moment)
    return f"{day_words(at.date())} {at:%H:%M}"


def span_words(first: date, last: date) -> str:
    """Two days as printed."""
    return f"{day_words(first)}至{day_words(last)}"
