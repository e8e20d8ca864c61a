"""How far a run is, is said with count, pace and time left."""

import sys

import pytest

from mappa_docs.cli import rate


@pytest.mark.parametrize(
    ("done", "total", "seconds", "said"),
    [
        (1_234, 50_000, 3, "1,234 of 50,000, 411 a second, 1 min 59 s left"),
        (10, 50_000, 10, "10 of 50,000, 1.0 a second, 13 h 53 min left"),
        (90, 100, 3, "90 of 100, 30 a second, 0 s left"),
        (500, 0, 5, "500, 100 a second"),
        (101, 100, 1, "101, 101 a second"),
    ],
)
def test_it_is_said_in_words(done: int, total: int, seconds: float, said: str) -> None:
    assert rate.words(done, total, seconds) == said


class _Terminal:
    def __init__(self) -> None:
        self.shown = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.shown += text
        return len(text)

    def flush(self) -> None:
        """Do nothing: all is shown."""


def test_on_a_terminal_the_line_makes_room_for_what_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(rate, "monotonic", iter(range(100)).__next__)
    with rate.shown(2) as told:
        told.done()
        told.say("a.jsonl:1: not written")
        told.done()

    assert terminal.shown.split("\r\x1b[K") == [
        "",
        "1 of 2, 1.0 a second, 1 s left",
        "a.jsonl:1: not written\n",
        "2 of 2, 1.0 a second, 0 s left",
        "",
    ]


def test_elsewhere_nothing_is_said_of_a_short_run(capfd: pytest.CaptureFixture[str]) -> None:
    with rate.shown(None) as told:
        for _ in range(1_000):
            told.done()

    assert capfd.readouterr() == ("", "")
