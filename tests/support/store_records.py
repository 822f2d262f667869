"""One record of each kind that a store keeps, and a clock that is handed in."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from planner_desktop.domain.additions import LocalStep, LocalTask, Supplement, TaskHandler
from planner_desktop.domain.annotations import Explanation, Mark, Remark
from planner_desktop.domain.changes import Change, ChangeSet, Record
from planner_desktop.domain.deadlines import DeadlineChoice, DeadlineRule
from planner_desktop.domain.period import Period, PeriodKind
from planner_desktop.domain.plan import Milestone, Plan, Programme, Section, Task
from planner_desktop.domain.progress import Entry, EvidenceLink, Office, Reading, Status
from planner_desktop.domain.returns import ReturnRecord, ReturnState, ReturnType
from planner_desktop.domain.trust import Arrival, Confirmation, Pin, PinStatus

SPRING = Period.parse("2020Q2")
FILE = "示例佐证".encode()
FILE_SHA256 = hashlib.sha256(FILE).hexdigest()

OFFICE = Office("990101", "示例甲", "示例乙", "示例丙", "000-0000000", sample=True)
ENTRY = Entry("t01.1", SPRING, Status.ON_TRACK, narrative="示例：开展活动十二场", problems="=经费", handler="示例甲")
READING = Reading("i01", SPRING, numerator="62", denominator="100")
LINK = EvidenceLink("t01.1", SPRING, FILE_SHA256, "示例.pdf", len(FILE))
RETURN = ReturnRecord(
    SPRING,
    0,
    1,
    ReturnType.FIRST,
    ReturnState.SEALED,
    hashlib.sha256(b"{}").hexdigest(),
    "A7K3-0000-0000-0000",
    b"{}",
    "2020-06-28T12:00:00+08:00",
)
PIN = Pin("ab" * 32, "990101", "示例县", "2020-06-28T12:00:00+08:00")
HELD = Pin("cd" * 32, "990102", "示例乙县", "", PinStatus.HELD, "2020-06-29T12:00:00+08:00", certificate="MAA=")
REVOKED = Pin(
    "ef" * 32,
    "990101",
    "示例县",
    "2020-06-01T12:00:00+08:00",
    PinStatus.REVOKED,
    "2020-06-28T12:00:00+08:00",
    "2020-06-28T12:00:00+08:00",
    "ab" * 32,
    Confirmation.TELEPHONE,
    "2023-07-01",
    "MAA=",
)
ARRIVAL = Arrival("12" * 32, "ab" * 32, "2020-06-28T12:00:00+08:00")
EXPLANATION = Explanation("t01.1", SPRING, "check.count_falls", "reading:i01", "示例：上期误报，已核实。")
MARK = Mark("t01.1", SPRING, "reading:i01", "示例：含民办学校", starred=True)
REMARK = Remark("t01.1", SPRING, 1, "narrative", "示例：请写明场次", "示例乙", "2020-06-28T12:00:00+08:00")
DEADLINE = DeadlineChoice("", PeriodKind.QUARTER, DeadlineRule.SAME_28)
OF_VERSION_2: tuple[Record, ...] = (OFFICE, ENTRY, READING, LINK, RETURN, PIN, HELD, REVOKED, ARRIVAL)
OF_VERSION_3: tuple[Record, ...] = (*OF_VERSION_2, EXPLANATION, MARK, REMARK, DEADLINE)
SECOND_STEP = Milestone("t1.m1", 1, "2021年", date(2021, 1, 1), date(2021, 12, 31), "示例步骤。")
SECOND_TASK = Task("t1", 1, "示例补充任务。", ("组织部",), (SECOND_STEP,))
SECOND_NOTICE = Plan(
    "示例〔2020〕2号",
    "示例补充方案",
    "示例单位",
    (2020, 2022),
    (Programme("p1", "一", "示例补充工程", "", (Section("s1", "一", "示例板块", (SECOND_TASK,)),)),),
    (),
    "34" * 32,
)
SUPPLEMENT = Supplement.of(SECOND_NOTICE, "p4")
LOCAL_TASK = LocalTask(
    "local-00000001",
    "p1",
    1,
    "示例：本单位自定任务",
    ("组织部", "宣传部"),
    (LocalStep(1, date(2020, 1, 1), date(2020, 6, 30), "示例：摸底"),),
)
TASK_HANDLER = TaskHandler("t01", "示例丁")
OF_VERSION_4: tuple[Record, ...] = (*OF_VERSION_3, SUPPLEMENT, LOCAL_TASK, TASK_HANDLER)
NUMBERED = EvidenceLink("t02.1", SPRING, FILE_SHA256, "示例.pdf", len(FILE), 1, "示例：会议现场")
RECORDS: tuple[Record, ...] = (*OF_VERSION_4, NUMBERED)


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = datetime(2020, 6, 28, 4, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **span: float) -> None:
        self.moment += timedelta(**span)


def hot_journal(store: Path) -> bytes:
    """What a crash in the middle of a large save leaves beside another store of the same kind."""
    other = store.with_name("other.sqlite3")
    shutil.copyfile(store, other)
    raw = sqlite3.connect(other, isolation_level=None)
    raw.execute("PRAGMA cache_size = 1")
    raw.execute("BEGIN")
    raw.execute("UPDATE meta SET store_uuid = 'x'")
    raw.execute("DELETE FROM entries")
    raw.execute("CREATE TABLE filler AS SELECT zeroblob(100000)")
    journal = other.with_name("other.sqlite3-journal")
    data = journal.read_bytes()
    raw.execute("ROLLBACK")
    raw.close()
    other.unlink()
    return data


def adding(*records: Record, label: str = "edit.test", files: tuple[bytes, ...] = ()) -> ChangeSet:
    """The action that brings records in."""
    return ChangeSet(label, tuple(Change(None, record) for record in records), files)


def changing(before: Record, after: Record | None, label: str = "edit.test") -> ChangeSet:
    """The action that replaces or removes a record."""
    return ChangeSet(label, (Change(before, after),))
