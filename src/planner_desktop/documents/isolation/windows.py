"""The same on Windows: a job object for memory and processes, and a low integrity level against writing.

Called in the child only. A step that the system refuses is left out, and ``confine`` does not name it; the parent's
clock holds in any case.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportAttributeAccessIssue=false
# ctypes gives its functions no types, and its Windows part is absent elsewhere.

from __future__ import annotations

import ctypes
from typing import Any

# Fixed widths: the names of wintypes have other sizes on other systems, where a test measures the structures.
_DWORD, _LARGE, _POINTER = ctypes.c_uint32, ctypes.c_int64, ctypes.c_void_p

_EXTENDED_LIMITS = 9
"""JobObjectExtendedLimitInformation."""
_ACTIVE_PROCESS, _PROCESS_MEMORY = 0x00000008, 0x00000100
_DIE_ON_UNHANDLED, _KILL_ON_CLOSE = 0x00000400, 0x00002000
_ADJUST_DEFAULT, _QUERY = 0x0080, 0x0008
_INTEGRITY_LEVEL = 25
"""TokenIntegrityLevel."""
_INTEGRITY_ATTRIBUTE = 0x00000020
_LOW_INTEGRITY = "S-1-16-4096"
"""May read what others may, but write only to places made for it, of which this program has none."""


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = [
        ("per_process_user_time", _LARGE),
        ("per_job_user_time", _LARGE),
        ("flags", _DWORD),
        ("minimum_working_set", ctypes.c_size_t),
        ("maximum_working_set", ctypes.c_size_t),
        ("active_processes", _DWORD),
        ("affinity", ctypes.c_size_t),
        ("priority_class", _DWORD),
        ("scheduling_class", _DWORD),
    ]


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = [
        ("basic", BasicLimits),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    ]


class Label(ctypes.Structure):
    """TOKEN_MANDATORY_LABEL."""

    _fields_ = [("sid", _POINTER), ("attributes", _DWORD)]


def confine(memory: int) -> tuple[str, ...]:
    """The limits that the system accepted; ``memory`` in bytes."""
    system: Any = ctypes.windll
    _declare(system.kernel32, system.advapi32)
    held: list[str] = []
    if _join_job(system.kernel32, memory):
        held += ["memory", "processes"]
    if _lower_integrity(system.kernel32, system.advapi32):
        held.append("writing")
    return tuple(held)


def _declare(kernel32: Any, advapi32: Any) -> None:
    """Handles are as wide as pointers; ctypes would cut them."""
    kernel32.GetCurrentProcess.restype = _POINTER
    kernel32.CreateJobObjectW.restype = _POINTER
    kernel32.CreateJobObjectW.argtypes = [_POINTER, ctypes.c_wchar_p]
    kernel32.SetInformationJobObject.argtypes = [_POINTER, ctypes.c_int, _POINTER, _DWORD]
    kernel32.AssignProcessToJobObject.argtypes = [_POINTER, _POINTER]
    advapi32.OpenProcessToken.argtypes = [_POINTER, _DWORD, _POINTER]
    advapi32.ConvertStringSidToSidW.argtypes = [ctypes.c_wchar_p, _POINTER]
    advapi32.GetLengthSid.argtypes = [_POINTER]
    advapi32.SetTokenInformation.argtypes = [_POINTER, ctypes.c_int, _POINTER, _DWORD]


def job_limits(memory: int) -> ExtendedLimits:
    """One process with bounded memory, which ends with its job."""
    limits = ExtendedLimits()
    limits.basic.flags = _ACTIVE_PROCESS | _PROCESS_MEMORY | _DIE_ON_UNHANDLED | _KILL_ON_CLOSE
    limits.basic.active_processes = 1
    limits.process_memory = memory
    return limits


def _join_job(kernel32: Any, memory: int) -> bool:
    """The job's handle is never closed: it lasts as long as the process."""
    job = kernel32.CreateJobObjectW(None, None)
    limits = job_limits(memory)
    return bool(
        job
        and kernel32.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
        and kernel32.AssignProcessToJobObject(job, kernel32.GetCurrentProcess())
    )


def _lower_integrity(kernel32: Any, advapi32: Any) -> bool:
    token, sid = _POINTER(), _POINTER()
    if not advapi32.OpenProcessToken(kernel32.GetCurrentProcess(), _ADJUST_DEFAULT | _QUERY, ctypes.byref(token)):
        return False
    if not advapi32.ConvertStringSidToSidW(_LOW_INTEGRITY, ctypes.byref(sid)):
        return False
    label = Label(sid, _INTEGRITY_ATTRIBUTE)
    size = ctypes.sizeof(label) + advapi32.GetLengthSid(sid)
    return bool(advapi32.SetTokenInformation(token, _INTEGRITY_LEVEL, ctypes.byref(label), size))
