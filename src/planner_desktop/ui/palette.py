"""Colour roles of the three schemes as data; their contrasts, as WCAG computes them, are held by a test."""

from __future__ import annotations

from typing import NamedTuple


class Palette(NamedTuple):
    """One scheme's colours by role, as ``#RRGGBB``."""

    window: str
    """Ground."""
    surface: str
    """Cards, fields and bands."""
    alt: str
    """Inner panels, table heads."""
    sunken: str
    """Checked chips, quiet tags."""
    line: str
    """Card edges and row rules: decoration only."""
    border: str
    """Edge of anything one can click or type in, at least 3:1."""
    text: str
    dim: str
    """Labels and second lines, at least 7:1."""
    hint: str
    """Placeholders, counts and remarks, at least 4.5:1."""
    accent: str
    """The one red (yellow at high contrast): current place, today's line, 必填."""
    accent_fill: str
    """Ground of the one primary button and the current step, under ``on_accent``."""
    accent_hover: str
    on_accent: str
    tint: str
    """Ground of what is selected, always with an accent bar beside it."""
    data: str
    """Amounts, links and the focus ring."""
    data_soft: str
    data_fill: str
    """Ground of a checked box, under ``on_accent``."""
    ok: str
    warn: str
    """Amber of shapes; amber words take ``warn_text``."""
    warn_text: str
    late: str
    none: str
    """Grey states."""
    ok_soft: str
    warn_soft: str
    late_soft: str
    info_soft: str

    def color(self, role: str) -> str:
        """The colour of a role named in data."""
        return str(getattr(self, role))


LIGHT = Palette(
    window="#F1F2F0",
    surface="#FFFFFF",
    alt="#F7F8F6",
    sunken="#E9EBE7",
    line="#D5D9D2",
    border="#7B8179",
    text="#1E2320",
    dim="#50564F",
    hint="#60665F",
    accent="#B0202B",
    accent_fill="#B0202B",
    accent_hover="#8F1822",
    on_accent="#FFFFFF",
    tint="#F8E9E7",
    data="#2B5A80",
    data_soft="#C9D8E4",
    data_fill="#2B5A80",
    ok="#16734F",
    warn="#B86A00",
    warn_text="#855000",
    late="#B0202B",
    none="#5F655E",
    ok_soft="#DCEEE5",
    warn_soft="#FAEBD0",
    late_soft="#F8DEDC",
    info_soft="#E3ECF3",
)

DARK = Palette(
    window="#1C1F1D",
    surface="#252927",
    alt="#2B302D",
    sunken="#171A18",
    line="#3C423E",
    border="#7C847D",
    text="#E7EAE6",
    dim="#B9BFB9",
    hint="#9AA19B",
    accent="#F0888A",
    accent_fill="#BF3540",
    accent_hover="#A82B36",
    on_accent="#FFFFFF",
    tint="#44292B",
    data="#86B6DB",
    data_soft="#38495A",
    data_fill="#2F6A98",
    ok="#63C79A",
    warn="#E9B04C",
    warn_text="#E9B04C",
    late="#F0888A",
    none="#9AA19B",
    ok_soft="#20392F",
    warn_soft="#40341D",
    late_soft="#44292B",
    info_soft="#26333F",
)

CONTRAST = Palette(
    window="#000000",
    surface="#000000",
    alt="#0D0D0D",
    sunken="#242424",
    line="#9C9C9C",
    border="#FFFFFF",
    text="#FFFFFF",
    dim="#F2F2F2",
    hint="#DEDEDE",
    accent="#FFE14D",
    accent_fill="#FFE14D",
    accent_hover="#FFF0A0",
    on_accent="#000000",
    tint="#16324F",
    data="#8FD8FF",
    data_soft="#3F4B55",
    data_fill="#8FD8FF",
    ok="#7FEBA6",
    warn="#FFBE5C",
    warn_text="#FFBE5C",
    late="#FFA8A8",
    none="#DEDEDE",
    ok_soft="#0C2E1A",
    warn_soft="#332300",
    late_soft="#3D0D0D",
    info_soft="#0C2A3E",
)

PALETTES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
"""The schemes a user can choose, by their key in the preferences."""
