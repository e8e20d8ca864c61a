"""Many different submissions, made from the complete sample by a seeded generator.

They differ in names, numbers, dates, lengths of text and counts of rows, so that nothing under
measurement can answer a second document from what it remembers of the first.
"""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date, timedelta
from itertools import islice, repeat
from random import Random
from string import ascii_uppercase
from typing import Any

import mappa_docs
from mappa_docs.domain.identifiers import check_letter
from mappa_docs.model import Field, Kind, Submission

STEM = "mappa-a"
MOST_DEFECTS = 6

Answers = dict[str, Any]

_FIRST = ("Aled", "Bethan", "Carys", "Dewi", "Eira", "Gethin", "Huw", "Lowri", "Nia", "Owain")
_MIDDLE = ("Ŵyn", "Haf", "Siân", "Iorwerth", "Llŷr", "Non", "Prys", "Tegwen", "Zoë", "Renée")
_LAST = ("Example", "Enghraifft", "Fictional", "Placeholder", "Prawf", "Sample", "Specimen")
# Nobody who is invited has the name of an offender or a victim: they may not come.
_LAST_OF_STAFF = ("Dummy", "Dymi", "Dangos", "Invented", "Notreal", "Templad", "Testperson")
_DAYS = 28

_GONE = object()
# What goes wrong on real forms: answers left out, of another kind, or written another way; `*` is
# any row.
_DEFECTS: tuple[tuple[str, Any], ...] = (
    ("reference", _GONE),
    ("referral.area", "Atlantis"),
    ("referral.date_of_referral", "16/02/2026"),
    ("category.category", "1"),
    ("offender.date_of_birth", "1985-02-30"),
    ("offender.aliases", "Geth"),
    ("offender.pnc_id", "2016-0999901R"),
    ("offender.prison", _GONE),
    ("offender.last_known_adress", "Flat 2"),
    ("offender.proposed_release_address.postcode", "ZZ22ZZ"),
    ("conviction.sentence_type", "long"),
    ("conviction.brief_details", "  "),
    ("relevant_information", _GONE),
    ("risk_assessment.level", "severe"),
    ("risk_assessment.groups.children", _GONE),
    ("risk_assessment.tools.*.date", "2026-01"),
    ("risk_management_plan.contingency", ""),
    ("risk_management_plan.actions.*.agency", _GONE),
    ("risk_management_plan.actions.*.due", None),
    ("victim_concerns.marac", "yes"),
    ("victim_concerns.victims.*.source_agency", "neighbour"),
    ("diversity", {"interpreter": True}),
    ("referring_agency.telephone", "ring the office"),
    ("referring_agency.endorsement.endorsed", False),
    ("invitees.*.email", "not an address"),
    ("invitees.*.role_of_invitee", "Manager"),
)


def valid(count: int, seed: int, stem: str = STEM) -> list[Answers]:
    """Return that many submissions of a form in which nothing is missing or wrong. Those of minutes
    have all rows of the sample, for who was at a meeting and who acts depend on each other."""
    sample = mappa_docs.sample(stem)
    random = Random(seed)
    some = (_Variation(random, stem).of(sample) for _ in repeat(None))
    if stem != STEM:
        some = (answers for answers in some if _is_complete(answers))
    return list(islice(some, count))


def invalid(count: int, seed: int) -> list[Answers]:
    """Return that many submissions with one to six defects each."""
    random = Random(seed)
    return [_spoilt(answers, random) for answers in valid(count, seed)]


def mixed(count: int, seed: int) -> list[Answers]:
    """Return that many submissions of which every fifth has defects."""
    random = Random(seed)
    return [
        _spoilt(answers, random) if place % 5 == 0 else answers
        for place, answers in enumerate(valid(count, seed))
    ]


def as_bytes(some: list[Answers]) -> list[bytes]:
    """Return submissions as the JSON files that hold them."""
    return [json.dumps(answers, ensure_ascii=False, indent=2).encode() for answers in some]


def parsed(some: list[Answers]) -> list[Submission]:
    """Return submissions as they are once they are read."""
    return [mappa_docs.parse(data) for data in as_bytes(some)]


def _is_complete(answers: Answers) -> bool:
    return mappa_docs.validate(mappa_docs.parse(answers)).status == "complete"


