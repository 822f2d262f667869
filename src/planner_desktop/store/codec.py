"""Each kind of record as a row and back, declared as data."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, asdict, dataclass, field, fields
from datetime import date
from functools import cached_property
from typing import Any, cast

from sqlalchemy import BindParameter, ColumnElement, Delete, Insert, LargeBinary, Select, Table, Update, bindparam

from planner_desktop.domain.additions import LocalStep, LocalTask, Supplement, TaskHandler
from planner_desktop.domain.annotations import Explanation, Mark, Remark
from planner_desktop.domain.changes import Record
from planner_desktop.domain.deadlines import DeadlineChoice, DeadlineRule
from planner_desktop.domain.period import Period, PeriodKind
from planner_desktop.domain.plan import Plan
from planner_desktop.domain.plan_data import plain, plan_data, plan_from
from planner_desktop.domain.progress import Entry, EvidenceLink, Office, Reading, Status
from planner_desktop.domain.returns import ReturnRecord, ReturnState, ReturnType
from planner_desktop.domain.trust import Arrival, Confirmation, Pin, PinStatus
from planner_desktop.errors import UserError
from planner_desktop.store import schema
from planner_desktop.store.digests import Json, Value, as_json, canonical, record_digest

Row = Mapping[Any, Any]
"""Values by column name, as read or as to be written."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """The bytes of attached evidence, known by their SHA-256."""

    sha256: str
    size: int
    data: bytes

    @property
    def key(self) -> tuple[str, ...]:
        """The content."""
        return ("file", self.sha256)


@dataclass(frozen=True, slots=True)
class KeptPlan:
    """A plan's catalogue as the profile uses it, so that the profile needs no other file."""

    digest: str
    number: str
    catalogue: bytes

    @property
    def key(self) -> tuple[str, ...]:
        """The plan's digest."""
        return ("plan", self.digest)


@dataclass(frozen=True, slots=True)
class Form:
    """How a field that is neither text, whole number nor bytes stands in its column."""

    to_column: Callable[[Any], Value]
    from_column: Callable[[Any], Any]


