"""The source holds nothing that runs what it reads, talks to a network, or takes XML apart unasked."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import planner_desktop
from planner_desktop import paths

FOLDERS = (Path(planner_desktop.__file__).parent, paths.migrations())
NEVER_IMPORTED = (
    *("pickle", "cPickle", "dill", "marshal", "shelve", "jsonpickle", "yaml", "code", "codeop"),
    *("socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "imaplib", "telnetlib", "xmlrpc", "requests"),
    *("xml.sax.handler", "xml.dom", "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtWebSockets"),
)
NEVER_CALLED = ("eval", "exec", "compile", "__import__", "execfile")
NEVER_CALLED_OF = {"os": ("system", "popen", "startfile"), "subprocess": ("getoutput", "getstatusoutput")}
NETWORK_CLASSES = {"QLocalServer", "QLocalSocket"}
"""All that may come from QtNetwork: they reach other processes of this PC only."""
PARSES_XML = {
    "documents/excel/package.py": "workbooks this program has just written",
    "documents/excel/reading.py": "parts of a package that vetting has freed of DTDs",
    "documents/xlsx_signature/package.py": "parts of a package that vetting has freed of DTDs",
}
PARSERS = ("fromstring", "parse", "iterparse", "XML", "XMLParser", "parseString")


def complaints(tree: ast.AST, name: str) -> Iterator[str]:
    """What stands in a module and may not."""
    for node in ast.walk(tree):
        for found in (*_imports(node), *_calls(node, name)):
            yield f"{name}:{getattr(node, 'lineno', 0)} {found}"


def _imports(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
    elif isinstance(node, ast.ImportFrom):
        names = [f"{node.module}.{alias.name}" for alias in node.names]
    else:
        return
    for name in names:
        if any(name == each or name.startswith(f"{each}.") for each in NEVER_IMPORTED):
            yield name
        if "QtNetwork" in name and name.rpartition(".")[2] not in NETWORK_CLASSES:
            yield name


def _calls(node: ast.AST, module: str) -> Iterator[str]:
    if not isinstance(node, ast.Call):
        return
    match node.func:
        case ast.Name(name) if name in NEVER_CALLED:
            yield name
        case ast.Attribute(ast.Name(owner), name) if name in NEVER_CALLED_OF.get(owner, ()):
            yield f"{owner}.{name}"
        case ast.Attribute(ast.Name("etree" | "ElementTree"), name) if name in PARSERS and module not in PARSES_XML:
            yield f"XML: {name}"
    if any(word.arg == "shell" and getattr(word.value, "value", None) is True for word in node.keywords):
        yield "shell=True"


def test_the_source_runs_nothing_it_reads_and_reaches_no_network() -> None:
    found: list[str] = []
    for folder in FOLDERS:
        for path in sorted(folder.rglob("*.py")):
            name = path.relative_to(folder).as_posix()
            found += complaints(ast.parse(path.read_text("utf-8")), name)
    assert found == []


def test_every_exception_is_still_needed() -> None:
    assert [name for name in PARSES_XML if "fromstring(" not in (FOLDERS[0] / name).read_text("utf-8")] == []


@pytest.mark.parametrize(
    "line",
    [
        "import pickle",
        "from urllib.request import urlopen",
        "from http import client",
        "from PySide6.QtNetwork import QNetworkAccessManager",
        "import PySide6.QtNetwork",
        "eval('1')",
        "os.system('x')",
        "subprocess.run('x', shell=True)",
        "etree.fromstring(data)",
        "ElementTree.parse(path)",
    ],
)
def test_the_scan_finds(line: str) -> None:
    assert list(complaints(ast.parse(line), "ui/some.py")) != []


@pytest.mark.parametrize("line", ["dialog.exec()", "re.compile('x')", "from PySide6.QtNetwork import QLocalServer"])
def test_the_scan_passes_over(line: str) -> None:
    assert list(complaints(ast.parse(line), "ui/some.py")) == []
