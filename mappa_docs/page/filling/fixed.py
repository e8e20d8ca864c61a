"""What a page shows of a question whatever is answered: its label, what helps to answer it, its
options, and what stands behind it. All of it is the form's own."""

from functools import cache
from typing import NamedTuple

from mappa_docs.definition import answer_limits, condition_words, dictionary
from mappa_docs.definition.form_index import index
from mappa_docs.messages import bases
from mappa_docs.model import Field, Kind
from mappa_docs.page.filling.as_typed import key

# So many options are shown at once; more are in a list to choose from.
_SHOWN_AT_ONCE = 8
# A short box for what is never long.
_SHORT, _MIDDLE = 10, 30
_ONLY_FOR_DATA = ", as text"


class Fixed(NamedTuple):
    """What is shown of a question: the kind of its box, the type that its answer has in JSON, what
    helps to answer it, its options as pairs of what is posted and what is said, the kinds of
    absence that it takes in the same way, how long a text may be, how wide its box is, what stands
    behind it, with its paragraphs, and when it is asked."""

    box: str
    json_type: str = ""
    hints: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    absences: tuple[tuple[str, str], ...] = ()
    longest: int = 0
    size: str = ""
    is_optional: bool = False
    behind: str = ""
    guidance: tuple[str, ...] = ()
    when: tuple[str, ...] = ()


@cache
def fixed(stem: str, pointer: str) -> Fixed:
    """Return what is shown of the field at a pointer of the form."""
    field = index(stem).fields[pointer]
    limits = answer_limits.limits(stem)[pointer]
    absences = limits.absences if field.absent else {}
    return Fixed(
        box=_box(field),
        json_type=limits.json_type,
        hints=tuple(filter(None, (field.note, _how(field, limits)))),
        options=tuple((key(choice), choice.label) for choice in field.choices),
        absences=tuple(absences.items()),
        longest=limits.longest,
        size=_size(field, limits),
        is_optional=field.required == "no",
        behind=bases.in_words(field.basis, field.guidance),
        guidance=field.guidance,
        when=_when(stem)[pointer],
    )


def _box(field: Field) -> str:
    match field.kind:
        case Kind.CHOICE if len(field.choices) > _SHOWN_AT_ONCE:
            return "select"
        case Kind.CHOICE | Kind.YES_NO:
            return "radios"
        case Kind.CHOICES:
            return "checkboxes"
        case Kind.TEXT | Kind.LINES:
            return "text"
        case Kind.DATE:
            return "date"
    return "line"


def _how(field: Field, limits: answer_limits.Limits) -> str:
    """Return how an answer is written, with an example where the form has one."""
    match field.kind:
        case Kind.DATE:
            return "For example, 31 3 2026"
        case Kind.TIME:
            return f"By the 24-hour clock, for example {limits.example}"
        case Kind.LINES if not field.note:
            return "Each on a line of its own"
        case Kind.CHOICES:
            return "Choose all that apply"
    if not limits.words:
        return ""
    if field.note and limits.example:  # which says it better
        return f"For example, {limits.example}"
    words = limits.words.removesuffix(_ONLY_FOR_DATA)
    said = words[:1].upper() + words[1:]
    return f"{said}. For example, {limits.example}" if limits.example else said


def _size(field: Field, limits: answer_limits.Limits) -> str:
    if field.kind in (Kind.TIME, Kind.NUMBER):
        return "four"
    if field.kind is not Kind.LINE or not limits.longest:
        return ""
    if limits.longest <= _SHORT:
        return "ten"
    return "twenty" if limits.longest <= _MIDDLE else ""


@cache
def _when(stem: str) -> dict[str, tuple[str, ...]]:
    """Return by pointer when each field of the form is asked for, in words."""
    beside = condition_words.arising(stem)
    return {
        record["pointer"]: tuple(
            dict.fromkeys((*record["required_when"], *beside.get(record["pointer"], ())))
        )
        for record in dictionary.fields(stem)
    }
