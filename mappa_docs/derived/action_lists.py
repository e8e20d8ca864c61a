"""Agreed minutes → a marked Word list for each agency of its own actions, and for each person who
was there in part of the action points that are theirs (13b.3)."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from mappa_docs.checking import judging
from mappa_docs.definition import forms, schema_files
from mappa_docs.definition.form_index import index
from mappa_docs.derived import action_readers, naming, withheld
from mappa_docs.derived.action_readers import Action, Reader, listed
from mappa_docs.documents import answer_words, file_names
from mappa_docs.documents.blocks import Document, State
from mappa_docs.documents.request import Format
from mappa_docs.domain.references import printable_reference
from mappa_docs.errors import NotReadyError, UsageError
from mappa_docs.intake.answers import Answers
from mappa_docs.issuing import shown_texts
from mappa_docs.issuing.readiness import NotCompleteError
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area
from mappa_docs.messages import english
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import Field, Marking, Parameter, Submission
from mappa_docs.text.person_names import person_of

_TITLE = "Actions of the meeting"
_OPENING = (
    "These are your actions from the meeting, as its Chair has agreed them, and nothing else of "
    "its minutes.",
    "Handle this list as its marking says. Share it within your own agency only as far as the "
    "actions need it, and with nobody outside without the agreement of the meeting’s Chair.",
)


class ActionLists(NamedTuple):
    """The lists that were made, and for each that was not the reason: a sentence without any
    answer."""

    made: tuple[Rendered, ...]
    refused: tuple[str, ...]


def action_lists(
    submission: Submission,
    *,
    scheme: str = "",
    as_of: date | None = None,
    area: Area | None = None,
) -> ActionLists:
    """Return a Word list for each agency of its own actions from agreed minutes (MAPPA B), and for
    each person who is sent action points only of those that name them (13b.3).

    A list holds its reader's actions, the day of the meeting and the reference, and each finished
    file is searched for whatever else the minutes hold. One that would hold it, or name somebody
    else to a reader who is not sent the minutes, is not made: `refused` says why, and holds no
    answer. Raises UsageError for another form or an unknown scheme, NotCompleteError for minutes
    that are not complete, NotReadyError for minutes that are not agreed or of which something was
    not read, and MarkingError for a file that is not marked (14.4).
    """
    if submission.stem != listed()["form"]:
        name = schema_files.name_of(listed()["form"])
        raise UsageError(sentence("ACTIONS.form", (("form", name),)))
    judgement = judging.judge(submission, scheme=scheme, as_of=as_of, area=area)
    if judgement.status != "complete":
        raise NotCompleteError(judgement)
    if submission.answers.get("stage") != listed()["stage"]:
        raise NotReadyError(sentence("ACTIONS.stage"))
    if submission.reading and submission.reading.unread:
        raise NotReadyError(sentence("ACTIONS.unread"))
    answers = Answers(submission, as_of or date.today())
    marking, _ = document_marking.decide(submission.stem, submission.answers, scheme, area=area)
    readers = action_readers.readers(answers)
    results = [_made(answers, reader, marking) for reader in readers]
    left = action_readers.left_over(action_readers.actions(answers), readers)
    refused = [result for result in results if isinstance(result, str)]
    if left:
        refused.append(sentence("ACTIONS.several", (("rows", _rows(left)),)))
    if undecided := action_readers.undecided(answers):
        rows = english.row("Attender", undecided)
        refused.append(sentence("ACTIONS.undecided", (("rows", rows),)))
    made = tuple(result for result in results if isinstance(result, Rendered))
    return ActionLists(made, tuple(refused))


def _made(answers: Answers, reader: Reader, marking: Marking) -> Rendered | str:
    """Return the list for a reader, or why there is none."""
    said = _named(reader)
    if not reader.actions:
        return sentence("ACTIONS.nobody", (("reader", said),))
    if reader.is_outside and (naming := _naming(answers, reader)):
        return sentence("ACTIONS.names", (("reader", said), ("rows", _rows(naming))))
    made = Rendered(_file_name(answers, reader), _written(answers, reader, marking), marking)
    if questions := _held(answers, reader, made.data):
        labels: tuple[Parameter, ...] = tuple(question.label for question in questions)
        return sentence("ACTIONS.withheld", (("reader", said), ("questions", labels)))
    return made


def _naming(answers: Answers, reader: Reader) -> list[Action]:
    """Return the actions that name, or may name, somebody else than those who do them."""
    own = [person_of(name) for name in _people(reader) if name]
    others = naming.Others(answers, own)
    return [one for one in reader.actions if others.may_be_named(one.text("action"))]


def _named(reader: Reader) -> str:
    """Return what a reader is called in a sentence: an agency by its label, a person by the number
    of the row under the exceptions."""
    if not reader.person:
        return _agency(reader)
    return english.row("Exception", [reader.row])


def _agency(reader: Reader) -> str:
    table = f"{listed()['actions']}/*/{listed()['agency']}"
    return answer_words.words(forms.fields(listed()["form"])[table], reader.agency)


def _rows(actions: Iterable[Action]) -> str:
    return english.row("Action", [action.row for action in actions])


def _people(reader: Reader) -> list[str]:
    """Return the names that a reader knows: their own, or of an agency those who do its actions."""
    return [reader.person] if reader.person else [one.text("person") for one in reader.actions]


def _file_name(answers: Answers, reader: Reader) -> str:
    submission = answers.submission
    own = f"{reader.agency}-{reader.row}" if reader.person else reader.agency
    form = schema_files.name_of(submission.stem)
    stem = file_names.of_data(form, submission.answers, submission.checksum)
    return f"Actions_{stem.removesuffix('.json')}_{own.replace('_', '-')}.docx"


def _written(answers: Answers, reader: Reader, marking: Marking) -> bytes:
    from mappa_docs.documents.docx import letter

    form = forms.form(answers.stem)
    meeting = index(answers.stem).fields[listed()["meeting"]]
    reference = printable_reference(answers.get("/reference"), answers.get("/offender"))
    about = [
        ("Protective marking", marking.text),
        ("For", reader.person or _agency(reader)),
        ("Meeting of", answer_words.words(meeting, answers.get(listed()["meeting"]))),
    ]
    if reference:
        about.append(("Reference", reference))
    page = Document(
        form_name=form.name,
        title=_TITLE,
        subtitle="From the MAPPA co-ordination unit",
        state=State.COMPLETE,
        marking=marking,
        banner="",
        edition=f"From {form.name}",
        reference=f"Reference {reference}" if reference else "",
        blocks=(),
    )
    columns = letter.TO_DO._replace(heads=("What will be done", "By when"))
    part = letter.Part("Your actions", _entries(answers.stem, reader), columns)
    return letter.write(page, about, _OPENING, [part])


def _entries(stem: str, reader: Reader) -> list[tuple[str, str]]:
    """Return each action with its day, and for an agency with the person who does it."""
    due = index(stem).fields[f"{listed()['actions']}/*/{listed()['due']}"]
    entries = []
    for one in reader.actions:
        day = answer_words.words(due, one.text("due"))
        who = "" if reader.person else one.text("person")
        action = f"{one.text('number')}. {one.text('action')}"
        entries.append((action, "\n".join(filter(None, (day, who)))))
    return entries


def _held(answers: Answers, reader: Reader, data: bytes) -> Sequence[Field]:
    """Return the questions whose answers are in a finished file and are not for its reader."""
    texts = list(shown_texts.shown(data, Format.DOCX))
    own = {" ".join(text.split()) for entry in _entries(answers.stem, reader) for text in entry}
    if not reader.is_outside:
        texts = [text for text in texts if " ".join(text.split()) not in own]
    shown = {
        f"{one.pointer}/{listed()[name]}"
        for one in reader.actions
        for name in ("number", "action", "person", "due")
    }
    some = withheld.withheld(answers, shown)
    known = index(answers.stem).fields
    held = [
        one or known[listed()["actions"]] for one in withheld.held(texts, some, _people(reader))
    ]
    if withheld.names_offender(texts, answers):
        held.append(known["/offender/last_name"])
    return list(dict.fromkeys(held))
