"""The marking of what comes from earlier forms: it goes along into the draft, and stands on the
page that shows what they say (14.4)."""

from collections.abc import Sequence

from mappa_docs.definition.form_index import index
from mappa_docs.markings import document_marking, schemes
from mappa_docs.model import Marking, Submission
from mappa_docs.page.filling.draft import Draft, put, submission
from mappa_docs.page.settings import Settings
from mappa_docs.report import report_marking

# Where a form says its marking.
PLACE = "/marking"


def raised(draft: Draft, sources: Sequence[Submission], settings: Settings) -> Draft:
    """Return the draft as one that is marked as high as each of the sources of its answers. A
    marking of another scheme is left for a person to decide."""
    own, *others = (_decided(one, settings) for one in (submission(draft), *sources))
    least = document_marking.at_least(own, [one.text for one in others])
    given = draft.at(PLACE)
    is_free = given is None or bool(schemes.recognised(str(given), own.scheme))
    if least.level == own.level or not is_free or index(draft.stem).at(PLACE) is None:
        return draft
    return put(draft, PLACE, least.level)


def of_page(own: str, sources: Sequence[Submission], settings: Settings) -> str:
    """Return the marking of a page that shows a draft, which is marked by itself as `own` says, and
    what the sources say."""
    markings = [own, *(_decided(one, settings).text for one in sources)]
    said = (str(one.answers.get("marking", "")) for one in sources)
    markings += [one for one in said if any(schemes.whole(one, name) for name in schemes.schemes())]
    least = document_marking.floor(settings.scheme, area=settings.area)
    return report_marking.marking(markings, [least])


def _decided(form: Submission, settings: Settings) -> Marking:
    marking, _ = document_marking.decide(
        form.stem, form.answers, settings.scheme, area=settings.area
    )
    return marking