def _optional(load: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else load(value)


def _truth(value: int) -> bool:
    """0 or 1 as a truth value; ``bool()`` would take any number."""
    return (False, True)[value]


def _plan_bytes(plan: Plan) -> bytes:
    return canonical(plan_data(plan)).encode()


def _plan(data: bytes) -> Plan:
    return plan_from(json.loads(data))


def _steps_text(steps: tuple[LocalStep, ...]) -> str:
    return canonical([plain(asdict(step)) for step in steps])


def _steps(text: str) -> tuple[LocalStep, ...]:
    return tuple(
        LocalStep(step["number"], date.fromisoformat(step["start"]), date.fromisoformat(step["end"]), step["text"])
        for step in json.loads(text)
    )


PERIOD = Form(lambda period: period.name, Period.parse)
TRUTH = Form(int, _truth)
STATUS = Form(lambda status: status and status.value, _optional(Status))
RETURN_TYPE = Form(lambda member: member.value, ReturnType)
RETURN_STATE = Form(lambda member: member.value, ReturnState)
PIN_STATUS = Form(lambda member: member.value, PinStatus)
CONFIRMATION = Form(lambda member: member.value, Confirmation)
PERIOD_KIND = Form(lambda member: member.value, PeriodKind)
DEADLINE_RULE = Form(lambda member: member.value, DeadlineRule)
PLAN = Form(_plan_bytes, _plan)
NAMES = Form(lambda names: canonical(list(names)), lambda text: tuple(json.loads(text)))
STEPS = Form(_steps_text, _steps)


class DamagedRow(Exception):
    """A row is not what was written."""


@dataclass(frozen=True)
class Codec:
    """One kind of record: its table, its key columns, and its unusual fields."""

    kind: str
    """First part of the record's key."""
    record_type: type[Any]
    table: Table
    key_columns: tuple[str, ...]
    """In the order of the record's key; none where the table has one row at most."""
    forms: Mapping[str, Form] = field(default_factory=dict[str, Form])

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The record's fields, in order."""
        return tuple(each.name for each in fields(self.record_type))

    @cached_property
    def _defaults(self) -> dict[str, Value]:
        """Column values that a record has when nothing is said."""
        given = {each.name: each.default for each in fields(self.record_type) if each.default is not MISSING}
        return {name: self._column_value(name, value) for name, value in given.items()}

    def _column_value(self, name: str, value: Any) -> Value:
        form = self.forms.get(name)
        return form.to_column(value) if form else value

    def row(self, record: Record) -> dict[str, Value]:
        """The record's columns, its digest among them."""
        values = {name: self._column_value(name, getattr(record, name)) for name in self.names}
        return {**values, "row_digest": record_digest(self.kind, self.json(values))}

    def json(self, row: Row) -> dict[str, Json]:
        """The record as the audit log has it: what equals its default is left out.

        A field that a later version adds with a default changes neither old rows' digests nor the log.
        """
        defaults = self._defaults
        return {name: as_json(row[name]) for name in self.names if name not in defaults or row[name] != defaults[name]}

    def key_of(self, row: Row) -> tuple[str, ...]:
        """The key of the record in a row."""
        return (self.kind, *(str(row[name]) for name in self.key_columns))

    def record(self, row: Row) -> Record:
        """The record in a row; raises ``DamagedRow`` when it is not what was written."""
        if record_digest(self.kind, self.json(row)) != row["row_digest"]:
            raise DamagedRow(" ".join(self.key_of(row)))
        try:
            values = {name: form.from_column(row[name]) for name, form in self.forms.items()}
        except (ValueError, IndexError, KeyError, TypeError, UserError) as problem:
            raise DamagedRow(" ".join(self.key_of(row))) from problem
        return cast("Record", self.record_type(**{name: row[name] for name in self.names} | values))

    def told(self, told: Mapping[str, Json], kept_bytes: Callable[[str], bytes]) -> Record:
        """The record that the audit log tells of; ``kept_bytes`` gives what it names only as ``sha256:…``.

        Raises ``DamagedRow`` as ``record`` does.
        """
        binary = {column.name for column in self.table.columns if isinstance(column.type, LargeBinary)}
        values = {name: kept_bytes(str(value)) if name in binary else value for name, value in told.items()}
        return self.record({**self._defaults, **values, "row_digest": record_digest(self.kind, told)})

    def records(self, rows: Iterable[Row]) -> Iterator[Record]:
        """The records in rows."""
        return map(self.record, rows)

    def key_parameters(self, row: Row) -> dict[str, Value]:
        """What ``held``, ``update`` and ``delete`` find the row by."""
        return {f"key_{name}": row[name] for name in self.key_columns}

    def _key_matches(self) -> list[ColumnElement[bool]]:
        return [self.table.c[name] == bindparam(f"key_{name}") for name in self.key_columns]

    # Built once: SQLAlchemy then finds the compiled statement by identity instead of building it at each save.

    @cached_property
    def all(self) -> Select[Any]:
        """Every row."""
        return self.table.select()

    @cached_property
    def one(self) -> Select[Any]:
        """The row under a key."""
        return self.table.select().where(*self._key_matches())

    @cached_property
    def held(self) -> Select[Any]:
        """The digest of the row under a key."""
        return self.one.with_only_columns(self.table.c.row_digest)

    @cached_property
    def insert(self) -> Insert:
        """A new row."""
        return self.table.insert()

    @cached_property
    def update(self) -> Update:
        """All columns of the row under a key."""
        changed: dict[str, BindParameter[Any]] = {
            name: bindparam(name) for name in (*self.names, "row_digest") if name not in self.key_columns
        }
        return self.table.update().where(*self._key_matches()).values(changed)

    @cached_property
    def delete(self) -> Delete:
        """The row under a key goes."""
        return self.table.delete().where(*self._key_matches())


_IN_PERIOD = {"period": PERIOD}

RECORD_CODECS = (
    Codec("office", Office, schema.office, (), {"sample": TRUTH}),
    Codec("entry", Entry, schema.entries, ("milestone_id", "period"), {**_IN_PERIOD, "status": STATUS}),
    Codec("reading", Reading, schema.readings, ("indicator_id", "period"), _IN_PERIOD),
    Codec("evidence", EvidenceLink, schema.evidence_links, ("milestone_id", "period", "sha256"), _IN_PERIOD),
    Codec("explanation", Explanation, schema.explanations, ("milestone_id", "period", "code", "field"), _IN_PERIOD),
    Codec("mark", Mark, schema.marks, ("milestone_id", "period", "field"), {**_IN_PERIOD, "starred": TRUTH}),
    Codec("remark", Remark, schema.remarks, ("milestone_id", "period", "number"), {**_IN_PERIOD, "done": TRUTH}),
    Codec(
        "deadline",
        DeadlineChoice,
        schema.deadlines,
        ("unit_code", "kind"),
        {"kind": PERIOD_KIND, "rule": DEADLINE_RULE},
    ),
    Codec(
        "return",
        ReturnRecord,
        schema.returns,
        ("period", "revision"),
        {"period": PERIOD, "type": RETURN_TYPE, "state": RETURN_STATE},
    ),
    Codec("pin", Pin, schema.pins, ("fingerprint",), {"status": PIN_STATUS, "confirmed": CONFIRMATION}),
    Codec("arrival", Arrival, schema.arrivals, ("sha256",)),
    Codec("supplement", Supplement, schema.supplements, ("digest",), {"plan": PLAN}),
    Codec("local_task", LocalTask, schema.local_tasks, ("id",), {"departments": NAMES, "steps": STEPS}),
    Codec("task_handler", TaskHandler, schema.task_handlers, ("task_id",)),
)
"""What is loaded when a profile is opened."""

FILES = Codec("file", KeptFile, schema.evidence, ("sha256",))
PLANS = Codec("plan", KeptPlan, schema.plans, ("digest",))

CODECS = (*RECORD_CODECS, FILES, PLANS)
BY_KIND = {codec.kind: codec for codec in CODECS}
BY_TYPE: dict[type[Any], Codec] = {codec.record_type: codec for codec in CODECS}
