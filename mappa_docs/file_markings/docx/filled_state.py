"""Whether a Word file is a form that somebody has filled in."""

from collections.abc import Iterator

from mappa_docs.definition.prompts import is_prompt
from mappa_docs.ooxml import markup, reader
from mappa_docs.ooxml.looks import Looks
from mappa_docs.ooxml.markup import Element

# Controls that hold other controls, or what the form says of its own accord.
_AROUND = ("w15:repeatingSection", "w15:repeatingSectionItem", "docPartObj", "docPartList", "group")
_WORDING = "Wording"


def is_filled(document: Element, *, is_ours: bool) -> bool | None:
    """Return True where the controls hold answers, False where they show their prompts, and None
    where that can't be told: there are no controls, or more prompts than answers.

    On a form of ours (`is_ours`) one answer is enough, because nothing is filled in beforehand.
    """
    states = list(_states(document))
    answers, prompts = states.count(True), states.count(False)
    if answers and (is_ours or answers >= prompts):
        return True
    return False if prompts and not answers else None


def _states(document: Element) -> Iterator[bool]:
    """Yield for each control whether it is answered; those that can't be are left out."""
    looks = Looks()
    for control in document.iter(*markup.tags("sdt")):
        properties = markup.child(control, "sdtPr")
        content = markup.child(control, "sdtContent")
        if properties is None or content is None:
            continue
        names = {markup.name(element) for element in properties}
        alias = markup.child(properties, "alias")
        if names & set(_AROUND) or (
            alias is not None and markup.attribute(alias, "val") == _WORDING
        ):
            continue
        if "w14:checkbox" in names:
            if markup.is_on(markup.child(properties, "w14:checkbox", "w14:checked")):
                yield True
        elif "showingPlcHdr" in names:
            yield not markup.is_on(markup.child(properties, "showingPlcHdr"))
        elif not any(True for _ in content.iter(*markup.tags("sdt"))):
            yield _is_answered(content, looks)


def _is_answered(content: Element, looks: Looks) -> bool:
    words = " ".join(line.text.strip() for line in reader.content(content, looks).lines).strip()
    if not words:
        runs = content.iter(*markup.tags("t"))
        words = "".join(run.text or "" for run in runs)
    return bool(words.strip()) and not is_prompt(words.strip())