class _Variation:
    """One way to vary the sample."""

    def __init__(self, random: Random, stem: str) -> None:
        self.random = random
        self.form = mappa_docs.get_form(stem)
        # All dates of a form move together, so that what came first still does.
        self.earlier = timedelta(days=random.randrange(_DAYS))
        self.lines: dict[str, Callable[[], str]] = {
            "first_name": lambda: f"{random.choice(_FIRST)} {random.choice(_MIDDLE)}",
            "last_name": lambda: random.choice(_LAST),
            "name": lambda: self.person(_LAST_OF_STAFF),
            "who": lambda: self.person(_LAST),
            "owner": lambda: self.person(_LAST_OF_STAFF),
            "reference": lambda: f"GW-{random.randrange(10_000):04}-26",
            "version": lambda: f"{random.randrange(1, 9)}.{random.randrange(99)}",
            "pnc_id": self.pnc_id,
            "visor_reference": lambda: f"16/{random.randrange(10_000_000):07}",
            "prison_number": lambda: f"A{random.randrange(10_000):04}{self.letters(2)}",
            "lead_agency_reference": lambda: f"X9{random.randrange(100_000):05}",
            "telephone": lambda: f"01632 960{random.randrange(1000):03}",
            "email": lambda: f"office{random.randrange(10_000)}@probation.example",
        }

    def of(self, sample: Answers) -> Answers:
        """Return the sample with everything in it varied that may differ between people."""
        fields = (*self.form.identity, *(section.field for section in self.form.sections))
        return self.group(fields, sample)

    def group(self, fields: tuple[Field, ...], answers: Answers) -> Answers:
        known = {field.name: field for field in fields}
        return {name: self.answer(known[name], answer) for name, answer in answers.items()}

    def answer(self, field: Field, answer: Any) -> Any:
        absent = isinstance(answer, dict) and "absent" in answer
        match field.kind:
            case _ if absent:
                return answer
            case Kind.GROUP:
                return self.group(field.fields, answer)
            case Kind.TABLE:
                rows = answer
                if self.form.stem == STEM:
                    rows = self.random.choices(answer, k=self.count(answer))
                return [self.group(field.fields, row) for row in rows]
            case Kind.LINES:
                entries = self.random.choices(answer, k=self.count(answer))
                return [f"{entry} ({place})" for place, entry in enumerate(entries, 1)]
            case Kind.TEXT:
                return self.text(answer)
            case Kind.DATE:
                return (date.fromisoformat(answer) - self.earlier).isoformat()
            case Kind.LINE if field.name in self.lines:
                return self.lines[field.name]()
        return answer

    def count(self, entries: list[Any]) -> int:
        """Return a number of entries near the sample's."""
        return max(1, len(entries) + self.random.randint(-2, 2))

    def pnc_id(self) -> str:
        serial = f"09{self.random.randrange(100_000):05}"
        return f"2016/{serial}{check_letter('2016', serial)}"

    def letters(self, count: int) -> str:
        return "".join(self.random.choices(ascii_uppercase, k=count))

    def person(self, last_names: tuple[str, ...]) -> str:
        return f"{self.random.choice(_FIRST)} {self.random.choice(last_names)}"

    def text(self, text: str) -> str:
        """Return the text's sentences in another order: some said twice, some left out."""
        return "\n\n".join(
            " ".join(self.sentences(paragraph.split(". "))) for paragraph in text.split("\n\n")
        )

    def sentences(self, sentences: list[str]) -> Iterator[str]:
        count = max(1, len(sentences) + self.random.randint(-1, 1))
        for sentence in self.random.choices(sentences, k=count):
            yield f"{sentence.rstrip('.')}, note {self.random.randrange(1000)}."


def _spoilt(answers: Answers, random: Random) -> Answers:
    spoilt = deepcopy(answers)
    for path, wrong in random.sample(_DEFECTS, random.randint(1, MOST_DEFECTS)):
        *way, last = path.split(".")
        node: Any = spoilt
        for step in way:
            # Another defect may have taken away what this one is in.
            node = random.choice(node) if step == "*" and node else node.get(step, {})
        if wrong is _GONE:
            node.pop(last, None)
        else:
            node[last] = wrong
    return spoilt
