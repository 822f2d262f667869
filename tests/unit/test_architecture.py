"""The architecture as sentences that are executed; ``ARCHITECTURE.md`` says why it has this shape."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import planner_desktop
from support.architecture import Rule, Tree, badly_named, cycles, relative_imports, rule, too_long

RULES = (
    rule("errors"),
    rule("paths"),
    rule("settings").may_import("errors", "paths"),
    rule("domain").may_import("errors"),
    rule("services").may_import("domain", "errors"),
    rule("store").may_import("domain", "errors", "paths").and_from_outside("sqlalchemy", "alembic"),
    rule("documents")
    .may_import("domain", "errors", "paths")
    .and_from_outside("reportlab", "openpyxl", "docx", "lxml", "pydantic", "rfc8785")
    .and_from_outside("pyhanko", "pyhanko_certvalidator", "cryptography", "asn1crypto"),
    rule("ui").may_import("services", "domain", "errors", "settings", "paths").and_from_outside("PySide6"),
    rule("wiring").may_import("services", "store", "documents", "domain", "settings", "paths", "errors"),
    rule("app").may_import_everything().and_from_outside("PySide6"),
    rule("cli").may_import_everything(),
    rule("__main__").may_import_everything(),
)

FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "tools", "shared"}
LONGEST_MODULE = 450
LONGEST_FUNCTION = 60
LONGER_MODULES: dict[str, int] = {}
LONGER_FUNCTIONS: dict[str, int] = {}
"""A ratchet: what is longer than the limit and why it may be, at its present length. Entries only shrink or go."""

HEAVY = ("sqlalchemy", "alembic", "reportlab", "openpyxl", "pyhanko", "docx", "lxml", "pydantic", "cryptography")

TREE = Tree(Path(planner_desktop.__file__).parent)


@pytest.mark.parametrize("sentence", RULES, ids=lambda sentence: sentence.layer)
def test_a_layer_imports_only_what_its_rule_allows(sentence: Rule) -> None:
    assert list(sentence.breaches(TREE)) == []


def test_every_folder_and_file_of_the_package_has_a_rule() -> None:
    assert TREE.layers - {sentence.layer for sentence in RULES} == set()


def test_nothing_is_imported_relatively() -> None:
    assert relative_imports(TREE) == []


def test_no_module_imports_itself_by_way_of_others() -> None:
    assert cycles(TREE) == []


def test_a_file_is_named_after_its_concept() -> None:
    assert badly_named(TREE, FORBIDDEN_NAMES) == []


def test_modules_stay_short() -> None:
    sizes = {module.name: module.lines for module in TREE.modules.values()}
    assert too_long(sizes, LONGEST_MODULE, LONGER_MODULES) == []


def test_functions_stay_short() -> None:
    sizes: dict[str, int] = {}
    for module in TREE.modules.values():
        for name, lines in module.functions():
            sizes[name] = max(lines, sizes.get(name, 0))
    assert too_long(sizes, LONGEST_FUNCTION, LONGER_FUNCTIONS) == []


def loaded_by(statement: str) -> set[str]:
    """The top-level packages a fresh interpreter has loaded after a statement."""
    code = f"{statement}\nimport sys\nprint(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_the_windows_start_loads_no_heavy_library() -> None:
    assert loaded_by("import planner_desktop.app") & set(HEAVY) == set()


def test_domain_and_services_load_nothing_but_the_standard_library() -> None:
    modules = [name for name, module in TREE.modules.items() if module.layer in {"domain", "services"}]
    before = loaded_by("pass")
    loaded = loaded_by(f"import {', '.join(modules)}") - before
    assert {name for name in loaded if name not in sys.stdlib_module_names} == {"planner_desktop"}


class TestTheCheckerItself:
    """Each rule is held against a small package that breaks it."""

    @pytest.fixture
    def tree(self, tmp_path: Path) -> Tree:
        files = {
            "__init__.py": "__version__ = '1'",
            "errors.py": "import ours.domain.plan",
            "domain/__init__.py": "",
            "domain/plan.py": "import json\nimport sqlalchemy.orm\nfrom ours import errors, __version__\nfrom ours.store import schema",
            "domain/late.py": "def now():\n    if True:\n        from PySide6 import QtCore\n    return QtCore",
            "store/__init__.py": "",
            "store/schema.py": "import sqlalchemy\nfrom . import helpers",
            "store/helpers.py": "def long():\n" + "    pass\n" * 9,
        }
        for name, text in files.items():
            path = tmp_path / "ours" / name
            path.parent.mkdir(exist_ok=True, parents=True)
            path.write_text(text, encoding="utf-8")
        return Tree(tmp_path / "ours")

    def test_sees_what_a_layer_may_not_import(self, tree: Tree) -> None:
        breaches = list(rule("domain").may_import("errors").breaches(tree))
        assert breaches == [
            "ours.domain.late:3 imports PySide6, which domain may not",
            "ours.domain.plan:2 imports sqlalchemy.orm, which domain may not",
            "ours.domain.plan:4 imports ours.store.schema, which domain may not",
        ]

    def test_lets_pass_what_the_rule_allows(self, tree: Tree) -> None:
        generous = rule("domain").may_import("errors", "store").and_from_outside("sqlalchemy", "PySide6")
        assert list(generous.breaches(tree)) == []
        assert list(rule("store").and_from_outside("sqlalchemy").breaches(tree)) == []

    def test_everything_means_everything_of_ours_only(self, tree: Tree) -> None:
        assert len(list(rule("domain").may_import_everything().breaches(tree))) == 2

    def test_sees_a_folder_without_a_rule(self, tree: Tree) -> None:
        assert tree.layers == {"errors", "domain", "store"}

    def test_sees_relative_imports(self, tree: Tree) -> None:
        assert relative_imports(tree) == ["ours.store.schema:2 imports relatively"]

    def test_sees_a_circle_of_imports(self, tree: Tree) -> None:
        assert cycles(tree) == [
            "ours.domain.plan imports itself by way of others",
            "ours.errors imports itself by way of others",
        ]

    def test_sees_a_name_that_says_nothing(self, tree: Tree) -> None:
        assert badly_named(tree, FORBIDDEN_NAMES) == ["ours.store.helpers"]

    def test_sees_the_length_of_functions_and_modules(self, tree: Tree) -> None:
        module = tree.modules["ours.store.helpers"]
        assert dict(module.functions()) == {"ours.store.helpers.long": 10}
        assert module.lines == 10

    def test_the_ratchet_lets_nothing_grow_and_nothing_stay_listed_for_nothing(self) -> None:
        sizes = {"a": 5, "b": 11, "c": 12, "d": 9}
        assert too_long(sizes, 10, {"b": 11, "c": 11, "d": 12}) == [
            "c has 12 lines",
            "d has 9 lines: lower or strike it in the ratchet",
        ]
