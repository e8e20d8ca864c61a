"""What is said of names that nobody knows: of fields that are not on a form, and of forms."""

from collections.abc import Iterable
from functools import cache

from mappa_docs.definition import forms, schema_files
from mappa_docs.messages import finding_messages, lay_messages
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
        simply = lay_messages.not_asked_for(above, len(names))
        return [finding_messages.finding(stem, _CODE, "wrong", where, said=said, plain=simply)]
    places = {name: place for place, name in enumerate(node if isinstance(node, dict) else (), 1)}
    known = _names(stem, general)
    meant = {name: _meant(name, known) for name in names}
    odd = sum(field is None for field in meant.values())
    return [
        finding_messages.finding(
            stem,
            _CODE,
            "wrong",
            where,
            said=_not_here(places[name], field),
            plain=lay_messages.not_asked_for(above, odd, field),
        )
        for name, field in meant.items()
    ]


def no_such_form(name: object) -> str:
    """Return what to do where “form” holds this name, which is not that of a form, or nothing."""
    known = [schema_files.name_of(stem) for stem in schema_files.stems()]
    if isinstance(name, str) and (near := nearest(name, known)):
        return f"The file does not give “form” exactly: it must be “{near}”."
    said = "does not give “form” exactly" if name else "does not say which form it is"
    return f"The file {said}. Set “form” to one of: {', '.join(f'“{one}”' for one in known)}."


def _meant(name: str, known: dict[str, Field]) -> Field | None:
    near = nearest(name, known)
    return known[near] if near else None


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name that one with a slip in it was meant for, "" where no name or several
    are as near. Capitals make no difference."""
    from rapidfuzz import fuzz, process

    near = process.extract(
        name, [*known], scorer=fuzz.ratio, processor=str.casefold, limit=2, score_cutoff=_ALIKE
    )
    is_clear = len(near) == 1 or (near and near[0][1] > near[1][1])
    return str(near[0][0]) if is_clear else ""


def _not_here(place: int, meant: Field | None) -> str:
    if meant:
        return f"Entry {place} of this object is not a field here: did you mean “{meant.name}”?"
    return f"Entry {place} of this object is not a field of the form: remove it, or rename it"


@cache
def _names(stem: str, above: str) -> dict[str, Field]:
    """Return the fields that the object at a pointer may have, by their names."""
    fields = forms.fields(stem).values()
    return {field.name: field for field in fields if field.pointer.rpartition("/")[0] == above}
