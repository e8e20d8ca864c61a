"""What stands in the data of a draft and has no box on any page: names that the form does not know,
entries that are no rows, another edition. It stays in the draft until somebody takes it out."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from mappa_docs.definition import forms, pointers
from mappa_docs.definition.carried import CARRIED
from mappa_docs.definition.form_index import FormIndex, index
from mappa_docs.messages import finding_messages
from mappa_docs.model import Kind
from mappa_docs.page.filling import as_typed
from mappa_docs.page.filling.draft import Draft, put

_EDITION = "/edition"


class Stray(NamedTuple):
    """Something that has no box: its pointer, the section that it is in, and what it says."""

    pointer: str
    section: str
    text: str


def strays(draft: Draft) -> list[Stray]:
    """Return what has no box, in the order of the data."""
    found = [*_in_group(draft.answers, "", index(draft.stem))]
    edition = draft.at(_EDITION)
    if edition != forms.form(draft.stem).edition:
        found.insert(0, (_EDITION, edition))
    return [
        Stray(pointer, finding_messages.place_of(draft.stem, pointer).section, _in_words(value))
        for pointer, value in found
    ]


def without(draft: Draft, pointer: str) -> Draft:
    """Return the draft without what has no box at a pointer; in the place of another edition stands
    that of the form."""
    if all(stray.pointer != pointer for stray in strays(draft)):
        return draft
    if pointer == _EDITION:
        return put(draft, pointer, forms.form(draft.stem).edition)
    above, step = pointers.parted(pointer)
    inside = draft.at(above) if above else draft.answers
    name = pointers.unescaped(step)
    if isinstance(inside, list):
        left: Any = [{} if str(number) == step else row for number, row in enumerate(inside)]
    else:
        left = {key: value for key, value in inside.items() if key != name}
    return put(draft, above, left) if above else draft._replace(answers=left)


def _in_group(group: Mapping[str, Any], at: str, form: FormIndex) -> Iterator[tuple[str, Any]]:
    known = form.within(pointers.general(at))
    for name, value in group.items():
        pointer = f"{at}/{pointers.escaped(name)}"
        if name not in known:
            yield pointer, value
        elif known[name].kind is Kind.GROUP and isinstance(value, dict) and "absent" not in value:
            yield from _in_group(value, pointer, form)
        elif known[name].kind is Kind.TABLE and isinstance(value, list) and name != CARRIED:
            for number, row in enumerate(value):
                if isinstance(row, dict):
                    yield from _in_group(row, f"{pointer}/{number}", form)
                else:
                    yield f"{pointer}/{number}", row


def _in_words(value: Any) -> str:
    return "" if value is None else as_typed.as_json(value)
