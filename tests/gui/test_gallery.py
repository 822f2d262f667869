"""Every view and dialog as it is laid out, found faulty without looking; and drawn, for a person to look at."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from planner_desktop.ui.theme import Theme
from support.contact_sheet import contact_sheet
from support.gallery import SCENES, VARIANTS, Scene, Variant, show
from support.gallery_stage import Stage, put_away
from support.layout_faults import layout_faults

CHECKED = [variant for variant in VARIANTS if variant.name in ("light", "light-1093x614", "english", "dark-150")]
"""Each colour, language, text size and size of the window is among them; the gallery has them all."""


@pytest.mark.parametrize("variant", CHECKED, ids=lambda variant: variant.name)
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_no_word_is_cut_and_nothing_overlaps_or_hangs_out(
    theme: Theme, stage: Stage, scene: Scene, variant: Variant
) -> None:
    window = show(scene, stage, variant)
    assert layout_faults(window, variant.size) == []
    put_away()


@pytest.mark.long
@pytest.mark.screenshots
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_every_view_and_dialog_is_drawn_in_every_look(theme: Theme, stage: Stage, scene: Scene, tmp_path: Path) -> None:
    folder = Path(os.environ.get("PLANNER_SCREENSHOTS") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)
    drawn: list[Path] = []
    for variant in VARIANTS:
        picture = show(scene, stage, variant).grab()
        assert not picture.isNull()
        drawn.append(folder / f"{scene.name}--{variant.name}.png")
        assert picture.save(str(drawn[-1]))
        put_away()
    sheets = folder / "sheets"
    sheets.mkdir(exist_ok=True)
    assert contact_sheet(drawn).save(str(sheets / f"{scene.name}.png"))
