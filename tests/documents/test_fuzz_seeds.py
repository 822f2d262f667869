"""What fuzzing found worth keeping is answered or refused, as documented, each time."""

from __future__ import annotations

import pytest

from fuzzing.every_target import TARGETS
from fuzzing.kept_seeds import FOLDER, kept_seeds
from fuzzing.target import Target, outcome_of


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS.keys())
# Where a file is no DER, the library says so before it tries to read it as BER.
@pytest.mark.filterwarnings("ignore:PKCS#12 bundle could not be parsed as DER")
def test_every_seed_has_a_documented_outcome(target: Target) -> None:
    for data in (*target.seeds(), *kept_seeds(target.name)):
        trouble = outcome_of(target, data).trouble
        if trouble is not None:
            raise trouble


def test_seeds_are_kept_for_every_target_and_for_nothing_else() -> None:
    assert {file.stem for file in FOLDER.iterdir()} == TARGETS.keys()
    assert all(kept_seeds(name) for name in TARGETS)
