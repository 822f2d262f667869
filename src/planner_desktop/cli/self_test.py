"""``self-test``: does on this PC, in a temporary folder, everything an office will do, and tells how each step went.

It is the gate of every build: what a frozen program forgot to bring along shows here and not at the office.
"""

from __future__ import annotations

import json
import os
import platform
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from functools import cached_property
from html import escape
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

from planner_desktop import __version__, paths
from planner_desktop.cli.exit_codes import DONE, REFUSED
from planner_desktop.domain.period import Period
from planner_desktop.domain.returns import SignOff
from planner_desktop.domain.trust import TrustBook
from planner_desktop.domain.verdict import FileVerdict
from planner_desktop.services.incoming import Received
from planner_desktop.services.outgoing import Produced
from planner_desktop.services.sample import fill_with_sample
from planner_desktop.ui.translation import QT_TR_NOOP, tr
from planner_desktop.wiring import DiskFiles, Wiring

UNIT = "140106"
PERIOD = Period.parse("2020Q2")
PASSPHRASE = "自检口令-用后即弃"  # opens a key that is thrown away with the folder
FOLDER = "自检 文件夹"
"""Chinese and a space, as in many a user's home."""
OLDEST = 1
"""Schema version of the store that is migrated."""
NOTICE = """示例团办发〔2023〕1号
关于印发《示例三年行动任务分解（2023—2025年）》的通知
一、示例工程
（一）建强示例阵地
1.建设示例驿站。
推进步骤：2023年，建成示例驿站不少于3个；2024年，建成示例驿站不少于5个。
责任部门：示例部
"""
"""The smallest notice with a programme, a section, a task, steps and figures."""
_OFFICE = "http://schemas.openxmlformats.org"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
WORD_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_OFFICE}/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_OFFICE}/package/2006/relationships"><Relationship Id="r1" '
    f'Type="{_OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": f'<w:document xmlns:w="{_OFFICE}/wordprocessingml/2006/main"><w:body>{{lines}}</w:body></w:document>',
}
"""What a Word file needs to be one."""
GLYPHS = "报㛃䶮𠮷"
"""Common, rare, and above U+FFFF."""


class Failed(Exception):
    """A step did something, and not what it should have done."""


def demand(holds: bool, told: str) -> None:
    """Fail the step when something does not hold."""
    if not holds:
        raise Failed(told)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one step went."""

    step: str
    passed: bool
    seconds: float
    said: str = ""
    """What was seen, or what went wrong."""


class Trial:
    """The office that the self-test plays, in a folder that is thrown away."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.wiring = Wiring(paths.Profile(folder / "profile"))

    def close(self) -> None:
        """Let go of store and children."""
        self.wiring.workspace.close()
        self.wiring.close()

    @cached_property
    def produced(self) -> Produced:
        """A sealed, drawn and signed return; later steps build on it."""
        wiring = self.wiring
        wiring.cabinet.create(UNIT, wiring.directory.by_code[UNIT].office_name, PASSPHRASE)
        office = wiring.workspace.progress.office
        assert office is not None
        names = SignOff(office.preparer, office.reviewer, office.approver, office.telephone, date.today())
        record = wiring.outgoing.seal(PERIOD, names)
        exported = self.folder / "导出"
        exported.mkdir()
        made = wiring.outgoing.produce(
            wiring.outgoing.ledger(record), record, wiring.cabinet.open(PASSPHRASE), exported
        )
        wiring.outgoing.register(made)
        return made

    def verify(self, files: list[Received]) -> tuple[FileVerdict, ...]:
        """Verify as a receiver who pinned the key would, in the child process."""
        return self.wiring.incoming.verify(files, TrustBook.pinning({self.produced.fingerprint: UNIT}))


def _resources(trial: Trial) -> str:
    plan = trial.wiring.plan
    demand(len(plan.tasks) > 0, "the plan has no tasks")
    demand(len(trial.wiring.directory.by_code) > 0, "the directory has no units")
    demand(not trial.wiring.coverage.missing(GLYPHS), "the fonts do not draw every test character")
    return f"{plan.number}: {len(plan.tasks)}"


def _old_store(trial: Trial) -> str:
    from planner_desktop.store import schema
    from planner_desktop.store.opening import open_store

    file = trial.folder / "old.sqlite3"
    _make_old_store(file)
    store = open_store(file, clock=trial.wiring.now)
    try:
        demand(store.audit_head() != "", "the migrated store cannot be read")
    finally:
        store.close()
    return f"{OLDEST} → {schema.VERSION}"


def _make_old_store(file: Path) -> None:
    """A store as the first version laid it, made by the first migration alone."""
    from planner_desktop.store import schema
    from planner_desktop.store.audit import genesis
    from planner_desktop.store.database import connect
    from planner_desktop.store.upgrade import Release, migrate

    file.touch()
    database = connect(file)
    try:
        with database.transaction() as connection:
            migrate(database, Release(OLDEST))
            row = {"store_uuid": FOLDER, "generation": 0, "audit_head": genesis(FOLDER)}
            connection.execute(schema.meta.insert(), row)
            database.raw.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
            database.raw.execute(f"PRAGMA user_version = {OLDEST}")
    finally:
        database.close()


