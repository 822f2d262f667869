"""First page of the first run: which office this is, by city and county or by searching."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from planner_desktop.domain.pinyin import Initials
from planner_desktop.domain.plan import Plan
from planner_desktop.domain.schedule import Light
from planner_desktop.domain.units import Directory, Level, Unit
from planner_desktop.errors import UserError
from planner_desktop.ui.buttons import LinkButton
from planner_desktop.ui.card import Card
from planner_desktop.ui.icons import icon
from planner_desktop.ui.labels import ElidedLabel, label, set_tone
from planner_desktop.ui.layouts import column, fill, row, rule
from planner_desktop.ui.lights import ERROR, GOOD, HINT, LIGHTS, LightLabel
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr
from planner_desktop.ui.unit_list import UnitLine, UnitList

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class UnitPage(QWidget):
    """Two lists, or one while something is searched; below them what was chosen and what follows from it."""

    changed = Signal()

    def __init__(self, plan: Plan, directory: Directory, initials: Initials) -> None:
        super().__init__()
        self._plan, self._directory, self._initials = plan, directory, initials
        self._unit: Unit | None = None
        self._above = directory.at(Level.PROVINCE)[0]
        self.search = QLineEdit()
        self.above_list = UnitList("right", tr("Cities"))
        self.unit_list = UnitList("tick", tr("Units"))
        self.absent = LinkButton(tr("My unit is not listed…"))
        self.clear = LinkButton(tr("Clear search"))
        self._absent_notes, self._found_notes = Notes(), Notes()
        self._units_head = label("", 9.5, "dim")
        self._sign = LightLabel(GOOD, "")
        self._office = ElidedLabel("", 12, bold=True)
        self._facts = label("", 9.5, "dim", wrap=True)
        self._build()
        self._connect()
        self._show_above()
        self._show_units()
        self._show_choice()

    next_enabled = True

    @property
    def next_text(self) -> str:
        """What the red button says."""
        return tr("Next: people")

    @property
    def unit(self) -> Unit | None:
        """The unit chosen."""
        return self._unit

    def choose(self, code: str) -> None:
        """Choose a unit as if it had been clicked."""
        self.search.clear()
        unit = self._directory.by_code[code]
        self._above = (self._directory.parent_of(unit) or unit) if unit.level is Level.COUNTY else unit
        self._show_above()
        self._pick(code)
        self._show_units()

    def take(self) -> bool:
        """Whether a unit was chosen; else say that one is needed."""
        if self._unit is None:
            self._show_choice(error_sentence(UserError("unit.none_chosen")))
            self.search.setFocus()
        return self._unit is not None

    def focus_first(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↑ and ↓ in the search field move in the list below it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _STEPS:
            self.unit_list.step(_STEPS[Qt.Key(event.key())])
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the new scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._follow_theme()

    # Lists

    def _show_above(self) -> None:
        offices = (*self._directory.at(Level.PROVINCE), *self._directory.at(Level.CITY))
        self.above_list.show_lines([self._above_line(unit) for unit in offices], self._above.code)

    def _above_line(self, unit: Unit) -> UnitLine:
        below = len(self._directory.children(unit.code))
        source = (
            tr("{count} cities", count=below) if unit.level is Level.PROVINCE else tr("{count} counties", count=below)
        )
        return UnitLine(unit.code, unit.name, source)

    def _show_units(self) -> None:
        wanted = self.search.text().strip()
        self._above_card.setVisible(not wanted)
        self.clear.setVisible(bool(wanted))
        if wanted:
            self._show_found(wanted)
            return
        self._found_notes.show_notes(())
        own = UnitLine(self._above.code, tr("{name} itself", name=self._above.name), self._above.code)
        county_level = self._directory.children(self._above.code) if self._above.level is Level.CITY else ()
        self._units_head.setText(self._heading(len(county_level)))
        lines = [own, *(UnitLine(unit.code, unit.name, unit.code) for unit in county_level)]
        self.unit_list.show_lines(lines, self._unit.code if self._unit else "")

    def _heading(self, count: int) -> str:
        if self._above.level is Level.PROVINCE:
            return tr("Office of the province")
        return tr("Counties and districts of {name} ({count})", name=self._above.name, count=count)

    def _show_found(self, wanted: str) -> None:
        found = self._directory.search(wanted, self._initials)
        self._units_head.setText(tr("{count} found", count=len(found)))
        lines = [UnitLine(unit.code, unit.name, unit.code, unit.city) for unit in found]
        kept = self._unit.code if self._unit in found and self._unit else ""
        self.unit_list.show_lines(lines, kept or (found[0].code if found else ""))
        nothing = tr("Nothing found for “{text}”; try fewer characters or the six-digit code.", text=wanted)
        self._found_notes.show_notes(() if found else (Note(HINT, nothing),))
        # What is typed picks the best hit, so that Enter can go on; the card below says in full which it is.
        if found:
            self._pick(self.unit_list.code)

    def _open_above(self, code: str) -> None:
        self._above = self._directory.by_code[code]
        self._show_units()

    def _pick(self, code: str) -> None:
        self._unit = self._directory.by_code[code]
        if self._unit.level is Level.COUNTY:
            self._above = self._directory.parent_of(self._unit) or self._above
        else:
            self._above = self._unit
        self.above_list.pick(self._above.code)
        self._show_choice()
        self.changed.emit()

    # What was chosen

    def _show_choice(self, problem: str = "") -> None:
        unit = self._unit
        nothing = unit is None
        self._sign.show_sign(ERROR if problem else LIGHTS[Light.NOT_STARTED] if nothing else GOOD, "")
        self._office.setText(problem or (unit.office_name if unit else tr("No unit chosen yet")))
        set_tone(self._office, "late" if problem else "dim" if nothing else None)
        self._facts.setText(self._facts_of(unit) if unit else tr("Pick it above, or type a few letters of its name."))

    def _facts_of(self, unit: Unit) -> str:
        superior, below = self._directory.parent_of(unit), self._directory.children(unit.code)
        facts = [tr("Code {code}", code=unit.code)]
        facts.append(tr("Returns go to {office}", office=superior.office_name) if superior else tr("Top level"))
        if below:
            facts.append(tr("Collects from {count} units", count=len(below)))
        programmes = [programme for programme in self._plan.programmes if not programme.awaits_supplement]
        tasks = tr("{count} tasks in {programmes} programmes", count=len(self._plan.tasks), programmes=len(programmes))
        facts.append(tasks)
        waiting = [programme.title for programme in self._plan.programmes if programme.awaits_supplement]
        if waiting:
            facts.append(tr("{titles}: waiting for a supplement", titles="、".join(waiting)))
        return " · ".join(facts)

    def _explain_absence(self) -> None:
        text = tr(
            "The directory holds the offices of province, cities and counties only: look for a renamed county by its "
            "six-digit code; offices of schools, enterprises and development zones report through their city or county."
        )
        self._absent_notes.show_notes(() if self._absent_notes.shown else (Note(HINT, text),))

    # Building

    def _build(self) -> None:
        self.search.setPlaceholderText(
            tr("Name of county or city, code, or pinyin initials: {code}, yzq", code="140106")
        )
        self.search.setAccessibleName(tr("Search units"))
        self._search_icon = self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        cities = len(self._directory.at(Level.CITY))
        above = label(tr("Province and {count} cities", count=cities), 9.5, "dim")
        self._above_card = _listed(above, self.above_list)
        self._unit_card = _listed(row(self._units_head, None, self.clear), self.unit_list, self._found_notes)
        lists = QWidget()
        across = QHBoxLayout(lists)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(self._above_card, 5)
        across.addWidget(self._unit_card, 6)
        choice = row(self._sign, (column(self._office, self._facts, gap=1), 1), gap=10)
        hint = tr(
            "Choose the city, then the county; or just search. Which figures are asked depends on the level of the office."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        fill(layout, label(tr("Which office are you?"), 17, bold=True), label(hint, tone="dim", wrap=True), self.search)
        fill(layout, (lists, 1), Card(choice, margins=(16, 10, 16, 10)), self._absent_notes)
        self._follow_theme()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show_units)
        self.search.installEventFilter(self)
        self.above_list.picked.connect(self._open_above)
        self.above_list.opened.connect(self.unit_list.setFocus)
        self.unit_list.picked.connect(self._pick)
        self.unit_list.closed.connect(self._back_to_cities)
        self.clear.clicked.connect(self._clear_search)
        self.absent.clicked.connect(self._explain_absence)

    def _back_to_cities(self) -> None:
        if self._above_card.isVisible():
            self.above_list.setFocus()

    def _clear_search(self) -> None:
        self.search.clear()
        self.search.setFocus()

    def _follow_theme(self) -> None:
        self.search.setMinimumHeight(current_theme().px(36))
        self._search_icon.setIcon(icon("search"))


def _listed(head: QWidget, units: UnitList, *more: QWidget) -> Card:
    """A card of a heading and a list that touches its edges."""
    boxed = row((head, 1), margins=(15, 7, 12, 7))
    card = Card(boxed, rule(), gap=0, margins=(1, 1, 1, 1))
    for widget in more:
        widget.setContentsMargins(15, 6, 12, 6)
        card.add(widget)
    card.body.addWidget(units, 1)
    return card
