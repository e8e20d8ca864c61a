"""A finding's code and place → the sentence that a practitioner reads.

The manner is that of the GOV.UK error messages: what to do, in the words of the label, never what
was entered. Places inside a table name the row.
"""

from collections.abc import Sequence
from functools import lru_cache

from mappa_docs.definition import forms
from mappa_docs.messages import catalogue
from mappa_docs.messages import lay_messages as plainly
from mappa_docs.messages.english import asked, in_a_sentence
from mappa_docs.model import Field, Finding, Kind, Parameters, Place

# Sentences about one field. {label} starts a sentence, {asked} stands inside one.
_SENTENCES = {
    "MISSING": "Enter {asked}",
    "WRONG-TYPE": "{label} must be {expected}",
    "NOT-AN-OPTION": "{label} must be one of the options: {options}",
    "NOT-A-DATE": "{label} must be a real date, written like {example}",
    "WRONG-FORMAT": "{label} must be in the format {example}",
    "TOO-LONG": "{label} must be {limit} characters or less",
    "TOO-MANY": "{label} must have {limit} entries or fewer",
    "TOO-LOW": "{label} must be {limit} or more",
    "TOO-HIGH": "{label} must be {limit} or less",
    "REPEATED": "{label} has the same entry more than once",
    "NO-GLYPH": "{label} holds a character that a PDF can’t show: use Word, or other letters",
    "CONTROL-CHARACTER": "{label} holds a character that can’t be printed: type the text again",
}
_MISSING = {
    Kind.CHOICE: "Select {asked}",
    Kind.CHOICES: "Select {asked}",
    Kind.YES_NO: "Select yes or no for “{label}”",
    Kind.GROUP: "Complete “{label}”",
    Kind.TABLE: "Add to “{label}”",
}
_EXPECTED = {
    Kind.LINE: "text",
    Kind.TEXT: "text",
    Kind.LINES: "a list of texts",
    Kind.DATE: "a date, written as text",
    Kind.TIME: "a time, written as text",
    Kind.NUMBER: "a number",
    Kind.YES_NO: "true for yes or false for no",
    Kind.CHOICE: "one of the options",
    Kind.CHOICES: "a list of the options",
    Kind.GROUP: "an object with the answers of this group",
    Kind.TABLE: "a list of rows",
}
_ABSENCE = {
    "absent": "{label}: say whether it is not known, not applicable, withheld or none",
    "reason": "{label}: give the reason why there is no answer, in 500 characters or less",
}
_INSTRUCTIONS = ("Enter", "Select", "Complete", "Add", "Answer", "Fill")
# Labels that begin or end like this are no names of things, and are quoted whole.
_SENTENCE_STARTS = ("What", "When", "Where", "Why", "Who", "How", "The", "A", "Any", "To", "By")
_SENTENCE_ENDS = ("by", "on", "in", "to")
_LONGEST_OPTIONS = 8
# About as many places as the forms of a folder have something wrong at.
_PLACES_KEPT = 8192


def finding(
    stem: str,
    code: str,
    kind: str,
    pointer: str,
    *,
    generic: str = "",
    limit: int = 0,
    said: str = "",
    guidance: Sequence[str] = (),
    severity: str = "error",
    due: str = "",
    days: int | None = None,
    plain: str = "",
    sentence: str = "",
    parameters: Parameters = (),
) -> Finding:
    """Return the finding `code` about the answer at `pointer`.

    `generic` names the sentence where the code is a rule's, `limit` the number of characters or
    entries allowed, `said` a whole sentence of the schema's own to use in its place, and `sentence`
    one of the catalogue, filled with `parameters`. `guidance` is the paragraphs behind it, else
    those of the nearest field that has any. `due`, `days` and `plain` are those of `Finding`.
    """
    if sentence:
        said = catalogue.sentence(sentence, parameters, stem=stem)
    steps = pointer.split("/")[1:]
    path, place = _along(stem, steps)
    field = path[-1] if path else None
    absence = "" if said else _about_absence(field, steps)
    words = said or absence or _sentence(generic or code, field, limit)
    if absence and field and field.kind is Kind.TABLE:
        plain = plainly.empty_table(field)
    elif not said and not absence and (generic or code) == "WRONG-TYPE":
        plain = plainly.wrong_kind(field)
    return Finding(
        code=code,
        severity=severity,
        kind=kind,
        pointer=pointer,
        section=forms.section_titles(stem).get(steps[0], "") if steps else "",
        label=field.label if field else "",
        message=_at(place, words, field),
        guidance=tuple(guidance) or (field.guidance if field else forms.form(stem).guidance),
        due=due,
        days=days,
        plain=_at(place, plain, field),
        place=_place(stem, pointer, field.pointer if field else None),
        sentence=sentence,
        parameters=parameters,
    )


