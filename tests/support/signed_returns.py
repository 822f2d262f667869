"""Signed returns as an office issues them, one or any number of random ones; all of it sample data (示例)."""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from planner_desktop.documents.keys import SigningKey
from planner_desktop.documents.return_files import ReturnFiles
from planner_desktop.domain.plan import Plan, as_seen_from
from planner_desktop.domain.progress import Entry, EvidenceLink, Reading, Status
from planner_desktop.domain.returns import Return, ReturnType, SignOff
from planner_desktop.domain.units import Level
from support.sample_return import PERIOD, sample_ledger, sample_plan, sample_return
from support.signed_samples import SIGNED_AT, signing_key

FILES = ReturnFiles()
WORDS = (
    "推动改革任务落实走访青年组织示例召开会议完成评估建立台账形成机制覆盖学校社区企业"
    "㛃䶮𠮷＝＋－＠（）《》“”、，。；：0123456789%ABCxyz=+-@<>&'\"\\/_x0041_"
)


@dataclass(frozen=True, slots=True)
class Pair:
    """The two files of one return."""

    sealed: Return
    payload: bytes
    pdf: bytes
    xlsx: bytes


@cache
def county_plan() -> Plan:
    """The sample plan as the county that signs sees it."""
    return as_seen_from(sample_plan(), Level.COUNTY.rank)


def signed_pair(sealed: Return, key: SigningKey | None = None) -> Pair:
    """Drawn, bound and signed."""
    key = key or signing_key()
    payload = FILES.payload(sealed)
    ledger = sample_ledger(sealed, hashlib.sha256(payload).hexdigest(), county_plan())
    xlsx = FILES.sign_xlsx(FILES.draw_xlsx(ledger, payload), key, ledger, SIGNED_AT)
    drawn = FILES.draw_pdf(ledger)
    pdf = FILES.sign_pdf(drawn, key, payload, hashlib.sha256(xlsx).hexdigest(), ledger, SIGNED_AT)
    return Pair(sealed, payload, pdf, xlsx)


@cache
def sound_pair() -> Pair:
    """The return that every sample test uses, signed."""
    return signed_pair(sample_return())


def random_return(seed: int) -> Return:
    """Any return an office could make about the sample plan: any step filled in or not, any text, any figure."""
    chance = random.Random(seed)
    plan = county_plan()
    steps = [step.id for step in plan.milestones_by_id.values() if chance.random() < 0.6]
    revision = chance.choice((0, 0, 0, 1, 7))
    return replace(
        sample_return(),
        type=ReturnType.CORRECTION if revision else ReturnType.FIRST,
        revision=revision,
        sequence=chance.randint(1, 500),
        replaces="c3" * 32 if revision else None,
        entries=tuple(_entry(chance, step) for step in steps),
        readings=tuple(_reading(chance, each) for each in plan.indicators_by_id if chance.random() < 0.5),
        evidence=tuple(
            EvidenceLink(step, PERIOD, f"{chance.getrandbits(256):064x}", f"示例{_text(chance, 6)}.pdf", 90_311)
            for step in steps
            if chance.random() < 0.2
        ),
        settled=tuple(step for step in ("t01-1", "t03-1") if step not in steps),
        sign_off=SignOff("示例甲", chance.choice(("示例甲", "示例乙")), "示例丙", "0351-0000000", _day(chance)),
        sample=chance.random() < 0.5,
    )


def _entry(chance: random.Random, step: str) -> Entry:
    texts = {
        name: _text(chance, chance.choice((0, 4, 40, 400)))
        for name in ("narrative", "problems", "next_steps", "support_needed", "handler", "reason")
    }
    return Entry(step, PERIOD, chance.choice((None, *Status)), **texts)


def _reading(chance: random.Random, indicator: str) -> Reading:
    figures = [chance.choice(("", "0", str(chance.randint(1, 99_999)), f"{chance.randint(1, 99)}.5")) for _ in "123"]
    return Reading(indicator, PERIOD, *figures)


def _text(chance: random.Random, longest: int) -> str:
    lines = ["".join(chance.choices(WORDS, k=chance.randint(0, longest))).strip() for _ in range(chance.randint(1, 3))]
    return "\n".join(filter(None, lines))


def _day(chance: random.Random) -> date:
    return date(2020, 6, 28) + timedelta(days=chance.randint(0, 20))
