"""Names, addresses and references of invented people, planted in forms: whatever is made of a part
of a form must hold none that stands in the rest."""

import copy
import io
import random
import zipfile
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from html import unescape
from typing import Any, NamedTuple
from unicodedata import normalize

import pypdfium2

from mappa_docs.definition import pointers
from mappa_docs.definition.form_index import index
from mappa_docs.intake import people
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.lazy_patterns import expression
from mappa_docs.model import Kind
from tests.support import judged, sample

PLANTED = 20
_TRIED = 30
_BARE = str.maketrans("ŵŷôâêŴ", "wyoaeW")
_GO_ON = ("role", "organisation", "reason")
_SPOKEN = (Kind.TEXT, Kind.LINE, Kind.LINES)
_GIVEN = ("Carys", "Sarah", "Siân", "Anwen", "David", "Imran", "Xanthe", "Llŷr", "Zofia", "Gwyn")
_FIRST = ("Quill", "Wexter", "Brock", "Thorne", "Ŵyn", "Vesper", "Crabtr", "Penn", "Zieli", "Ock")
_LAST = ("feather", "enby", "lehurst", "ôde", "wick", "sley", "ŷd", "nska", "combe", "ridge")
_STREETS = ("Heol", "Ffordd", "Lôn")
_UNSEEN = expression("[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]")
_SIGNS = str.maketrans("‐‑–’‘`", "---'''")
_TAG = expression(r"<[^>]+>")


class Values(NamedTuple):
    """Twenty values: the full names of people, and what else leads to somebody."""

    names: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def every(self) -> tuple[str, ...]:
        """All values."""
        return self.names + self.others

    @property
    def telling(self) -> tuple[str, ...]:
        """What must stand nowhere: all values, and each last name alone."""
        return (*self.every, *(name.split()[-1] for name in self.names))


def values(chance: random.Random) -> Values:
    """Return names and other values that stand on no form."""
    both = [f"{first}{last}" for first in _FIRST for last in _LAST]
    chance.shuffle(both)
    families = []
    while len(families) < PLANTED // 2:
        family, kind = both.pop(), chance.random()
        if kind < 0.2:
            family += f"-{both.pop()}"
        elif kind < 0.3:
            family = f"O’{family}"
        families.append(family)
    names = tuple(f"{chance.choice(_GIVEN)} {family}" for family in families)
    number = lambda size: "".join(chance.choices("0123456789", k=size))  # noqa: E731  # once here
    letter = lambda: chance.choice("ABCEGHJKLMPRSTWXYZ")  # noqa: E731  # once here
    street = f"{chance.choice(_STREETS)} {both.pop()}"
    others = (
        f"{chance.randint(2, 98)} {street}",
        f"{chance.randint(2, 98)} {both.pop()} Road",
        f"01632 960{number(3)}",
        f"{letter()}{letter()} {number(2)} {number(2)} {number(2)} C",
        f"ZZ{chance.randint(1, 9)} {chance.randint(1, 9)}ZZ",
        f"{chance.randint(1990, 2025)}/0999{number(3)}R",
        f"{chance.randint(10, 25)}/0999{number(3)}",
        f"{letter()}{number(4)}{letter()}{letter()}",
        f"{chance.choice(_FIRST).lower()}{number(4)}@post.example",
        f"Intelligence log {number(7)}",
    )
    return Values(names, others)


def plant(
    answers: dict[str, Any], places: Iterable[str], given: Values, chance: random.Random
) -> None:
    """Put all values into each text, and one into each line, at the pointers."""
    stem = _stem(answers)
    for place in places:
        field = index(stem).at(place) or index(stem).at(pointers.parted(place)[0])
        above, last = pointers.parted(place)
        holder = pointers.get(answers, above) if above else answers
        key: Any = int(last) if isinstance(holder, list) else last
        if (
            field is not None
            and field.kind is Kind.TEXT
            and field.pointer == pointers.general(place)
        ):
            some = list(given.every)
            chance.shuffle(some)
            holder[key] = f"{holder[key][:200]} {'; '.join(some)}."
        elif last in _GO_ON or isinstance(key, int):
            holder[key] = f"{holder[key][:100]}, {chance.choice(given.every)}"
        else:
            holder[key] = chance.choice(given.names)


