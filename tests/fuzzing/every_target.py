"""Every parser of received bytes by its name."""

from __future__ import annotations

from fuzzing import answers, filled_files, key_files, notices, payload_texts, received_files

FAMILIES = (notices, received_files, payload_texts, key_files, answers, filled_files)
TARGETS = {target.name: target for family in FAMILIES for target in family.TARGETS}
