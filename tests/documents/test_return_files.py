"""Reading one's own return again and again costs reading it once."""

import pytest

from planner_desktop.documents.return_files import ReturnFiles
from planner_desktop.errors import UserError
from support.sample_return import sample_return


def test_a_payload_is_read_once_while_it_is_at_hand() -> None:
    files = ReturnFiles()
    payload = files.payload(sample_return())
    read = files.read_payload(payload)
    assert files.read_payload(bytes(bytearray(payload))) is read
    assert read == sample_return()


def test_a_payload_that_is_refused_is_refused_every_time() -> None:
    for _ in range(2):
        with pytest.raises(UserError):
            ReturnFiles().read_payload(b"{}")