def _record(trial: Trial) -> str:
    trial.wiring.open_store()
    fill_with_sample(trial.wiring.workspace, UNIT, PERIOD, trial.wiring.phrases)
    return str(len(trial.wiring.workspace.progress.at(PERIOD).entries))


def _export(trial: Trial) -> str:
    made = trial.produced
    demand(made.pdf.stat().st_size > 0 and made.xlsx.stat().st_size > 0, "a file is empty")
    return f"PDF {made.pages} p., {made.pdf.stat().st_size:,} B; XLSX {made.xlsx.stat().st_size:,} B"


def _verify(trial: Trial) -> str:
    disk = DiskFiles()
    files = [Received(path.name, disk.read(path)) for path in (trial.produced.pdf, trial.produced.xlsx)]
    verdicts = trial.verify(files)
    demand(
        len(verdicts) == len(files) and all(verdict.accepted for verdict in verdicts), "the own return is not accepted"
    )
    return str(len(verdicts))


def _tampered(trial: Trial) -> str:
    refused = 0
    for path in (trial.produced.pdf, trial.produced.xlsx):
        data = bytearray(DiskFiles().read(path))
        data[len(data) // 2] ^= 1
        (verdict,) = trial.verify([Received(path.name, bytes(data))])
        demand(not verdict.accepted, f"a changed {path.suffix} was accepted")
        refused += 1
    return str(refused)


def _notice(_trial: Trial) -> str:
    from planner_desktop.documents.notice import read_notice

    for name, data in (("notice.txt", NOTICE.encode()), ("notice.docx", _word_file(NOTICE))):
        plan = read_notice(data, name).plan
        demand([len(task.milestones) for task in plan.tasks] == [2], f"{name} was not understood")
    return ".txt, .docx"


def _word_file(text: str) -> bytes:
    """The smallest Word file with these lines."""
    lines = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in text.splitlines())
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, content in WORD_PARTS.items():
            archive.writestr(name, content.format(lines=lines))
    return file.getvalue()


def _window(trial: Trial) -> str:
    from planner_desktop.app.screenshots import is_blank, take_screenshots

    drawn = take_screenshots(trial.wiring, PERIOD, trial.folder)
    for path in drawn:
        demand(not is_blank(path), f"{path.name} is blank")
    return str(len(drawn))


class Step(NamedTuple):
    """One step: its words, and what does it and says what was seen."""

    name: str
    source: str
    act: Callable[[Trial], str]


STEPS = (
    Step("resources", QT_TR_NOOP("Find plan, units and fonts"), _resources),
    Step("old_store", QT_TR_NOOP("Bring a store of the first version up to date"), _old_store),
    Step("record", QT_TR_NOOP("Record sample data in a new store"), _record),
    Step("export", QT_TR_NOOP("Seal, draw, sign and read back a return"), _export),
    Step("verify", QT_TR_NOOP("Verify it in a process of its own"), _verify),
    Step("tampered", QT_TR_NOOP("Refuse it with one byte changed"), _tampered),
    Step("notice", QT_TR_NOOP("Read a notice as text and as a Word file"), _notice),
    Step("window", QT_TR_NOOP("Draw the window's views"), _window),
)


def self_test(*, as_json: bool, steps: tuple[Step, ...] = STEPS) -> int:
    """Do every step, also after one failed; 0 when all passed.

    The window's views are drawn on the display there is; without one they are drawn all the same.
    """
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Sentences are in Chinese; the last step draws windows, so what translates them is a whole application.
    from planner_desktop.app.screenshots import speaking_application

    _app = speaking_application()
    if not as_json:
        print(f"planner-desktop {__version__} · Python {platform.python_version()} · {platform.platform()}")
    outcomes: list[Outcome] = []
    with tempfile.TemporaryDirectory(prefix="planner-self-test-") as outside:
        folder = Path(outside) / FOLDER
        folder.mkdir()
        trial = Trial(folder)
        try:
            for step in steps:
                outcomes.append(_do(step, trial))
                if not as_json:
                    _tell(step, outcomes[-1])
        finally:
            trial.close()
    passed = all(outcome.passed for outcome in outcomes)
    if as_json:
        print(
            json.dumps({"passed": passed, "steps": [asdict(each) for each in outcomes]}, ensure_ascii=False, indent=2)
        )
    return DONE if passed else REFUSED


def _do(step: Step, trial: Trial) -> Outcome:
    """One step; whatever it raises is what the self-test is there to show."""
    began = time.perf_counter()
    try:
        passed, said = True, step.act(trial)
    except Exception:
        passed, said = False, traceback.format_exc()
    return Outcome(step.name, passed, round(time.perf_counter() - began, 2), said)


def _tell(step: Step, outcome: Outcome) -> None:
    mark = tr("passed") if outcome.passed else tr("FAILED")
    print(f"{mark}  {outcome.seconds:6.2f} s  {tr(step.source)}" + (f"  ({outcome.said})" if outcome.passed else ""))
    if not outcome.passed:
        print(outcome.said, file=sys.stderr)