@lru_cache(maxsize=_PLACES_KEPT)
def _place(stem: str, pointer: str, question: str | None) -> Place:
    """Return the section, table, row and question that a pointer into answers leads to."""
    steps = pointer.split("/")[1:]
    section = steps[0] if steps and steps[0] in forms.section_titles(stem) else None
    table = row = None
    for depth, step in enumerate(steps):
        above = "/" + "/".join(steps[:depth])
        known = forms.fields(stem).get(forms.general(above))
        if forms.is_row(step) and known and known.kind is Kind.TABLE:
            table, row = known.pointer, int(step) + 1
    return Place(section, table, row, question)


def _along(stem: str, steps: list[str]) -> tuple[list[Field], str]:
    """Return the fields on the way to a place, and the words for the row or group it is in."""
    known = forms.fields(stem)
    path: list[Field] = []
    place, pointer = "", ""
    for step in steps:
        if path and path[-1].kind is Kind.TABLE and forms.is_row(step):
            place = f"{path[-1].item_label} {int(step) + 1}"
            pointer += "/*"
            continue
        pointer += f"/{step}"
        if pointer not in known:
            break
        if len(path) > 1 and path[-1].kind is Kind.GROUP:
            place = path[-1].label
        path.append(known[pointer])
    return path, place


def _at(place: str, sentence: str, field: Field | None) -> str:
    """Return a sentence with the words for its place before it. Where it begins with the label as
    if with a place, the two stand together: no sentence has two such beginnings."""
    if not place or not sentence:
        return sentence
    label, told, rest = sentence.partition(": ")
    if told and field and label == field.label and not _is_quoted(label):
        return f"{place}, {in_a_sentence(label)}: {rest}"
    return f"{place}: {_inside(sentence)}"


def _inside(sentence: str) -> str:
    """Let a sentence go on after the words for its place."""
    first = sentence.split(" ", 1)[0]
    return sentence[:1].lower() + sentence[1:] if first in _INSTRUCTIONS else sentence


def _about_absence(field: Field | None, steps: list[str]) -> str:
    """Say what is wrong with an absent answer, which is an object in the answer's place."""
    if field is None or not field.absent or steps[-1] not in _ABSENCE:
        return ""
    if field.kind is Kind.TABLE:
        return f"{field.label} must be a list of rows, or an object that says why there are none"
    return _ABSENCE[steps[-1]].format(label=field.label) if steps[-1] != field.name else ""


def _sentence(code: str, field: Field | None, limit: int) -> str:
    if field is None:
        return f"The document must be {_EXPECTED[Kind.GROUP]}"
    sentence = _SENTENCES[code]
    if code == "MISSING":
        sentence = _MISSING.get(field.kind, sentence)
        if "{asked}" in sentence and _is_quoted(field.label):
            verb = "Select an answer to" if field.choices else "Answer"
            sentence = f"{verb} “{{label}}”"
    options = " · ".join(choice.label for choice in field.choices)
    if code == "NOT-AN-OPTION" and len(field.choices) > _LONGEST_OPTIONS:
        sentence, options = "{label} must be one of the options on the form", ""
    return sentence.format(
        label=field.label,
        asked=asked(field.label),
        expected=_EXPECTED[field.kind],
        options=options,
        example=field.example or "the form asks for",
        limit=limit,
    )


def _is_quoted(label: str) -> bool:
    words = label.split()
    return words[0] in _SENTENCE_STARTS or words[-1] in _SENTENCE_ENDS
