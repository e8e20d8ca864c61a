"""Generated cases with names, addresses and references planted in all that is withheld: none of
them may stand in what is derived."""

import copy
import random
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import mappa_docs
from benchmarks.figures import Figure
from mappa_docs.derived import people_roles
from mappa_docs.errors import NotReadyError
from tests.planted import leaks, places, plant, values, written
from tests.support import AS_OF, ROOT

CASES, EACH_PDF = 1000, 50
# What of the complete minutes names nobody, and may be released.
CLEAN = (
    "/agreed_risk_assessment/circumstances", "/agreed_risk_assessment/protective_factors",
    "/conclusion/reasons", "/disclosure/reasons", "/meeting_actions/0", "/meeting_actions/8",
    "/risk_assessment/tools/0", "/agency_information/3",
)  # fmt: skip
OTHERS = people_roles.read_people(ROOT / "tests" / "derived" / "people.toml").people
SPOKEN = "/background/case_summary", "/conclusion/overview_conclusion", "/action_plan/0/action"


def measure() -> Iterator[Figure]:
    """Yield how many planted values stand in derived documents, and how many were made."""
    for what, derive in (("summaries", summary), ("Overview Reports", overview)):
        found = made = 0
        for seed in range(CASES):
            result = derive(seed)
            made += result is not None
            found += len(result or ())
        yield Figure(f"Planted values in {what} of {CASES} cases", found, 0, at_least=False)
        yield Figure(f"{what} made of {CASES} cases", made / CASES, 0.99, at_least=True)


def summary(seed: int) -> list[str] | None:
    """Return what a summary of minutes with planted values holds of them, None where it is
    refused."""
    chance = random.Random(seed)
    given = values(chance)
    answers = copy.deepcopy(mappa_docs.sample("b"))
    plant(answers, places("mappa-b", frozenset(CLEAN)), given, chance)
    released = [
        mappa_docs.Release(one, "It names nobody.", "Alex Example", date(2026, 7, 20))
        for one in CLEAN
        if seed % 2 and chance.random() < 0.3
    ]
    return _made(
        lambda: mappa_docs.derive_summary(
            mappa_docs.parse(answers), released, to=_formats(seed), as_of=AS_OF
        ),
        given.telling,
    )


def overview(seed: int) -> list[str] | None:
    """Return what an Overview Report holds of the values planted in its report, which its own texts
    name in all ways; None where it is refused."""
    chance = random.Random(seed)
    given = values(chance)
    answers = copy.deepcopy(mappa_docs.sample("o"))
    plant(answers, places("mappa-o", frozenset()), given, chance)
    for place in SPOKEN:
        section, *way, name = place[1:].split("/")
        holder: Any = answers[section]
        for step in way:
            holder = holder[int(step)]
        some = (written(one, chance) for one in chance.sample(given.names, 3))
        holder[name] = f"{holder[name]} {' and '.join(some)} left."
    people = dict(OTHERS) | {
        name: f"person {'ABCDEFGHIJ'[number]}" for number, name in enumerate(given.names)
    }
    return _made(
        lambda: mappa_docs.derive_overview(
            mappa_docs.parse(answers),
            mappa_docs.PeopleRoles(people),
            to=_formats(seed),
            as_of=AS_OF,
        ),
        given.telling,
    )


def _formats(seed: int) -> list[str]:
    return ["docx", "pdf"] if seed % EACH_PDF == 0 else ["docx"]


def _made(derive: Callable[[], mappa_docs.Derived], telling: tuple[str, ...]) -> list[str] | None:
    try:
        return leaks(derive().files, telling)
    except NotReadyError:
        return None
