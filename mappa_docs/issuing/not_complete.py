"""A submission of which no document is made yet."""

from mappa_docs.errors import NotReadyError
from mappa_docs.model import Judgement


class NotCompleteError(NotReadyError):
    """The submission is not complete and right. `judgement` says what to do about it."""

    def __init__(self, judgement: Judgement) -> None:
        super().__init__(f"{judgement.form} is {judgement.status}, so it was not rendered.")
        self.judgement = judgement

    def __reduce__(self) -> tuple[type["NotCompleteError"], tuple[Judgement]]:
        """Return how another process makes it again."""
        return type(self), (self.judgement,)
