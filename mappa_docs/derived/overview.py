"""The report of a Serious Case Review → its Overview Report, in which nobody is named (20.22): what
that shows, with a role in the place of each name."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from mappa_docs.definition import pointers, schema_files, views
from mappa_docs.definition.form_index import index
from mappa_docs.derived import finished, people_roles, withheld
from mappa_docs.derived.finished import Derived
from mappa_docs.derived.people_roles import PeopleRoles
from mappa_docs.documents import file_names, shown_answers
from mappa_docs.errors import NotReadyError, UsageError
from mappa_docs.intake.answers import Answers
from mappa_docs.issuing import rendering
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.markings.area import Area
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import WRITTEN, Count, Form, Submission
from mappa_docs.text.renaming import Roles
from mappa_docs.text.words import Words

REPORT, OVERVIEW = "mappa-o", "overview"
_ABOUT_ITSELF = ("/form", "/edition")


def derive_overview(
    report: Submission,
    people: PeopleRoles,
    *,
    to: Iterable[str] = (),
    scheme: str = "",
    as_of: date | None = None,
    area: Area | None = None,
) -> Derived:
    """Return the Overview Report of a Serious Case Review's report (MAPPA O): the answers that it
    shows and no others, and in these the role of each person in the place of every way to write the
    name. `to` names the formats besides JSON, "docx" or "pdf".

    Each file is searched for the people and for whatever else the report holds. Raises
    NotReadyError, which holds no name, for people without a role, for words of which nobody can
    tell whom they name, and for a file that would tell what must not be told; NotCompleteError for
    a report that is not complete, or not at this stage yet; UsageError for another form and for
    roles that name somebody.
    """
    if report.stem != REPORT:
        raise UsageError(sentence("DERIVE.report", (("form", schema_files.name_of(REPORT)),)))
    if report.reading and report.reading.unread:
        raise NotReadyError(sentence("DERIVE.unread"))
    answers = Answers(report, as_of or date.today())
    roles = people_roles.roles(people)
    number, places = people_roles.without_role(answers, roles)
    if number:
        parameters = (("people", Count(number, "person")), ("places", places))
        raise NotReadyError(sentence("DERIVE.without_role", parameters))
    form = views.view(REPORT, OVERVIEW)
    renamed = replace(report, answers=_renamed(answers, form, roles), written={})
    wanted = tuple(to)
    drawn = [
        rendering.render(renamed, one, document=OVERVIEW, scheme=scheme, as_of=as_of, area=area)
        for one in wanted or ("docx",)
    ]
    shown = shown_answers.shown(form, renamed.answers)
    data = finished.data_file(_name(form, renamed), shown, drawn[0].marking)
    files = (data, *drawn)
    _search(answers, roles, shown, files)
    return Derived(
        replace(renamed, answers=shown),
        files if wanted else (data,),
        drawn[0].findings,
    )


def _renamed(answers: Answers, form: Form, roles: Roles) -> dict[str, Any]:
    """Return the answers of the report, with roles for names in what the Overview Report shows.

    Raises NotReadyError, with their places, for texts in which nobody can tell whom a word names.
    """
    shown = {pointer for pointer, _ in pointers.walk(shown_answers.shown(form, answers.groups[""]))}
    called_two_ways = roles.called_two_ways(
        text for _, text in pointers.walk(answers.groups[""]) if isinstance(text, str)
    )
    doubtful: list[str] = []

    def change(pointer: str, value: Any) -> Any:
        if not isinstance(value, str) or pointer not in shown or not _is_written(form, pointer):
            return value
        renamed = roles.renamed(value)
        if renamed.doubtful or not called_two_ways.isdisjoint(renamed.called):
            doubtful.append(pointer)
        return renamed.text

    changed: dict[str, Any] = pointers.replaced(answers.submission.answers, change)
    if doubtful:
        raise NotReadyError(sentence("DERIVE.doubtful", (("places", tuple(doubtful)),)))
    return changed


def _is_written(form: Form, pointer: str) -> bool:
    """Return whether somebody wrote the answer at a pointer in words of their own, or why there is
    none. What tells one document from another is no text."""
    above, last = pointers.parted(pointer)
    field = index(form.stem).at(pointer)
    if field is None:
        return last == "reason" or index(form.stem).at(above) is not None
    return field.kind in WRITTEN and "reference" not in field.name and field.name != "version"


def _name(form: Form, submission: Submission) -> str:
    """Return the name of the file of the answers, by the Overview Report's own reference."""
    document, own = f"{form.name}-{OVERVIEW}", views.reference_name(form, OVERVIEW)
    return file_names.of_data(document, submission.answers, submission.checksum, reference=own)


def _search(
    answers: Answers, roles: Roles, shown: dict[str, Any], files: Sequence[Rendered]
) -> None:
    """Raise NotReadyError where a file names one of the people, or holds what stands elsewhere in
    the report."""
    said = {pointer: value for pointer, value in pointers.walk(shown) if isinstance(value, str)}
    named = tuple(
        pointer
        for pointer, value in said.items()
        if pointer not in _ABOUT_ITSELF and roles.spots(value.replace("_", " "))
    )
    if named:
        raise NotReadyError(sentence("DERIVE.still_named", (("places", named),)))
    texts = finished.texts(files, shown)
    own = finished.own_words(REPORT, OVERVIEW)
    own_words = Words(" . ".join((*own, *(words for words in said.values())))).known
    for text in texts:
        for spot in roles.spots(text):
            if not set(Words(text[spot.start : spot.end]).proper) <= own_words:
                raise NotReadyError(sentence("DERIVE.still_named", (("places", ("",)),)))
    # The same line under another question is the author's own, and stands in the report as well.
    same = {words for value in said.values() for words in withheld.passages(value)}
    some = [one for one in withheld.withheld(answers, said) if one.words not in same]
    finished.refuse(withheld.held(texts, some, own))
