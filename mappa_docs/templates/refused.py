"""A template that may not be filled."""

from mappa_docs.errors import NotReadyError
from mappa_docs.messages import catalogue
from mappa_docs.model import Judgement


class TemplateRefusedError(NotReadyError):
    """A template is not one that may be filled. `judgement` says what to do about it."""

    def __init__(self, judgement: Judgement) -> None:
        super().__init__(catalogue.sentence("TEMPLATE.refused"))
        self.judgement = judgement
