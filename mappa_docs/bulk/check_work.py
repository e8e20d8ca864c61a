"""What a worker does with a lot of submissions that are to be judged."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from mappa_docs.bulk import sources
from mappa_docs.bulk.sources import Source
from mappa_docs.checking import found
from mappa_docs.errors import UnreadableError
from mappa_docs.intake.single_files import Found
from mappa_docs.markings.area import Area
from mappa_docs.messages import file_messages
from mappa_docs.model import Judgement


class CheckRequest(NamedTuple):
    """How submissions are judged, as `judging.judge` takes it."""

    draft: bool = False
    scheme: str = ""
    as_of: date | None = None
    area: Area | None = None


def judged(lot: Sequence[Source], request: CheckRequest) -> list[list[Judgement]]:
    """Return for each source the judgements on all that is in it: of most there is one."""
    every = [_found(source) for source in lot]
    judgements = iter(found.judged([each for one in every for each in one], **request._asdict()))
    return [[next(judgements) for _ in one] for one in every]


def lost(source: Source, why: str) -> list[Judgement]:
    """Return what is said of a source whose worker was lost, or took too long."""
    return [file_messages.unreadable(source.name, why)]


def carried(source: Source) -> Source:
    """Return a source with its content, for a worker that does not see our files."""
    try:
        return source._replace(path="", data=sources.content(source))
    except UnreadableError as fault:
        return source._replace(path="", why=str(fault))


def _found(source: Source) -> list[Found]:
    try:
        return sources.found(source, sources.content(source))
    except UnreadableError as fault:
        return [sources.unread(source, str(fault))]
