"""Which sentence says what is wrong with an answer, by the kind that the form asks for."""

from mappa_docs.definition import pointers
from mappa_docs.messages.finding_messages import Sentence, place_of
from mappa_docs.model import Field, Kind

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


def sentence(stem: str, code: str, pointer: str, limit: int = 0) -> Sentence:
    """Return the sentence for the fault `code` of the answer at the pointer. `limit` is the number
    of characters or entries allowed, or the lowest or highest number."""
    field = place_of(stem, pointer).field
    if field is None:
        return Sentence("WRONG-TYPE.document")
    if field.absent and (key := _about_absence(field, pointers.parted(pointer)[1])):
        return Sentence(key)
    if code in BY_KIND:
        return Sentence(f"{code}.{field.kind}")
    if code == "NOT-AN-OPTION" and are_many(field):
        return Sentence("NOT-AN-OPTION.many")
    if code == "WRONG-FORMAT" and not field.example:
        return Sentence("WRONG-FORMAT.no_example")
    return Sentence(code, (("limit", limit),) if code in LIMITED else ())


def _about_absence(field: Field, step: str) -> str:
    """Return the key of what is wrong with an absent answer, "" where the fault is another."""
    if step not in ABSENCE or (step == field.name and field.kind is not Kind.TABLE):
        return ""
    return "ABSENCE.table" if field.kind is Kind.TABLE else f"ABSENCE.{step}"
