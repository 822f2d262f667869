"""The one style sheet, filled with a palette's colours and sizes in scaled pixels."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from string import Template

from planner_desktop.ui.palette import Palette

TONES = ("dim", "hint", "accent", "ok", "warn", "late", "none", "data")
"""Values of a label's dynamic property ``tone``."""
POINT_SIZES = ("8.5", "9", "9.5", "10", "10.5", "11", "12", "14", "15", "16", "17", "19")
"""Values of the dynamic property ``pt``: text sizes at 100 %."""

# A field's edge grows by one pixel with the focus, so its padding gives one back and nothing moves.
_SHEET = Template("""
QToolTip { background: $surface; color: $text; border: 1px solid $border; padding: 4px; }
QMainWindow, QDialog, QWidget#ground { background: $window; }
QFrame#card { background: $surface; border: 1px solid $line; border-radius: 4px; }
QFrame#panel { background: $alt; border: 1px solid $line; border-radius: 4px; }
QFrame#band { background: $surface; border: 0; border-bottom: 1px solid $line; }
QFrame#foot { background: $surface; border: 0; border-top: 1px solid $line; }
QFrame#side { background: $surface; border: 0; border-right: 1px solid $line; }
QFrame#rule { background: $line; border: 0; }
QLineEdit, QPlainTextEdit, QComboBox, QDateEdit { background: $surface; color: $text; border: 1px solid $border;
  border-radius: 3px; padding: 2px ${p7}px; placeholder-text-color: $hint;
  selection-background-color: $data; selection-color: $surface; }
QLineEdit, QComboBox, QDateEdit { min-height: ${field}px; }
QLineEdit[low="true"] { min-height: ${low}px; }
QPlainTextEdit { padding: 1px 3px; }
QLineEdit:focus, QComboBox:focus, QDateEdit:focus { border: 2px solid $data; padding: 1px ${p6}px; }
QPlainTextEdit:focus { border: 2px solid $data; padding: 0 2px; }
*[invalid="true"] { border-color: $late; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QLineEdit[readOnly="true"],
QPlainTextEdit[readOnly="true"] { background: $alt; border-color: $line; color: $dim; }
QComboBox { combobox-popup: 0; }
QComboBox QLineEdit { border: 0; padding: 0; min-height: 0; }
QComboBox::drop-down { width: ${p22}px; border: 0; }
QComboBox::down-arrow { image: url("$down"); width: ${p11}px; height: ${p11}px; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $border; outline: 0;
  selection-background-color: $tint; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: ${p24}px; padding: 0 ${p6}px; }
QPushButton { background: $surface; color: $text; border: 1px solid $border; border-radius: 3px;
  padding: 2px ${p12}px; min-height: ${field}px; }
QPushButton:hover, QToolButton#tool:hover { background: $alt; }
QPushButton:pressed, QToolButton#tool:pressed { background: $sunken; }
QPushButton:focus, QToolButton#tool:focus { border: 2px solid $data; padding: 1px ${p11}px; }
QPushButton:disabled { color: $hint; border-color: $line; background: $alt; }
QPushButton[kind="primary"] { background: $accent_fill; color: $on_accent; border-color: $accent_fill; font-weight: bold; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled { background: $sunken; color: $hint; border-color: $line; }
QPushButton[kind="link"] { border: 1px solid transparent; background: transparent; color: $data; padding: 0 2px;
  min-height: ${p16}px; font-size: ${pt9}pt; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 1px solid $data; border-radius: 2px; padding: 0 2px; }
QPushButton[kind="link"]:disabled { color: $hint; }
QToolButton#tool { background: $surface; color: $text; border: 1px solid $border; border-radius: 3px; padding: 2px; }
QToolButton#tool:focus { padding: 1px; }
QToolButton#tool::menu-indicator { image: none; }
QToolButton#bare { background: transparent; border: 1px solid transparent; border-radius: 3px; color: $dim; padding: 2px;
  font-size: ${pt9}pt; }
QToolButton#bare:hover { background: $alt; } QToolButton#bare:focus { border-color: $data; }
QToolButton#chip { background: transparent; border: 1px solid $line; border-radius: ${chip_radius}px; color: $dim;
  padding: 0 ${p8}px; min-height: ${chip}px; font-size: ${pt9}pt; }
QToolButton#chip:hover { border-color: $border; }
QToolButton#chip:checked { background: $sunken; border-color: $border; color: $text; font-weight: bold; }
QToolButton#chip:focus { border-color: $data; }
QCheckBox, QRadioButton { spacing: 8px; border: 1px solid transparent; border-radius: 3px; padding: 1px 4px 1px 2px; }
QCheckBox:focus, QRadioButton:focus { border-color: $data; }
QCheckBox::indicator, QTableView::indicator { width: ${p14}px; height: ${p14}px; border: 1px solid $border; border-radius: 2px; background: $surface; }
QRadioButton::indicator { width: ${p14}px; height: ${p14}px; border: 1px solid $border; border-radius: ${p7}px;
  background: $surface; }
QRadioButton::indicator:checked { width: ${p8}px; height: ${p8}px; border: ${p4}px solid $data; }
QCheckBox::indicator:focus { border: 2px solid $data; }
QCheckBox::indicator:checked, QTableView::indicator:checked { background: $data_fill; border-color: $data; image: url("$tick"); }
QTreeView, QTableView, QListView { background: $surface; border: 0; outline: 0; }
QAbstractItemView#framed { border: 1px solid transparent; }
QAbstractItemView#framed:focus { border-color: $data; }
QTextBrowser { background: $surface; color: $text; border: 1px solid $line; border-radius: 4px; padding: 4px ${p12}px;
  selection-background-color: $data; selection-color: $surface; }
QTextBrowser:focus { border-color: $data; }
QListWidget { border: 1px solid $line; border-radius: 4px; } QListWidget:focus { border-color: $data; }
QListWidget::item { padding: ${p4}px ${p8}px; } QListWidget::item:selected { background: $tint; color: $text; }
QTreeView::branch { background: $surface; }
QHeaderView::section { background: $alt; color: $dim; border: 0; border-bottom: 1px solid $line; padding: ${p4}px ${p6}px; }
QHeaderView::section:vertical { background: $surface; color: $text; }
QTableCornerButton::section { background: $alt; border: 0; border-bottom: 1px solid $line; }
QSplitter::handle { background: $window; }
QTabBar#views { background: transparent; }
QTabBar#views::tab { background: transparent; border: 0; border-bottom: ${p3}px solid transparent; color: $dim;
  font-size: ${pt10_5}pt; min-height: ${tab}px; margin: 0 ${p10}px; padding: ${p3}px 2px 0 2px; }
QTabBar#views[tight="true"]::tab { margin: 0 ${p3}px; }
QTabBar#views::tab:hover { color: $text; }
QTabBar#views::tab:selected { color: $text; font-weight: bold; border-bottom: ${p3}px solid $accent; }
QMenu { background: $surface; color: $text; border: 1px solid $border; padding: 4px 0; }
QMenu::item { padding: ${p4}px ${p24}px ${p4}px ${p24}px; } QMenu::item:selected { background: $tint; }
QMenu::item:disabled { color: $hint; } QMenu::separator { height: 1px; background: $line; margin: 4px 0; }
QMenu::indicator { width: ${p11}px; height: ${p11}px; left: ${p8}px; }
QMenu::indicator:checked { image: url("$mark"); }
QScrollArea, QScrollArea > QWidget > QWidget#page { border: 0; background: transparent; }
QScrollBar { background: transparent; margin: 0; border: 0; }
QScrollBar:vertical { width: 12px; } QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $border; border-radius: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:vertical { margin: 2px 2px 2px 4px; } QScrollBar::handle:horizontal { margin: 4px 2px 2px 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QLabel[bold="true"] { font-weight: bold; }
""")


