"""What may not get into the repository, whoever builds it and wherever."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock")

REGISTRY = re.compile(
    r"(?:https?|file)://(?:[\w.-]+\.)?(?:pypi|pythonhosted|npmjs|npmmirror|debian|tuna|aliyun|artifact)[\w.-]*(?=[/\s:\"'`)>]|$)",
    re.IGNORECASE,
)
"""A URL of a package registry; what is fetched is named in the locks, where from is each machine's own affair."""
MACHINE = re.compile(r"(?<![\w./~-])/(?:home|work|root|Users)/\w|[A-Z]:\\Users\\", re.IGNORECASE)
"""A path that exists on one person's machine only."""
INSTALLER_OPTION = re.compile(r"--(?:extra-)?index-url|--find-links|--trusted-host")


def tracked_texts() -> dict[str, str]:
    """All text files of the repository that are, or are about to be, under version control."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=TOP,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a checkout")
    names = [name for name in listed.stdout.decode("utf-8").split("\0") if name and (TOP / name).is_file()]
    contents = {name: (TOP / name).read_bytes() for name in names}
    return {
        name: content.decode("utf-8", "replace") for name, content in contents.items() if b"\0" not in content[:4096]
    }


def findings(pattern: re.Pattern[str], texts: dict[str, str]) -> list[str]:
    """Where a pattern stands, by file and line."""
    return [
        f"{name}:{number} {found.group()}"
        for name, text in texts.items()
        for number, line in enumerate(text.splitlines(), 1)
        if (found := pattern.search(line))
    ]


def test_no_file_names_a_package_registry() -> None:
    assert findings(REGISTRY, tracked_texts()) == []


def test_no_file_holds_a_path_of_somebodys_machine() -> None:
    assert findings(MACHINE, tracked_texts()) == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_and_hashes_every_package_and_says_nothing_else(name: str) -> None:
    text = (TOP / name).read_text("utf-8")
    assert INSTALLER_OPTION.search(text) is None
    logical = text.replace("\\\n", " ").splitlines()
    for line in logical:
        assert re.match(r"[a-z0-9.-]+==\S+( ; [^#]+?)?( +--hash=sha256:[0-9a-f]{64})+ *$", line), line


def test_what_is_tested_is_what_is_shipped() -> None:
    runtime, development = (pins(TOP / name) for name in LOCKS)
    assert runtime.items() <= development.items()


def pins(lock: Path) -> dict[str, str]:
    """Version of each package of a lock."""
    return dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", lock.read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize(
    ("pattern", "line", "is_found"),
    [
        (REGISTRY, "https" + "://files.python" + "hosted.org/packages/x.whl", True),
        (REGISTRY, "see https" + "://py" + "pi.org", True),
        (REGISTRY, "https" + "://registry.npm" + "js.org/x", True),
        (REGISTRY, "http://www.w3.org/2000/svg", False),
        (MACHINE, "open('/ho" + "me/somebody/plan')", True),
        (MACHINE, "/usr/share/fonts and build/work/x", False),
    ],
)
def test_the_search_finds_what_it_is_for(pattern: re.Pattern[str], line: str, is_found: bool) -> None:
    assert bool(findings(pattern, {"file": line})) is is_found
