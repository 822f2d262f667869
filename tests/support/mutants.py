"""The verifiers with one guard taken out: a copy of ``planner_desktop.documents`` made under another name.

A guard is a statement that refuses: a ``demand(…)``, a ``raise`` of a refusal, a finding that is appended or a rule in a
table. Each can be left out of the copy, while everything else stays as it is. Domain and errors are shared with the
original, so that verdicts can be compared.
"""

from __future__ import annotations

import ast
import importlib
import importlib.abc
import importlib.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

import planner_desktop

ROOT = Path(planner_desktop.__file__).parent
ORIGINAL, COPY = "planner_desktop.documents", "mutated_documents"
GUARDED = (
    "vetting",
    "zip_container",
    "sheet_limits",
    "pdf_tables",
    "certificates",
    "return_files",
    "pdf_signature.acceptance",
    "pdf_signature.cms",
    "pdf_signature.coverage",
    "pdf_signature.verifying",
    "xlsx_signature.manifest",
    "xlsx_signature.package",
    "xlsx_signature.verifying",
)


@dataclass(frozen=True, slots=True)
class Guard:
    """One refusing statement of a module, found by where it stands."""

    module: str
    line: int
    column: int
    code: str
    function: str
    """Name of the function it stands in; of the table for a rule."""

    def __str__(self) -> str:
        return f"{self.module}.{self.function}:{self.line} {self.code}"


@cache
def source(module: str) -> str:
    path = ROOT / "documents" / Path(*module.split("."))
    return (path / "__init__.py" if path.is_dir() else path.with_suffix(".py")).read_text("utf-8")


@cache
def guards() -> tuple[Guard, ...]:
    """Every guard of the verifiers."""
    found: list[Guard] = []
    for module in GUARDED:
        tree = ast.parse(source(module))
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            for node in ast.walk(function):
                if (code := _refuses(node)) is not None and isinstance(node, ast.stmt):
                    found.append(Guard(module, node.lineno, node.col_offset, code, function.name))
        for table, place in _rules(tree):
            key = table.keys[place]
            assert isinstance(key, ast.Constant)
            found.append(Guard(module, key.lineno, key.col_offset, str(key.value), "RULES"))
    return tuple(sorted(found, key=lambda guard: (guard.module, guard.line, guard.column)))


def _refuses(node: ast.AST) -> str | None:
    """The code that a node refuses with; None for any other node."""
    match node:
        case ast.Expr(ast.Call(ast.Name("demand"), [_, code, *_])):
            return ast.literal_eval(code)
        case ast.Raise(ast.Call(ast.Name("RefusedError"), [code, *_])):
            return ast.literal_eval(code)
        case ast.Raise(ast.Call(ast.Name("ValueError"))):
            return "ValueError"
        case ast.Expr(ast.Call(ast.Attribute(_, "append"), [ast.Call(ast.Name("Refusal"), [code, *_])])):
            return ast.literal_eval(code)
        case _:
            return None


def _rules(tree: ast.AST) -> Iterator[tuple[ast.Dict, int]]:
    """The entries of a table of rules, which refuses with the code of each that does not hold."""
    for node in ast.walk(tree):
        match node:
            case ast.AnnAssign(ast.Name("RULES"), value=ast.Dict() as table):
                yield from ((table, place) for place in range(len(table.keys)))
            case _:
                pass


@contextmanager
def without(guard: Guard) -> Iterator[ModuleType]:
    """The copy's ``return_files``, with one guard left out."""
    finder = _Finder(guard)
    sys.meta_path.insert(0, finder)
    try:
        yield importlib.import_module(f"{COPY}.return_files")
    finally:
        sys.meta_path.remove(finder)
        for name in [name for name in sys.modules if name.split(".")[0] == COPY]:
            del sys.modules[name]


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds the copy's modules where the original's are."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard

    def find_spec(self, fullname: str, path: Any, target: Any = None) -> ModuleSpec | None:
        if fullname.split(".")[0] != COPY:
            return None
        inside = ROOT / "documents" / Path(*fullname.split(".")[1:])
        return importlib.util.spec_from_loader(fullname, self, is_package=inside.is_dir())

    def exec_module(self, module: ModuleType) -> None:
        name = module.__name__.removeprefix(COPY).lstrip(".")
        tree = ast.parse(source(name) if name else "")
        tree = _Renaming().visit(tree)
        if name == self._guard.module:
            taking_out = _TakingOut(self._guard)
            tree = taking_out.visit(tree)
            assert taking_out.done, f"{self._guard} was not found"
        exec(compile(ast.fix_missing_locations(tree), f"{name} without {self._guard}", "exec"), module.__dict__)


class _Renaming(ast.NodeTransformer):
    """Lets the copy import the copy."""

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.ImportFrom:
        if node.module and node.module.startswith(ORIGINAL):
            node.module = node.module.replace(ORIGINAL, COPY, 1)
        return node


class _TakingOut(ast.NodeTransformer):
    """Replaces the guard by nothing."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        self.done = False

    def visit_Dict(self, node: ast.Dict) -> ast.AST:
        for place, key in enumerate(node.keys):
            if key is not None and (key.lineno, key.col_offset) == (self._guard.line, self._guard.column):
                del node.keys[place], node.values[place]
                self.done = True
                break
        return self.generic_visit(node)

    def generic_visit(self, node: ast.AST) -> ast.AST:
        is_it = (getattr(node, "lineno", 0), getattr(node, "col_offset", 0)) == (self._guard.line, self._guard.column)
        if is_it and _refuses(node) == self._guard.code:
            self.done = True
            return ast.copy_location(ast.Pass(), node)
        return super().generic_visit(node)
