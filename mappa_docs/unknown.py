"""What stands in a submission and is not on its form: names of fields that nobody knows."""

from functools import cache

from mappa_docs import form as forms
from mappa_docs import messages, plain
from mappa_docs.model import Field, Finding, Submission

# How alike a misspelt name must be to a known one before the known one is suggested, in percent.
_ALIKE = 75
# With more names than this that are not on the form, it was made for something else.
_MOST = 20
_CODE = "UNKNOWN-FIELD"


def findings(submission: Submission, where: str, node: object, names: list[str]) -> list[Finding]:
    """Say which entries of the object `node` at the pointer are not on the form, by their place and
    never by their name: what somebody wrote as a name may be an answer."""
    stem, general = submission.stem, forms.general(where)
    above = forms.fields(stem).get(general.removesuffix("/*"))
    if len(names) > _MOST:
        said = f"{len(names)} entries of this object are not fields of the form: remove them"
        simply = plain.not_asked_for(above, len(names))
        return [messages.finding(stem, _CODE, "wrong", where, said=said, plain=simply)]
    places = {name: place for place, name in enumerate(node if isinstance(node, dict) else (), 1)}
    known = _names(stem, general)
    meant = {name: _meant(name, known) for name in names}
    odd = sum(field is None for field in meant.values())
    return [
        messages.finding(
            stem,
            _CODE,
            "wrong",
            where,
            said=_not_here(places[name], field),
            plain=plain.not_asked_for(above, odd, field),
        )
        for name, field in meant.items()
    ]


def _meant(name: str, known: dict[str, Field]) -> Field | None:
    from rapidfuzz import fuzz, process

    near = process.extractOne(name, known.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return known[near[0]] if near else None


def _not_here(place: int, meant: Field | None) -> str:
    if meant:
        return f"Entry {place} of this object is not a field here: did you mean “{meant.name}”?"
    return f"Entry {place} of this object is not a field of the form: remove it, or rename it"


@cache
def _names(stem: str, above: str) -> dict[str, Field]:
    """Return the fields that the object at a pointer may have, by their names."""
    fields = forms.fields(stem).values()
    return {field.name: field for field in fields if field.pointer.rpartition("/")[0] == above}
