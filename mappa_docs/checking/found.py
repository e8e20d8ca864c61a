"""What was found in files → a judgement on each, those that could not be read too."""

from collections.abc import Sequence
from datetime import date

from mappa_docs.checking import arrived_marking, judging, not_judged
from mappa_docs.intake.answers import Answers
from mappa_docs.intake.single_files import Found, Unread
from mappa_docs.markings.area import Area
from mappa_docs.messages import file_messages
from mappa_docs.model import Judgement


def judged(
    found: Sequence[Found],
    *,
    draft: bool = False,
    scheme: str = "",
    as_of: date | None = None,
    area: Area | None = None,
) -> list[Judgement]:
    """Return a judgement on each, in their order. The arguments are those of `judging.judge`; a
    form that came as a document is also judged by the marking on its pages."""
    every = [not_judged.judged(each) for each in found]
    day = as_of or date.today()
    read = [Answers(each, day) for each in every if not isinstance(each, Unread)]
    judgements = map(
        arrived_marking.with_marking,
        judging.judge_all(read, draft=draft, scheme=scheme, area=area),
        (answers.submission for answers in read),
        [area] * len(read),
    )
    return [
        file_messages.unreadable(each.source, each.why)
        if isinstance(each, Unread)
        else next(judgements)
        for each in every
    ]
