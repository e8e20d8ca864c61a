"""Sources → the judgement on each submission in them."""

from collections.abc import Iterable, Iterator
from functools import partial

from mappa_docs.bulk import check_work, lots
from mappa_docs.bulk.check_work import CheckRequest
from mappa_docs.bulk.sources import Source
from mappa_docs.bulk.workforce import Workforce
from mappa_docs.model import Judgement


def judged(
    sources: Iterable[Source], request: CheckRequest, workforce: Workforce
) -> Iterator[list[Judgement]]:
    """Yield the judgements on what is in each source, in their order."""
    given = sources if workforce.is_near else map(check_work.carried, sources)
    work = partial(check_work.judged, request=request)
    handed_over = lots.lots(given, lambda source: len(source.data))
    return workforce.results(work, check_work.lost, handed_over)
