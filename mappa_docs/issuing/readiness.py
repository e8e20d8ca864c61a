"""Whether a document may be made of a submission, and whether the finished file may leave."""

from collections.abc import Iterable
from dataclasses import replace

from mappa_docs.checking import judging, last_look
from mappa_docs.definition import forms
from mappa_docs.documents.request import RenderRequest
from mappa_docs.errors import NotReadyError
from mappa_docs.messages import finding_messages
from mappa_docs.messages.finding_messages import Grounds, Sentence
from mappa_docs.model import Form, Judgement, Submission


class NotCompleteError(NotReadyError):
    """The submission is not complete and right. `judgement` says what to do about it."""

    def __init__(self, judgement: Judgement) -> None:
        super().__init__(f"{judgement.form} is {judgement.status}, so it was not rendered.")
        self.judgement = judgement

    def __reduce__(self) -> tuple[type["NotCompleteError"], tuple[Judgement]]:
        """Return how another process makes it again."""
        return type(self), (self.judgement,)


def sound_judgement(submission: Submission, form: Form, request: RenderRequest) -> Judgement:
    """Return the judgement of a submission that may be rendered. Raises NotCompleteError."""
    judgement = judging.judge(
        submission,
        draft=request.draft,
        scheme=request.scheme,
        as_of=request.as_of,
        area=request.area,
    )
    later = forms.form(submission.stem).stages_after(submission.answers.get("stage"))
    if request.document in later:
        early = finding_messages.finding(
            submission.stem,
            "/stage",
            Grounds("TOO-EARLY", "missing"),
            Sentence("TOO-EARLY", (("title", form.title),)),
        )
        raise NotCompleteError(replace(judgement, status="incomplete", findings=(early,)))
    if not judging.is_sound(judgement):
        raise NotCompleteError(judgement)
    return judgement


def look_at_last(
    submission: Submission,
    request: RenderRequest,
    judgement: Judgement,
    texts: Iterable[str],
    name: str,
) -> None:
    """Make sure that the texts of a finished file, and its name, tell their reader nothing that
    must not be told. What is prepared for ViSOR stays there, and says so.

    Raises NotCompleteError.
    """
    goes_out = not request.purpose and last_look.is_looked_at(submission.stem, request.document)
    if goes_out and last_look.tells_too_much(submission, request.document, texts, name):
        raise NotCompleteError(_giving_away(submission, judgement))


def _giving_away(submission: Submission, judgement: Judgement) -> Judgement:
    """Return the judgement with the finding that the file tells what must not be told."""
    finding = finding_messages.finding(
        submission.stem, "", Grounds("GIVES-AWAY", "wrong"), Sentence("GIVES-AWAY")
    )
    return replace(judgement, status="invalid", findings=(finding,))