@cache
def places(stem: str, shown: frozenset[str]) -> tuple[str, ...]:
    """Return the pointers of the texts and lines of the complete sample in which values can be
    planted with the form staying complete, without those at and below the pointers `shown`."""
    answers = sample(stem)
    found = [place for place in _texts(answers) if not _is_in(place, shown)]
    while wrong := {one for seed in range(_TRIED) for one in _wrong(answers, found, seed)}:
        left = [place for place in found if not _is_in(place, wrong)]
        # What is wrong in one place may come from another, which is not told.
        found = left if len(left) < len(found) else [one for one in left if "/name" not in one]
    return tuple(found)


def _wrong(answers: dict[str, Any], found: Iterable[str], seed: int) -> set[str]:
    tried, chance = copy.deepcopy(answers), random.Random(seed)
    plant(tried, found, values(chance), chance)
    return {one.pointer for one in judged(tried).findings if one.severity == "error"}


def _texts(answers: dict[str, Any]) -> Iterator[str]:
    stem = _stem(answers)
    own = people.offender_places(stem)
    for pointer, value in pointers.walk(answers):
        field = index(stem).at(pointer) or index(stem).at(pointers.parted(pointer)[0])
        is_text = field is not None and field.kind in _SPOKEN and not field.example
        is_reason = pointer.endswith("/reason") and index(stem).at(pointer) is None
        is_option = pointer.endswith("/absent")
        if (
            isinstance(value, str)
            and pointer not in own
            and not is_option
            and (is_text or is_reason)
        ):
            yield pointer


def _is_in(place: str, above: Iterable[str]) -> bool:
    return any(place == one or place.startswith(f"{one}/") for one in above)


def _stem(answers: dict[str, Any]) -> str:
    return str(answers["form"]).lower().replace(" ", "-")


def told(files: Iterable[Rendered]) -> str:
    """Return everything that files hold as text, in small letters: each part of Word without its
    tags, each page of a PDF, and data as it is."""
    return " ".join(" ".join(map(_even, _parts(file))) for file in files)


def _parts(file: Rendered) -> Iterator[str]:
    yield file.name
    if file.name.endswith(".docx"):
        with zipfile.ZipFile(io.BytesIO(file.data)) as package:
            for name in package.namelist():
                part = package.read(name).decode("utf-8", "replace")
                yield part
                yield unescape(_TAG.sub("", part))
                yield unescape(_TAG.sub(" ", part))
    elif file.name.endswith(".pdf"):
        pdf = pypdfium2.PdfDocument(file.data)
        for page in pdf:
            yield page.get_textpage().get_text_bounded()
        yield from pdf.get_metadata_dict().values()
    else:
        yield file.data.decode()


@lru_cache(512)
def _even(text: str) -> str:
    """Return a text without accents, unseen signs, kinds of hyphens and apostrophes, and case."""
    plain = _UNSEEN.sub("", normalize("NFKD", text)).translate(_SIGNS)
    return " ".join(plain.casefold().split())


def leaks(files: Iterable[Rendered], given: Iterable[str]) -> list[str]:
    """Return those of the values that the files hold."""
    whole = told(files)
    return [one for one in given if _even(one) in whole]


def written(name: str, chance: random.Random) -> str:
    """Return a way in which somebody of that full name is written in a text, with what may stand
    beside it there."""
    given, family = name.split()
    even = name.replace("’", "'")
    ways = (
        name,
        f"{name}’s",
        name.upper(),
        f"Mx {family}",
        f"Mx. {family}’s",
        f"{family}, {given}",
        f"{given[0]}. {family}",
        f"{given[0]} {family}",
        f"DC 0000 {name}",
        f"{even}'s",
        name.replace("-", "\u2011"),
        name.replace(" ", "\u00a0"),
        name.replace(" ", "\n"),
        name.translate(_BARE),
        family,
        f"{family}’s",
        family.upper(),
        normalize("NFD", name),
        f"{name[:-2]}\u00ad{name[-2:]}",
    )
    return chance.choice(ways)
