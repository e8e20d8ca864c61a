"""Submissions made by chance from what the form asks: any answers of the right kinds, whether or
not they make sense together. So a reader can be tried on what no sample says."""

import random
import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from mappa_docs.definition import forms
from mappa_docs.model import Field, Kind

_LETTERS = "abcdefghij klmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ ŵŷâêîôûëïáéÉŶŁßçñø "
_SIGNS = "0123456789.,;:!?'\"()[]&<>/\\-–—’‘“”…#%*+=@£€½°§_{}|~^`$"
_OTHERS = "Ωжש文字ﬁ\u00a0"
_ABSENCES = ("not_known", "not_applicable", "withheld", "none")
# What says something of its own: that there is no answer, that a box is ticked, or that a list has
# an entry here.
_SAYS_SOMETHING = re.compile(
    r"(not (known|applicable)|withheld|none|n/?[ak])\b|[x☐☒]$|[-–*·•]\s|.*[-–]$", re.I
)
_MOST_ROWS = 5


def generated(stem: str, seed: int, density: float = 0.5) -> dict[str, Any]:
    """Return a submission to the form: of each question, group and table there is an answer with
    the likelihood `density`."""
    making = _Making(random.Random(seed), density)
    form = forms.form(stem)
    about = {"form": form.name, "edition": form.edition}
    # What was carried forward is no answer of anybody, and shown only while a form is worked on.
    own = (*about, "marking", "carried")
    fields = [field for field in form.top if field.name not in own]
    return about | making.answers(fields)


class _Making:
    def __init__(self, chance: random.Random, density: float) -> None:
        self.chance = chance
        self.density = density

    def answers(self, fields: Iterable[Field]) -> dict[str, Any]:
        made = {}
        for field in fields:
            if self.chance.random() < self.density:
                value = self.answer(field)
                if value not in ({}, []):
                    made[field.name] = value
        return made

    def answer(self, field: Field) -> Any:
        chance = self.chance
        if field.absent and chance.random() < 0.15:
            return {"absent": chance.choice(_ABSENCES), "reason": self.line()}
        match field.kind:
            case Kind.GROUP:
                return self.answers(field.fields)
            case Kind.TABLE:
                rows = (self.answers(field.fields) for _ in range(chance.randint(1, _MOST_ROWS)))
                return [row for row in rows if _says_more_than_that_there_is_nothing(row)]
            case Kind.CHOICE | Kind.YES_NO:
                return chance.choice(field.choices).value
            case Kind.CHOICES:
                return [one.value for one in field.choices if chance.random() < 0.5]
            case Kind.LINES:
                return list(dict.fromkeys(self.line() for _ in range(chance.randint(1, 4))))
            case Kind.DATE:
                return (date(1930, 1, 1) + timedelta(chance.randint(0, 43000))).isoformat()
            case Kind.TIME:
                return f"{chance.randint(0, 23):02}:{chance.randint(0, 59):02}"
            case Kind.NUMBER:
                return chance.randint(0, 200)
            case Kind.TEXT:
                gaps = (chance.choice(("\n", "\n\n")) for _ in range(chance.choice((0, 0, 1, 3))))
                return self.line() + "".join(f"{gap}{self.line()}" for gap in gaps)
        return self.line()

    def line(self) -> str:
        """Return a line in which anything may stand, and nothing at its ends but what is seen."""
        chance = self.chance
        while True:
            signs = _LETTERS * 4 + _SIGNS + chance.choice(("", _OTHERS))
            text = "".join(chance.choices(signs, k=chance.randint(1, 60))).strip()
            if text and not _SAYS_SOMETHING.match(text):
                return text


def _says_more_than_that_there_is_nothing(row: dict[str, Any]) -> bool:
    """Whether a row can't be taken for the reason why its table has no rows."""
    return any(not isinstance(value, dict) for value in row.values())
