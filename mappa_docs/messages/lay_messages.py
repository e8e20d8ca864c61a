"""What is wrong with how data are written → a sentence for somebody who filled in a form.

Whoever writes JSON reads of objects, lists and entries. Whoever is sent a note about a form reads
of its sections, questions and rows.
"""

from mappa_docs.model import Field, Kind

_WRONG_KIND = {
    Kind.LINES: "{label}: give one after the other, each on a line of its own",
    Kind.DATE: "{label} must be a real date, written like {example}",
    Kind.TIME: "{label} must be a time of day",
    Kind.YES_NO: "Select yes or no for “{label}”",
    Kind.CHOICES: "{label} must be chosen from the options on the form",
    Kind.GROUP: "Answer the questions of “{label}” one by one, as the form asks them",
    Kind.TABLE: "Fill in “{label}” row by row, as the form asks for it",
}
_EMPTY_TABLE = "Fill in “{label}” row by row, or say why there is nothing to enter"
_ANY_DAY = "2026-03-31"


def wrong_kind(field: Field | None) -> str:
    """Return what to do about an answer of the wrong kind, or "" where the sentence about its data
    reads well to anybody."""
    if field is None:
        return ""
    sentence = _WRONG_KIND.get(field.kind, "")
    return sentence.format(label=field.label, example=field.example or _ANY_DAY)


def empty_table(field: Field) -> str:
    """Return what to do about a table that has neither rows nor a reason for that."""
    return _EMPTY_TABLE.format(label=field.label)


def not_asked_for(above: Field | None, count: int, meant: Field | None = None) -> str:
    """Return what to do about `count` things in the group or row `above` that the form does not ask
    for. None is the whole form. `meant` is the question that one was probably for."""
    several = count > 1 and meant is None
    thing = f"{count} things" if several else "something"
    outside = f"Outside the sections there {'are' if several else 'is'}"
    place = f"“{above.label}” holds" if above else outside
    said = f"{place} {thing} that the form does not ask for"
    if meant:
        return f"{said}: was it meant for “{meant.label}”?"
    if several:
        return f"{said}: take them out, or put each where the form asks for it"
    return f"{said}: take it out, or put it where the form asks for it"
