"""What is said of documents that can't be in a pack."""

from collections.abc import Sequence

from mappa_docs.errors import NotReadyError
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import Judgement


class PackRefusedError(NotReadyError):
    """Some of the documents can't be in the pack. `judgements` says of each of them why, and
    `documents` is how many there are in all."""

    def __init__(self, judgements: Sequence[Judgement], documents: int) -> None:
        counts = (("count", len(judgements)), ("documents", documents))
        super().__init__(sentence("PACK.not_made", counts))
        self.judgements = tuple(judgements)
        self.documents = documents

    def __reduce__(self) -> tuple[type["PackRefusedError"], tuple[tuple[Judgement, ...], int]]:
        """Return how another process makes it again."""
        return type(self), (self.judgements, self.documents)
