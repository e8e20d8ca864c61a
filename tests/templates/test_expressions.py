"""What may stand in a tag, and that the guides show nothing else."""

import re

import pytest

from mappa_docs.templates import expressions
from mappa_docs.templates.expressions import ForbiddenError, Loop, Use
from mappa_docs.templates.tags import Kind, Tag, tags
from tests.support import ROOT

GUIDES = ("templates.md", "docxtemplater.md")


def shown() -> list[str]:
    """The tags in the tables of the guides: those of docxtpl, and no outputs of commands."""
    texts = [(ROOT / "docs" / name).read_text("utf-8") for name in GUIDES]
    lines = [line for text in texts for line in text.splitlines() if line.startswith("| ")]
    code = [piece for line in lines for piece in re.findall(r"`([^`]+)`", line)]
    return [piece.replace("\\|", "|") for piece in code if "{{" in piece or "{%" in piece]


def test_the_guides_show_what_is_allowed() -> None:
    every = shown()
    assert len(every) > 25
    for text in every:
        for tag in tags(text.replace("{%image}", "")):
            assert isinstance(tag, Tag), text
            if tag.kind is Kind.OUTPUT:
                expressions.output(tag.words)
            else:
                expressions.statement(tag.words)


def test_names_are_read_through_filters() -> None:
    assert expressions.output("offender.last_name|upper|or_dash") == Use("offender.last_name")


@pytest.mark.parametrize(
    ("words", "uses"),
    [
        ("if a.b", (Use("a.b"),)),
        ("if not a or (b and c)", (Use("a"), Use("b"), Use("c"))),
        ('if a == "Yes"', (Use("a", "Yes"),)),
        ("elif a != 'No'", (Use("a", "No"),)),
        ('if "Police" in a.b', (Use("a.b", "Police", True),)),
        ('if a == "x" or a == "y"', (Use("a", "x"), Use("a", "y"))),
    ],
)
def test_conditions_ask_for_names(words: str, uses: tuple[Use, ...]) -> None:
    assert expressions.statement(words).uses == uses


def test_a_loop_goes_through_a_name() -> None:
    assert expressions.statement("for row in a.b").loop == Loop("row", "a.b")


@pytest.mark.parametrize(
    "words",
    ["", "a b", "a |", "a.", ".a", "a..b", "a }} {{ b", "a\n#", "'a", "(", "a, b", "*a", "not a"],
)
def test_what_names_nothing_is_refused(words: str) -> None:
    with pytest.raises(ForbiddenError):
        expressions.output(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "if",
        "if a b",
        "for",
        "for a",
        "for a in",
        "endif a",
        "endforx",
        "if a %}x{% if b",
        "if (a",
        "if a == 'x' and b",
        "if not a == 'x'",
        "if 'x' not in a",
        "if (a or b == 'x') and c",
    ],
)
def test_what_says_nothing_is_refused(words: str) -> None:
    with pytest.raises(ForbiddenError):
        expressions.statement(words)
