"""What is handed to Windows, checked against its documentation by structures and calls; nothing of it runs elsewhere."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import Any

import pytest

from planner_desktop.documents.isolation import windows
from planner_desktop.documents.isolation.windows import BasicLimits, ExtendedLimits, Label

OFFSETS = {
    BasicLimits: {
        "per_process_user_time": 0,
        "per_job_user_time": 8,
        "flags": 16,
        "minimum_working_set": 24,
        "maximum_working_set": 32,
        "active_processes": 40,
        "affinity": 48,
        "priority_class": 56,
        "scheduling_class": 60,
    },
    ExtendedLimits: {
        "basic": 0,
        "io_counters": 64,
        "process_memory": 112,
        "job_memory": 120,
        "peak_process_memory": 128,
        "peak_job_memory": 136,
    },
    Label: {"sid": 0, "attributes": 8},
}
"""As a 64-bit compiler lays them out (winnt.h)."""


@dataclass
class Library:
    """Takes calls as a library of Windows does, and answers as it is told."""

    refusing: str = ""
    calls: list[tuple[str, tuple[Any, ...]]] = field(default_factory=list[tuple[str, tuple[Any, ...]]])
    functions: dict[str, Any] = field(default_factory=dict[str, Any])

    def __getattr__(self, name: str) -> Any:
        if name not in self.functions:
            self.functions[name] = self._function(name)
        return self.functions[name]

    def _function(self, name: str) -> Any:
        class Function:
            restype: Any = ctypes.c_int
            argtypes: Any = None

            def __call__(_self, *arguments: Any) -> int:
                self.calls.append((name, arguments))
                return 0 if name == self.refusing else {"GetLengthSid": 12, "GetCurrentProcess": 2**64 - 1}.get(name, 7)

        return Function()


@pytest.mark.parametrize("structure", OFFSETS, ids=lambda each: each.__name__)
def test_every_member_stands_where_windows_looks_for_it(structure: type[ctypes.Structure]) -> None:
    assert {name: getattr(structure, name).offset for name in OFFSETS[structure]} == OFFSETS[structure]
    assert [name for name, *_ in structure._fields_] == list(OFFSETS[structure])


def test_the_job_is_given_its_limits_before_the_process_joins_it() -> None:
    kernel = Library()
    assert windows._join_job(kernel, 2**28)
    create, limit, _current, join = kernel.calls
    assert create == ("CreateJobObjectW", (None, None))
    assert (limit[0], limit[1][:2], limit[1][3]) == ("SetInformationJobObject", (7, 9), 144)
    given = limit[1][2]._obj
    assert (given.process_memory, given.basic.active_processes, given.basic.flags) == (2**28, 1, 0x2508)
    assert join == ("AssignProcessToJobObject", (7, 2**64 - 1))


@pytest.mark.parametrize("refusing", ["CreateJobObjectW", "SetInformationJobObject", "AssignProcessToJobObject"])
def test_a_refused_job_is_not_said_to_hold(refusing: str) -> None:
    assert not windows._join_job(Library(refusing), 2**28)


def test_the_token_gets_the_low_level_with_the_size_of_label_and_sid() -> None:
    kernel, security = Library(), Library()
    assert windows._lower_integrity(kernel, security)
    opened, converted, _length, told = security.calls
    assert (opened[0], opened[1][1]) == ("OpenProcessToken", 0x88)
    assert (converted[0], converted[1][0]) == ("ConvertStringSidToSidW", "S-1-16-4096")
    assert (told[0], told[1][1], told[1][3]) == ("SetTokenInformation", 25, ctypes.sizeof(Label) + 12)
    assert told[1][2]._obj.attributes == 0x20


@pytest.mark.parametrize("refusing", ["OpenProcessToken", "ConvertStringSidToSidW", "SetTokenInformation"])
def test_a_refused_level_is_not_said_to_hold(refusing: str) -> None:
    assert not windows._lower_integrity(Library(), Library(refusing))


def test_handles_are_as_wide_as_pointers() -> None:
    """Else ctypes would cut them to 32 bits: the process's own pseudo handle is minus one."""
    kernel, security = Library(), Library()
    windows._declare(kernel, security)
    for name in ("GetCurrentProcess", "CreateJobObjectW"):
        assert kernel.functions[name].restype is ctypes.c_void_p
    for library, names in ((kernel, ("AssignProcessToJobObject",)), (security, ("GetLengthSid",))):
        for name in names:
            assert set(library.functions[name].argtypes) == {ctypes.c_void_p}
