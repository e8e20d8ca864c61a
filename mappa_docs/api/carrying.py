"""The functions that carry answers from one form to the next, for other programs."""

from collections.abc import Iterable
from datetime import date

from mappa_docs.definition import schema_files
from mappa_docs.forward import confirming, prefilling
from mappa_docs.forward.prefilled import Prefilled
from mappa_docs.issuing import begun_form
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.markings.area import Area
from mappa_docs.model import Submission


def prefill(
    name: str,
    sources: Submission | Iterable[Submission],
    *,
    into: Submission | None = None,
    as_of: date | None = None,
) -> Prefilled:
    """Return the form with what earlier forms of the case say of it (14.10).

    Each answer that was carried forward is named in the form's own table `carried`, with the form
    that it comes from. A form in which some of them are not confirmed is not complete. Where
    sources disagree none is taken. `into` is the form itself, begun already, whose answers are
    kept. Raises UsageError for forms that don't go together, and NotReadyError, which names the
    places, for sources about different people.
    """
    given = [sources] if isinstance(sources, Submission) else [*sources]
    return prefilling.prefill(schema_files.stem_of(name), given, into=into, as_of=as_of)


def confirm(
    submission: Submission,
    by: str,
    *,
    pointers: Iterable[str] | None = None,
    on: date | None = None,
) -> Submission:
    """Return the submission in which somebody confirms that answers carried forward are still
    current: those at or below the pointers, or all that have to be confirmed. `on` stands for
    today.

    Raises UsageError for a name that says nothing, and where there is no such answer.
    """
    wanted = None if pointers is None else [*pointers]
    return confirming.confirm(submission, wanted, by=by, on=on or date.today()).submission


def fillable(
    submission: Submission, to: str = "docx", *, scheme: str = "", area: Area | None = None
) -> Rendered:
    """Return a form that was begun as a Word file, or as a "pdf", to fill in, with the answers that
    it has; every page is marked for these, and says DRAFT. `extract` reads it back.

    Raises UsageError for an unknown format or scheme.
    """
    return begun_form.fillable(submission, to, scheme=scheme, area=area)
