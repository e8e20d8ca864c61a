"""Names of fields, ours and those that everybody uses for them, such as “dob” or “surname”.

A name that is one of these says nothing about a person, so that a message may repeat it.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from mappa_docs import resources
from mappa_docs.definition import forms, schema_files
from mappa_docs.lazy_patterns import expression

# A name of which more places on a form bear it says too little to name them.
_MOST_PLACES = 3
_BETWEEN_WORDS = expression(r"[ _\-]+")


def is_known(name: str) -> bool:
    """Return whether a form of the set has a field of that name, or everybody uses it for one.
    Capitals, spaces and strokes inside it make no difference."""
    plain = _plain(name)
    return plain in _names() or plain in _common()


def meant(name: str) -> tuple[str, ...]:
    """Return the names of our fields that a known name stands for, the likeliest first."""
    plain = _plain(name)
    own = (_names()[plain],) if plain in _names() else ()
    return (*own, *_common().get(plain, ()))


@cache
def places(stem: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the pointers of the fields of the form that have the first of these names that any
    has, or none where they are too many to choose from."""
    for name in names:
        every = tuple(
            pointer for pointer, field in forms.fields(stem).items() if field.name == name
        )
        if every:
            return every if len(every) <= _MOST_PLACES else ()
    return ()


@cache
def _names() -> Mapping[str, str]:
    """Return the names of all fields of the set, and of the parts of an absent answer, each by
    itself without what parts its words."""
    every: Iterable[str] = (
        field.name for stem in schema_files.stems() for field in forms.fields(stem).values()
    )
    return {_plain(name): name for name in (*every, "absent", "reason")}


@cache
def _common() -> Mapping[str, tuple[str, ...]]:
    words: dict[str, list[str]] = resources.read_json("schemas/field-words.json")["words"]
    return {_plain(word): tuple(names) for word, names in words.items()}


def _plain(name: str) -> str:
    if not name.isascii():
        return ""
    return _BETWEEN_WORDS.sub("", name).casefold()
