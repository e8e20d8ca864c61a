"""The page of the rulebook: every rule, how serious it is, and where it is enforced."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from entries import cell

from mappa_docs.messages import bases
from mappa_docs.rules import listing

_OPENING = """\
<!-- Made from schemas/rules, schemas/ and mappa_docs/rules. Edit those, then run
`make generate`. -->

# The rulebook

What mappa-docs holds a form against, beyond “is every needed answer there, and of its kind?”, which
each form's own page says. `mappa-docs rules` prints the same list, also as JSON or CSV.

- An **error** keeps a form from being complete. A **warning** is something to look at, and
  **advice** something to know; neither keeps a form from being complete, nor does what is **late**.
- **Schema**: the form's JSON Schema states it, so any validator in any language finds it. **Rule**:
  mappa-docs finds it, in the schema's place or beyond what the schema can say. **No**: nothing
  does, for the reason given.
- The numbers are paragraphs of the MAPPA Guidance. A rule that does not rest on the guidance alone
  says on what it does.

{totals}
"""
_ENFORCED = {"schema": "Schema", "rule": "Rule", "no": "No"}


def page() -> str:
    """Return the page, subject by subject."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    records = listing.records()
    numbers = {name: sum(record["enforced"] == name for record in records) for name in _ENFORCED}
    yield _OPENING.format(
        totals=f"{len(records)} rules: {numbers['schema']} enforced by schemas alone, "
        f"{numbers['rule']} by rules, {numbers['no']} not enforced."
    )
    for subject, rules in groupby(records, key=lambda record: record["subject"]):
        yield f"## {subject}\n"
        yield "| Code | What it says | Severity | Forms | Rests on | Enforced by |"
        yield "|---|---|---|---|---|---|"
        for record in rules:
            names = [name.removeprefix("MAPPA ") for name in record["forms"]]
            forms = ", ".join(names).replace("all", "All")
            enforced = _ENFORCED[record["enforced"]]
            sentence = (
                f"{record['says']}<br>*{record['reason']}*" if record["reason"] else record["says"]
            )
            kind = f"{record['severity']}, {record['kind']}"
            rests_on = _rests_on(record)
            cells = (record["code"], cell(sentence), kind, cell(forms) or "–", rests_on, enforced)
            yield f"| {' | '.join(cells)} |"
        yield ""


def _rests_on(record: dict[str, Any]) -> str:
    """Return the paragraphs behind a rule, or what else it rests on, in words."""
    if record["basis"] == "question":
        return "what the question rests on"
    if record["basis"] == "guidance":
        return ", ".join(record["guidance"])
    return bases.in_words(record["basis"], tuple(record["guidance"]))