def style_sheet(palette: Palette, scheme: str, scale: float, px: Callable[[float], int], icons: Path) -> str:
    """The sheet for a scheme and text scale; ``icons`` holds the arrows a sheet can only take from files."""
    values: dict[str, object] = {name: palette.color(name) for name in Palette._fields}
    values |= {f"p{n}": px(n) for n in (3, 4, 6, 7, 8, 10, 11, 12, 14, 16, 22, 24)}
    values |= {"pt9": 9 * scale, "pt10_5": 10.5 * scale}
    values |= {
        "field": px(28) - 6,
        "low": px(24) - 6,
        "chip": px(24) - 2,
        "chip_radius": px(24) // 2,
        "tab": px(48) - 2 * px(3),
    }
    values |= {name: _url(icons / f"{name}-{scheme}.svg") for name in ("down", "mark", "tick")}
    return _SHEET.substitute(values) + _tones(palette) + _sizes(scale)


def _tones(palette: Palette) -> str:
    colors = {tone: palette.color("warn_text" if tone == "warn" else tone) for tone in TONES}
    return "\n".join(f'QLabel[tone="{tone}"] {{ color: {color}; }}' for tone, color in colors.items())


def _sizes(scale: float) -> str:
    return "\n".join(f'QLabel[pt="{size}"] {{ font-size: {float(size) * scale:g}pt; }}' for size in POINT_SIZES)


def _url(path: Path) -> str:
    return path.as_posix()
