"""What was made of a part of a form: its files, each searched before it is handed over."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from mappa_docs.definition import pointers
from mappa_docs.documents.request import Format
from mappa_docs.errors import NotReadyError
from mappa_docs.intake.submission import as_json
from mappa_docs.issuing import rendering, shown_texts
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import MAIN, Field, Finding, Marking, Parameter, Submission

_JSON = ".json"
# How the name of the record of what was released ends.
RELEASES = ".releases.json"


class Derived(NamedTuple):
    """A document that was made of a part of a form: its answers, and its `files`, the answers as
    JSON first, then Word or PDF, and the record of what was released, where anything was.

    `to_do` has what is still missing or wrong in it, and `held_back` the pointers of the places of
    the form whose answers could go, and were not released. None of them holds an answer.
    """

    submission: Submission
    files: tuple[Rendered, ...]
    to_do: tuple[Finding, ...] = ()
    held_back: tuple[str, ...] = ()


def refuse(questions: Iterable[Field | None]) -> None:
    """Raise NotReadyError, which names the questions and holds no answer, where there are any that
    a finished file tells of and must not."""
    labels: list[Parameter] = [
        one.label if one else sentence("DERIVE.unknown") for one in questions
    ]
    if labels:
        parameters = (("questions", tuple(dict.fromkeys(labels))),)
        raise NotReadyError(sentence("DERIVE.withheld", parameters))


def data_file(name: str, answers: dict[str, Any], marking: Marking) -> Rendered:
    """Return answers as a file of JSON."""
    return Rendered(name, as_json(answers), marking)


def texts(files: Sequence[Rendered], answers: dict[str, Any]) -> list[str]:
    """Return everything that the files tell: of JSON each text in the answers, of the others what
    they show or carry, and the name of each."""
    told = [value for _, value in pointers.walk(answers) if isinstance(value, str)]
    for file in files:
        told.append(file.name.replace("-", " ").replace("_", " "))
        if not file.name.endswith(_JSON):
            ending = file.name.rpartition(".")[2]
            told += shown_texts.shown(file.data, Format(ending))
    return told


@cache
def own_words(stem: str, document: str = MAIN) -> tuple[str, ...]:
    """Return the texts that a document of the form prints of its own accord."""
    return tuple(_own_words(stem, document))


def _own_words(stem: str, document: str) -> Iterator[str]:
    blank = rendering.blank(stem, "docx", document=document)
    yield from shown_texts.shown(blank.data, Format.DOCX)
