"""Whether somebody is senior enough for a meeting: the ranks and grades of the guidance, as data.

The paragraphs differ (docs/fidelity.md). "31.21" is what key performance indicators 6 to 9 count;
"13a" is what 13a.5, 13a.8, 13a.11 and 13a.20 expect of those who come. A form does not say what the
Strategic Management Board has agreed locally, so some answers are None: it can't be told.
"""

import re
from collections.abc import Iterable

from mappa_docs.lazy_patterns import expression

# From the lowest to the highest, as in common/meeting.schema.json.
POLICE = ("constable", "sergeant", "inspector", "chief_inspector", "superintendent")
PROBATION = (
    "probation_officer",
    "senior_probation_officer",
    "senior_operational_support_manager",
    "head_of_ldu",
    "assistant_chief_officer",
)
LADDERS = {"police": POLICE, "special_police_force": POLICE, "probation": PROBATION}
# By paragraph, agency and level: the lowest grade that is enough.
ENOUGH = {
    "31.21": {
        "police": {2: "inspector", 3: "superintendent"},
        "special_police_force": {2: "inspector", 3: "superintendent"},
        "probation": {2: "senior_probation_officer", 3: "assistant_chief_officer"},
    },
    "13a": {
        "police": {2: "inspector", 3: "chief_inspector"},
        "special_police_force": {2: "inspector", 3: "chief_inspector"},
        "probation": {2: "senior_probation_officer", 3: "head_of_ldu"},
    },
}
# 31.21 counts an "equivalent senior manager" for an assistant chief officer and does not say who is
# one; 13a.11 calls the head of a local delivery unit a senior manager.
PERHAPS = {("31.21", "probation", "head_of_ldu", 3)}
# Of the other agencies: 7.6 asks for senior people at level 3.
OTHERS = {"senior_manager": {2: True, 3: True}, "manager": {2: True}, "administrator": {}}
NEVER_REPRESENT = ("lay_adviser", "mappa_coordination")

# How roles name them, the highest first.
TITLES = {
    "police": {
        "superintendent": ("superintendent", "supt", "commander", "chief constable"),
        "chief_inspector": ("chief inspector", "chief insp", "dci", "ci"),
        "inspector": ("inspector", "insp", "di"),
        "sergeant": ("sergeant", "sgt"),
        "constable": ("constable", "pc", "dc", "pcso"),
    },
    "probation": {
        "assistant_chief_officer": ("chief officer", "chief probation officer", "aco", "director"),
        "head_of_ldu": ("head",),
        "senior_operational_support_manager": ("senior operational support manager", "sosm"),
        "senior_probation_officer": ("senior probation officer", "spo"),
        "probation_officer": ("probation officer", "probation services officer", "pso"),
    },
}
_WORD = expression(r"\w+")
# From here on a role names somebody else: whom a deputy stands for, or an assistant works for. Of
# deputies only a deputy chief constable or officer has the rank; who had one once has none.
_OTHERS_FROM = expression(
    r"\b(?:for|to|by|from|with|under|behalf|obo|instead|in place|office of|represent(?:s|ing)"
    r"|cover(?:s|ing)?|delegate|proxy|staff officer|assistant head|former\w*|retired|ex"
    r"|deput\w*\b(?!\s+chief\s+(?:constable|(?:probation\s+)?officer)\b))\b.*",
    re.S,
)
# Whose secretary somebody is; but a Children’s Services team is nobody’s.
_WHOSE = expression(r"\b(?!children|women|men|people|victim|offender)\w+[’']s\b")
_BETWEEN = expression(r"([,;()])")
_PREMISES = expression(r"\bhead[\s-]?(?:office|quarters)\b")


def is_senior_enough(
    agency: str,
    grade: str,
    level: int,
    *,
    paragraph: str = "31.21",
    authority: bool | None = None,
    equivalent: bool | None = None,
) -> bool | None:
    """Return whether the grade is enough for a meeting at the level, or None if it can't be told.

    `agency` and `grade` are options of the forms, `level` is 2 or 3, and `paragraph` is "31.21" or
    "13a". `authority` says whether the person can decide for the agency, which makes a lower rank
    or grade enough under 13a.5, 13a.8 and 13a.11, but never a police rank or probation grade under
    31.21. `equivalent` says whether the Strategic Management Board counts the grades in PERHAPS.
    Lay Advisers and the MAPPA Co-ordination Unit represent no agency: None.
    """
    if agency in NEVER_REPRESENT or level not in (2, 3):
        return None
    ladder = LADDERS.get(agency)
    if ladder is None:
        return _of_other_agency(grade, level, authority)
    if grade not in ladder:
        return None
    if ladder.index(grade) >= ladder.index(ENOUGH[paragraph][agency][level]):
        return True
    if paragraph == "13a" and authority is True:
        return True
    return equivalent if (paragraph, agency, grade, level) in PERHAPS else False


def _of_other_agency(grade: str, level: int, authority: bool | None) -> bool | None:
    if authority is not None:
        return authority
    if grade in ("administrator", "observer"):
        return False
    return OTHERS.get(grade, {}).get(level)


def anyone(verdicts: Iterable[bool | None]) -> bool | None:
    """Return True where one is enough, else None where one can't be told, else False."""
    known = set(verdicts)
    return True if True in known else None if None in known or not known else False


def grade_named(agency: str, role: str) -> str:
    """Return the highest police rank or probation grade that a role names in words, or "".

    For MAPPA E, where a role is a line of text and a deputy also says for whom: only what stands
    before that counts. Abbreviations that stand for more than one rank, such as DS, are not read.
    """
    own = _OTHERS_FROM.sub("", role.casefold())
    own = _PREMISES.sub(" ", "".join(map(_without_owners, _BETWEEN.split(own))))
    words = f" {' '.join(_WORD.findall(own))} "
    for grade, titles in TITLES.get(agency, {}).items():
        if any(f" {title} " in words for title in titles):
            return grade
    return ""


def _without_owners(part: str) -> str:
    """Return what a part of a role says after the last person whose post it speaks of."""
    after = 0
    for owner in _WHOSE.finditer(part):
        after = owner.end()
    return f" {part[after:]}" if after else part
