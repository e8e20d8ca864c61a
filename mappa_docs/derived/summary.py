"""Agreed minutes → the summary that is given in place of them (MAPPA M, 13b.27): what may go by an
allow-list, and of what people wrote only what somebody releases."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256

from mappa_docs.checking import judging
from mappa_docs.definition import carrying, schema_files
from mappa_docs.definition.carrying import Way
from mappa_docs.derived import finished, releases, summary_begun, summary_search
from mappa_docs.derived.finished import Derived
from mappa_docs.derived.releases import Release
from mappa_docs.derived.summary_begun import MINUTES, SUMMARY
from mappa_docs.documents import file_names
from mappa_docs.errors import NotReadyError, UsageError
from mappa_docs.forward import cutting
from mappa_docs.intake.answers import Answers
from mappa_docs.issuing import begun_form
from mappa_docs.issuing.readiness import NotCompleteError
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import Submission

_AGREED = "agreed"


def derive_summary(
    minutes: Submission,
    released: Sequence[Release] = (),
    *,
    into: Submission | None = None,
    to: Iterable[str] = (),
    scheme: str = "",
    as_of: date | None = None,
    area: Area | None = None,
) -> Derived:
    """Return the summary (MAPPA M) of agreed minutes (MAPPA B), begun: what the allow-list lets go,
    who attended by rank or grade, and of texts only those that are `released`.

    `into` is the summary, begun already, whose answers are kept; `to` names the formats besides
    JSON, "docx" or "pdf", to fill in what is missing. The whole is a draft until it is filled in,
    confirmed and approved. Each file is searched for everything else that the minutes hold and for
    everybody whom they name. Raises NotReadyError, which holds no answer, where one would tell it,
    and for minutes that are not agreed or of which something was not read; NotCompleteError for
    minutes that are not complete; UsageError for other forms and for what can't be released.
    """
    today = as_of or date.today()
    answers = Answers(minutes, today)
    _refuse(minutes, scheme=scheme, as_of=today, area=area)
    ways = releases.ways_of(answers, SUMMARY, released, into.answers if into else {}, today)
    allowed = [*carrying.ways(SUMMARY, MINUTES)]
    cut = cutting.cut(answers, (*allowed, *carrying.released(SUMMARY, MINUTES)), ways)
    summary_search.refuse_names(answers, cut, ways)
    begun = summary_begun.begun(replace(minutes, answers=cut.answers), into, today)
    files = _files(begun, released, ways, to, scheme=scheme, area=area)
    summary_search.search(answers, cut, begun, files, into)
    judged = judging.judge(begun, scheme=scheme, as_of=as_of, area=area)
    return Derived(begun, files, judged.findings, tuple(_held_back(answers, allowed, ways)))


def _refuse(minutes: Submission, *, scheme: str, as_of: date, area: Area | None) -> None:
    """Raise for minutes of which no summary is made."""
    if minutes.stem != MINUTES:
        name = schema_files.name_of(MINUTES)
        raise UsageError(sentence("DERIVE.form", (("form", name),)))
    judgement = judging.judge(minutes, scheme=scheme, as_of=as_of, area=area)
    if judgement.status != "complete":
        raise NotCompleteError(judgement)
    if minutes.answers.get("stage") != _AGREED:
        raise NotReadyError(sentence("DERIVE.stage"))
    if minutes.reading and minutes.reading.unread:
        raise NotReadyError(sentence("DERIVE.unread"))


def _files(
    begun: Submission,
    released: Sequence[Release],
    ways: Mapping[str, Way],
    to: Iterable[str],
    *,
    scheme: str,
    area: Area | None,
) -> tuple[Rendered, ...]:
    chosen = document_marking.scheme_for(scheme, area)
    marking, _ = document_marking.decide(SUMMARY, begun.answers, chosen, area=area)
    name = file_names.of_data(schema_files.name_of(SUMMARY), begun.answers, begun.checksum)
    files = [finished.data_file(name, begun.answers, marking)]
    files += [begun_form.fillable(begun, one, scheme=scheme, area=area) for one in to]
    if released:
        told = {
            "marking": marking.text,
            "summary_sha256": sha256(files[0].data).hexdigest(),
            "releases": releases.record(released, ways),
        }
        beside = f"{name.removesuffix('.json')}{finished.RELEASES}"
        files.append(finished.data_file(beside, told, marking))
    return tuple(files)


def _held_back(
    answers: Answers, allowed: Iterable[Way], released: Mapping[str, Way]
) -> Iterator[str]:
    """Yield the pointers of the questions and rows that could go, and were not released."""
    every = (*allowed, *carrying.released(SUMMARY, MINUTES))
    places = dict.fromkeys(way.source.pointer for way in every if not cutting.is_free(MINUTES, way))
    for place in places:
        value = answers.get(place)
        those = [place] if value is not None else []
        if isinstance(value, list):
            kept = carrying.kept_back(SUMMARY, MINUTES).get(place, {})
            those = [
                pointer
                for pointer, row in answers.rows(place)
                if not any(row.get(name) in given for name, given in kept.items())
            ]
        yield from (one for one in those if one not in released)
