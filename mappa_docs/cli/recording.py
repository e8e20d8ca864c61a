"""The record beside each document: how it was made."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from mappa_docs.cli import reading
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.model import Judgement, Submission
from mappa_docs.report import provenance


def records(
    documents: Iterable[Rendered],
    submission: Submission,
    judgement: Judgement,
    paths: Sequence[Path],
) -> list[Rendered]:
    """Return the record of each document that was made of a submission, which the files at the
    paths hold."""
    inputs = [reading.content(path) for path in paths]
    made = datetime.now(UTC)
    return [
        Rendered(
            provenance.name_of(one.name),
            provenance.record(one.data, submission, _of(one, judgement), inputs, made),
            one.marking,
        )
        for one in documents
    ]


def _of(document: Rendered, judgement: Judgement) -> Judgement:
    """Return the judgement with the marking that the document carries."""
    return replace(judgement, marking=document.marking.text)
