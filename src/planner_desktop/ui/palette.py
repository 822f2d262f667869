"""Colour roles, light and dark, as data; contrasts are those of WCAG against ``surface``."""

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
    """The one red: current place, today's line, 必填."""
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
    border="#8A9088",
    text="#1E2320",
    dim="#50564F",
    hint="#656B64",
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
    none="#6B716A",
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
