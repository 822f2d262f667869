"""The command line: which verb, which profile, which exit code."""

from __future__ import annotations

import argparse
import gc
import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from planner_desktop import __version__, paths
from planner_desktop.cli.exit_codes import REFUSED
from planner_desktop.cli.trust_options import add_trust
from planner_desktop.documents.isolation import HIDDEN_VERB
from planner_desktop.errors import UserError
from planner_desktop.wiring import Wiring


def run(arguments: Sequence[str]) -> int:
    """Carry out one call of the program."""
    _speak_utf8()
    options = build_parser().parse_args(arguments)
    wiring = Wiring(paths.Profile(options.profile or paths.default_profile()))
    try:
        return options.act(options, wiring)
    except UserError as problem:
        from planner_desktop.ui.messages import error_sentence

        _speak(wiring)
        print(error_sentence(problem), file=sys.stderr)
        return REFUSED
    finally:
        wiring.close()


def build_parser() -> argparse.ArgumentParser:
    """The verbs and their options."""
    parser = argparse.ArgumentParser(
        prog="planner-desktop", description="Keep a three-year plan and hand up signed returns.", allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"planner-desktop {__version__}")
    parser.add_argument("--profile", type=Path, metavar="DIR", help="keep everything of the profile in this folder")
    parser.set_defaults(act=_window)
    verbs = parser.add_subparsers(title="verbs", metavar="VERB")
    _add_demo(verbs)
    _add_plan(verbs)
    _add_verify(verbs)
    add_trust(verbs, _fingerprint, _trust)
    _add_self_test(verbs)
    _add_vet_worker(verbs)
    return parser


def _add_demo(verbs: Any) -> None:
    demo = verbs.add_parser("demo", help="do the main job headless on the shipped plan with marked sample data")
    demo.add_argument("dir", type=Path, metavar="DIR", help="where the files go")
    demo.add_argument("--json", action="store_true", help="print what is also left in DIR/demo.json")
    demo.set_defaults(act=_demo)


def _add_plan(verbs: Any) -> None:
    plan = verbs.add_parser("plan", help="work with official notices")
    actions = plan.add_subparsers(title="actions", metavar="ACTION", required=True)
    read = actions.add_parser("read", help="read a notice (.txt or .docx) and print the plan it orders")
    read.add_argument("file", type=Path, metavar="FILE")
    read.add_argument("--json", action="store_true", help="print everything, for machines")
    read.set_defaults(act=_plan_read)


def _add_verify(verbs: Any) -> None:
    verify = verbs.add_parser("verify", help="verify returns offline")
    verify.add_argument("files", type=Path, nargs="+", metavar="FILE")
    verify.add_argument(
        "--pin",
        action="append",
        default=[],
        type=_fingerprint,
        metavar="SHA256",
        help="trust the certificate with this SHA-256, besides those pinned in the profile",
    )
    verify.add_argument("--json", action="store_true", help="print a list with one verdict a file")
    verify.set_defaults(act=_verify)


def _add_self_test(verbs: Any) -> None:
    self_test = verbs.add_parser("self-test", help="try on this PC, in a temporary folder, everything an office does")
    self_test.add_argument("--json", action="store_true", help="print how each step went, for machines")
    self_test.set_defaults(act=_self_test)


def _add_vet_worker(verbs: Any) -> None:
    """The verb that the program starts itself with; without a help text it is not listed."""
    verbs.add_parser(HIDDEN_VERB).set_defaults(act=_vet_worker)


def _fingerprint(text: str) -> str:
    plain = text.replace(":", "").replace(" ", "").lower()
    if len(plain) != 64 or not set(plain) <= set("0123456789abcdef"):
        raise argparse.ArgumentTypeError("a SHA-256 has 64 hexadecimal digits")
    return plain


def _window(_options: argparse.Namespace, wiring: Wiring) -> int:
    # Nothing made while starting is garbage, and looking for some takes a tenth of the start; once its window
    # can be used, the program collects by itself.
    gc.disable()
    from planner_desktop.app.program import open_window

    return open_window(wiring)


def _demo(options: argparse.Namespace, _wiring: Wiring) -> int:
    from planner_desktop.cli.demo import demo

    return demo(options.dir, as_json=options.json)


def _plan_read(options: argparse.Namespace, wiring: Wiring) -> int:
    from planner_desktop.cli.plan_read import plan_read

    _speak(wiring)
    return plan_read(options.file, as_json=options.json)


def _verify(options: argparse.Namespace, wiring: Wiring) -> int:
    from planner_desktop.cli.verify import verify

    _speak(wiring)
    return verify(options.files, options.pin, wiring, as_json=options.json)


def _trust(options: argparse.Namespace, wiring: Wiring) -> int:
    from planner_desktop.cli.trust import act_on_trust

    _speak(wiring)
    return act_on_trust(options, wiring)


def _self_test(options: argparse.Namespace, _wiring: Wiring) -> int:
    from planner_desktop.cli.self_test import self_test

    return self_test(as_json=options.json)


def _vet_worker(_options: argparse.Namespace, _wiring: Wiring) -> int:
    from planner_desktop.documents.isolation.child import serve

    return serve()


def _speak(wiring: Wiring) -> None:
    """Say sentences in the profile's language."""
    from planner_desktop.ui.translation import speak_without_window

    speak_without_window(paths.resources(), wiring.settings.language)


def _speak_utf8() -> None:
    """Windows consoles and pipes default to a code page that lacks half of our characters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
