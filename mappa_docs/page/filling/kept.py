"""The drafts that the page keeps for somebody, in the memory of their session alone."""

import json
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import NamedTuple

from starlette.requests import Request

from mappa_docs.checking import judging
from mappa_docs.definition import forms
from mappa_docs.intake.submission import MAX_BYTES
from mappa_docs.markings.area import Area
from mappa_docs.model import Form, Judgement
from mappa_docs.page import visit, work
from mappa_docs.page.filling import asked
from mappa_docs.page.filling.asked import Asked
from mappa_docs.page.filling.draft import Draft, submission
from mappa_docs.page.safety.refusals import Refused
from mappa_docs.page.sessions import ForgottenError

# About what is kept of a draft beside its answers: what was found in it, above all.
_BESIDE = 32 * 1024
_MEGABYTE = 2**20


class Judged(NamedTuple):
    """What was found in a draft on a day, and which questions do not arise."""

    judgement: Judgement
    asked: Asked
    on: date


class Kept(NamedTuple):
    """A draft and about how many bytes it takes; when it was last downloaded, and whether it has
    changed since; the pointers of the questions that arose by what was last said; and what was
    found in it, once that is known."""

    draft: Draft
    size: int
    downloaded: datetime | None = None
    is_changed: bool = False
    new: frozenset[str] = frozenset()
    judged: Judged | None = None


class Opened(NamedTuple):
    """A draft that a request is about: the key it is kept under, and what is found in it."""

    key: str
    kept: Kept
    judged: Judged

    @property
    def draft(self) -> Draft:
        """The draft itself."""
        return self.kept.draft

    @property
    def form(self) -> Form:
        """The form that it is a draft of."""
        return forms.form(self.kept.draft.stem)

    @property
    def base(self) -> str:
        """Where its pages begin."""
        return base(self.key)


def base(key: str) -> str:
    """Return where the pages of the draft begin that is kept under a key."""
    return f"/fill/{key}"


def begin(request: Request, draft: Draft, *, is_changed: bool = False) -> str:
    """Keep a draft, and return its key. Raises Refused where it is too large, and TooMuchError."""
    kept = Kept(draft, _size(draft), is_changed=is_changed)
    return visit.session(request).keep(kept, kept.size)


def change(
    request: Request, how: Callable[[Draft], Draft], new: frozenset[str] = frozenset()
) -> None:
    """Change the draft that the address names. Raises ForgottenError, and Refused where it gets so
    large that it could not be opened again."""
    kept = _kept(request)
    changed = how(kept.draft)
    if changed == kept.draft:
        _replace(request, kept._replace(new=new))
    else:
        _replace(request, Kept(changed, _size(changed), kept.downloaded, is_changed=True, new=new))


def note(request: Request, new: frozenset[str]) -> None:
    """Note which questions arose by what was last said."""
    _replace(request, _kept(request)._replace(new=new))


def took_away(request: Request) -> None:
    """Note that the draft that the address names was downloaded as it is."""
    at = datetime.now().astimezone()
    _replace(request, _kept(request)._replace(downloaded=at, is_changed=False))


async def opened(request: Request) -> Opened:
    """Return the draft that the address names, judged. Raises ForgottenError."""
    kept, today = _kept(request), date.today()
    judged = kept.judged
    if judged is None or judged.on != today:
        settings = visit.settings(request.scope)
        find = partial(_judged, kept.draft, today, settings.scheme, settings.area)
        judged = await work.beside(find)
        if _kept(request) is kept:
            _replace(request, kept._replace(judged=judged))
    return Opened(_key(request), kept, judged)


def is_there(request: Request) -> bool:
    """Return whether the draft that the address names is still kept."""
    try:
        _kept(request)
    except ForgottenError:
        return False
    return True


def draft(request: Request) -> Draft:
    """Return the draft that the address names. Raises ForgottenError."""
    return _kept(request).draft


def every(request: Request) -> list[tuple[str, Kept]]:
    """Return the drafts that are kept, each after its key."""
    return visit.session(request).every(Kept)


def _judged(draft: Draft, today: date, scheme: str, area: Area | None) -> Judged:
    judgement = judging.judge(submission(draft), scheme=scheme, as_of=today, area=area)
    found = frozenset(finding.pointer for finding in judgement.findings)
    return Judged(judgement, asked.asked(draft, found), today)


def _key(request: Request) -> str:
    return str(request.path_params["key"])


def _kept(request: Request) -> Kept:
    return visit.session(request).kept(_key(request), Kept)


def _replace(request: Request, kept: Kept) -> None:
    visit.session(request).replace(_key(request), kept, kept.size)


def _size(draft: Draft) -> int:
    """Return about how many bytes a draft takes. Raises Refused where it is too large."""
    typed = {pointer: dict(one.typed) for pointer, one in draft.unusable.items()}
    size = len(json.dumps([draft.answers, typed], ensure_ascii=False).encode(errors="replace"))
    if size > MAX_BYTES:
        raise Refused(413, "FILL.too_large", (("most", MAX_BYTES // _MEGABYTE),))
    return size + _BESIDE


def forget(request: Request) -> None:
    """Forget the draft that the address names, if it is kept."""
    visit.session(request).forget(_key(request))
