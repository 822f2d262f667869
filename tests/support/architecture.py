"""Reads the program's source and tells where it leaves the architecture; ``tests/unit/test_architecture.py`` states the rules."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Self


@dataclass(frozen=True)
class Import:
    """One imported module, and the line it is imported at."""

    target: str
    line: int
    relative: bool = False


@dataclass(frozen=True)
class Module:
    """One source file under its dotted name."""

    name: str
    path: Path

    @cached_property
    def source(self) -> str:
        return self.path.read_text("utf-8")

    @cached_property
    def syntax(self) -> ast.Module:
        return ast.parse(self.source)

    @property
    def layer(self) -> str:
        """The folder or file right under the package; empty for the package itself."""
        return [*self.name.split("."), ""][1]

    @property
    def lines(self) -> int:
        return self.source.count("\n")

    def functions(self) -> Iterator[tuple[str, int]]:
        """Name and length in lines of each function, nested ones too."""
        for node in ast.walk(self.syntax):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{self.name}.{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


class Tree:
    """All modules of one package."""

    def __init__(self, folder: Path) -> None:
        self.package = folder.name
        names = ((path, path.relative_to(folder.parent).with_suffix("").parts) for path in sorted(folder.rglob("*.py")))
        modules = (Module(".".join(part for part in parts if part != "__init__"), path) for path, parts in names)
        self.modules = {module.name: module for module in modules}

    @property
    def layers(self) -> set[str]:
        return {module.layer for module in self.modules.values()} - {""}

    def imports(self, module: Module) -> Iterator[Import]:
        """All imports of a module, wherever they stand; ``from package import module`` names the module."""
        for node in ast.walk(module.syntax):
            if isinstance(node, ast.Import):
                yield from (Import(alias.name, node.lineno) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.level:
                yield Import("." * node.level + (node.module or ""), node.lineno, relative=True)
            elif isinstance(node, ast.ImportFrom):
                yield from (self._from(node.module or "", alias.name, node.lineno) for alias in node.names)

    def _from(self, base: str, name: str, line: int) -> Import:
        full = f"{base}.{name}"
        return Import(full if full in self.modules else base, line)

    def is_ours(self, target: str) -> bool:
        return target.split(".")[0] == self.package


@dataclass
class Rule:
    """A sentence about one layer: ``rule("store").may_import("domain").and_from_outside("sqlalchemy")``."""

    layer: str
    ours: set[str] = field(default_factory=set)
    outside: set[str] = field(default_factory=set)
    everything: bool = False

    def may_import(self, *layers: str) -> Self:
        self.ours |= set(layers)
        return self

    def may_import_everything(self) -> Self:
        self.everything = True
        return self

    def and_from_outside(self, *packages: str) -> Self:
        self.outside |= set(packages)
        return self

    def breaches(self, tree: Tree) -> Iterator[str]:
        """One sentence for each import the layer may not have."""
        for module in tree.modules.values():
            if module.layer != self.layer:
                continue
            for found in tree.imports(module):
                if not self._allows(found, tree):
                    yield f"{module.name}:{found.line} imports {found.target}, which {self.layer} may not"

    def _allows(self, found: Import, tree: Tree) -> bool:
        if found.relative:
            return True  # told by its own rule
        top, _, rest = found.target.partition(".")
        if tree.is_ours(found.target):
            layer = rest.split(".")[0]
            return self.everything or layer in self.ours | {self.layer, ""}
        return top in self.outside or top in sys.stdlib_module_names


def rule(layer: str) -> Rule:
    """Begin a sentence about a layer; the standard library and the layer itself are always allowed."""
    return Rule(layer)


def relative_imports(tree: Tree) -> list[str]:
    return [
        f"{module.name}:{found.line} imports relatively"
        for module in tree.modules.values()
        for found in tree.imports(module)
        if found.relative
    ]


def cycles(tree: Tree) -> list[str]:
    """One line for each module from which a chain of imports leads back to it."""
    edges = {
        name: {found.target for found in tree.imports(module) if found.target in tree.modules} - {name}
        for name, module in tree.modules.items()
    }
    return [f"{name} imports itself by way of others" for name in edges if name in _reached(name, edges)]


def _reached(start: str, edges: dict[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = list(edges[start])
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting.extend(edges[name])
    return reached


def badly_named(tree: Tree, forbidden: set[str]) -> list[str]:
    return [name for name in tree.modules if forbidden & set(name.split("."))]


def too_long(sizes: dict[str, int], limit: int, ratchet: dict[str, int]) -> list[str]:
    """What exceeds the limit, or its own place in the ratchet, and what no longer needs that place."""
    grown = [f"{name} has {lines} lines" for name, lines in sizes.items() if lines > ratchet.get(name, limit)]
    shrunk = [
        f"{name} has {sizes.get(name, 0)} lines: lower or strike it in the ratchet"
        for name, allowed in ratchet.items()
        if sizes.get(name, 0) < allowed
    ]
    return grown + shrunk
