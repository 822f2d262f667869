"""``demo DIR``: the main job headless on the shipped plan, with marked sample data, from recording to verifying."""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from planner_desktop import paths
from planner_desktop.cli.exit_codes import DONE, REFUSED
from planner_desktop.domain.period import Period
from planner_desktop.domain.returns import ReturnRecord, SignOff
from planner_desktop.domain.trust import TrustBook
from planner_desktop.domain.verdict import FileVerdict
from planner_desktop.services.incoming import Received
from planner_desktop.services.outgoing import Produced
from planner_desktop.services.sample import fill_with_sample
from planner_desktop.settings import Settings
from planner_desktop.wiring import DiskFiles, Wiring

UNIT = "140106"
PERIOD = Period.parse("2020Q2")
PASSPHRASE = "示例口令-只用于演示"  # opens a key that is thrown away with the demo's profile
REPORT = "demo.json"


@dataclass
class Demo:
    """One run: what it made, and how long each step took."""

    folder: Path
    say: Callable[[str], None]
    seconds: dict[str, float] = field(default_factory=dict[str, float])

    @contextmanager
    def step(self, name: str, words: str) -> Iterator[None]:
        """Measure one step and tell of it when it has ended."""
        began = time.perf_counter()
        yield
        self.seconds[name] = round(time.perf_counter() - began, 3)
        self.say(f"{self.seconds[name]:7.2f} 秒  {words}")


def demo(folder: Path, *, as_json: bool) -> int:
    """Make everything in ``folder``; raises ``file.*`` when it cannot be written."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    run = Demo(folder, print if not as_json else lambda _line: None)
    folder.mkdir(parents=True, exist_ok=True)
    _remove_last(folder)
    with tempfile.TemporaryDirectory(prefix="planner-demo-") as profile:
        wiring = Wiring(paths.Profile(Path(profile)))
        try:
            made, accepted = _run(run, wiring)
        finally:
            wiring.close()
    _write(folder / REPORT, json.dumps(made, ensure_ascii=False, indent=2).encode())
    if as_json:
        print(json.dumps(made, ensure_ascii=False, indent=2))
    return DONE if accepted else REFUSED


def _run(run: Demo, wiring: Wiring) -> tuple[dict[str, Any], bool]:
    with run.step("open", "打开新的本地库"):
        wiring.keep_settings(Settings(export_folder=str(run.folder.resolve()), period=PERIOD.name))
        wiring.open_store()
    with run.step("record", "记录示例数据（每页都标明“示例数据”）"):
        fill_with_sample(wiring.workspace, UNIT, PERIOD, wiring.phrases)
    with run.step("key", "新建签名钥匙"):
        wiring.cabinet.create(UNIT, wiring.directory.by_code[UNIT].office_name, PASSPHRASE)
        key = wiring.cabinet.open(PASSPHRASE)
    with run.step("seal", "封存回报"):
        record = wiring.outgoing.seal(PERIOD, _sign_off(wiring))
    with run.step("export", "绘制、签名、回读核验并写入 PDF、Excel 和邮件草稿"):
        ledger = wiring.outgoing.ledger(record)
        produced = wiring.outgoing.produce(ledger, record, key, run.folder)
        record = wiring.outgoing.register(produced)
    with run.step("verify", "像收件方一样离线核验两个文件"):
        verdicts = _verify(wiring, produced)
    with run.step("screenshots", "绘制窗口各页面"):
        screenshots = _screenshots(wiring, run.folder)
    wiring.workspace.close()
    made = _report(run, record, produced, screenshots)
    for name in ("pdf", "xlsx", "eml", "payload"):
        run.say(f"            {run.folder / made[name]}")
    run.say(f"            校验码 {record.check_code}，钥匙指纹 {produced.fingerprint}")
    return made, all(verdict.accepted for verdict in verdicts)


def _sign_off(wiring: Wiring) -> SignOff:
    office = wiring.workspace.progress.office
    assert office is not None  # fill_with_sample named it
    return SignOff(office.preparer, office.reviewer, office.approver, office.telephone, date.today())


def _verify(wiring: Wiring, produced: Produced) -> tuple[FileVerdict, ...]:
    disk = DiskFiles()
    files = [Received(path.name, disk.read(path)) for path in (produced.pdf, produced.xlsx)]
    return wiring.incoming.verify(files, TrustBook.pinning({produced.fingerprint: UNIT}))


def _screenshots(wiring: Wiring, folder: Path) -> list[Path]:
    from planner_desktop.app.screenshots import take_screenshots

    return take_screenshots(wiring, PERIOD, folder)


def _report(run: Demo, record: ReturnRecord, produced: Produced, screenshots: list[Path]) -> dict[str, Any]:
    payload = run.folder / f"{record.file_stem}.json"
    _write(payload, record.payload)
    return {
        "pdf": produced.pdf.name,
        "xlsx": produced.xlsx.name,
        "eml": produced.eml.name,
        "payload": payload.name,
        "pin": produced.fingerprint,
        "check_code": record.check_code,
        "pages": produced.pages,
        "screenshots": [str(path.relative_to(run.folder)) for path in screenshots],
        "seconds": run.seconds,
    }


def _write(path: Path, data: bytes) -> None:
    DiskFiles().write_all({path: data})


def _remove_last(folder: Path) -> None:
    """Take away what an earlier demo left in this folder, and nothing else."""
    report = folder / REPORT
    if not report.is_file():
        return
    last = json.loads(report.read_text(encoding="utf-8"))
    for name in (*(last[kind] for kind in ("pdf", "xlsx", "eml", "payload")), *last["screenshots"]):
        (folder / Path(name).name).unlink(missing_ok=True)
    report.unlink()
