"""Which sentence says what is wrong with an answer, by the kind that the form asks for."""

from collections.abc import Sequence

from mappa_docs.definition import pointers
from mappa_docs.messages.finding_messages import Sentence, place_of
from mappa_docs.model import Choice, Field, Kind, Parameters, Term

# Codes whose sentence depends on the kind of answer.
BY_KIND = ("MISSING", "WRONG-TYPE")
# Codes whose sentence names a limit.
LIMITED = ("TOO-LONG", "TOO-MANY", "TOO-LOW", "TOO-HIGH")
# What an absent answer is made of, an object in the answer's place.
ABSENCE = ("absent", "reason")
# More options than these are not repeated in a sentence.
_LONGEST_OPTIONS = 8


def are_many(field: Field) -> bool:
    """Return whether a question has too many options to repeat them in a sentence."""
    return len(field.choices) > _LONGEST_OPTIONS


def sentence(
    stem: str,
    code: str,
    pointer: str,
    *,
    limit: int = 0,
    options: Sequence[Choice] = (),
    slip: Term | None = None,
) -> Sentence:
    """Return the sentence for the fault `code` of the answer at the pointer. `limit` is the number
    of characters or entries allowed, or the lowest or highest number; `options` are those that may
    be chosen, and `slip` is what is wrong with one that was meant."""
    return _worded(stem, code, pointer, limit, options, slip)._replace(options=tuple(options))


def _worded(
    stem: str,
    code: str,
    pointer: str,
    limit: int,
    options: Sequence[Choice],
    slip: Term | None,
) -> Sentence:
    field = place_of(stem, pointer).field
    if field is None:
        return Sentence("WRONG-TYPE.document")
    if field.absent and (key := _about_absence(field, code, pointers.parted(pointer)[1])):
        return _with_slip(key, (), slip)
    if code in BY_KIND:
        return Sentence(f"{code}.{field.kind}")
    if code == "NOT-AN-OPTION" and len(options) > _LONGEST_OPTIONS:
        return _with_slip(
            "NOT-AN-OPTION.many",
            (("count", len(options)), ("form", stem), ("question", field.pointer)),
            slip,
        )
    if code == "NOT-AN-OPTION":
        return _with_slip("NOT-AN-OPTION" if len(options) > 1 else "NOT-AN-OPTION.only", (), slip)
    if code == "WRONG-FORMAT" and not field.example:
        return Sentence("WRONG-FORMAT.no_example")
    return Sentence(code, (("limit", limit),) if code in LIMITED else ())


def _with_slip(key: str, parameters: Parameters, slip: Term | None) -> Sentence:
    """Return a sentence that also says what is wrong with an option that was meant, if any was."""
    if slip is None:
        return Sentence(key, parameters)
    return Sentence(f"{key}.slip", (*parameters, ("slip", slip)))


def _about_absence(field: Field, code: str, step: str) -> str:
    """Return the key of what is wrong with an absent answer, "" where the fault is another."""
    if step not in ABSENCE or (step == field.name and field.kind is not Kind.TABLE):
        return ""
    is_table = field.kind is Kind.TABLE and code != "NOT-AN-OPTION"
    return "ABSENCE.table" if is_table else f"ABSENCE.{step}"
