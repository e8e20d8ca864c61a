"""Submission and an area's template → a marked document: Word, or a PDF of it by LibreOffice."""

from dataclasses import replace
from functools import partial
from typing import Any

from mappa_docs.documents.request import Contents, Format, format_of
from mappa_docs.errors import UsageError
from mappa_docs.file_markings import inspection
from mappa_docs.issuing import rendering
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.markings.area import Area
from mappa_docs.messages import catalogue
from mappa_docs.model import MAIN, Finding, Marking, Submission
from mappa_docs.templates import checking, libreoffice, making, printable
from mappa_docs.templates.making import LocalTemplate
from mappa_docs.templates.refused import TemplateRefusedError
from mappa_docs.workers import batch
from mappa_docs.workers.limits import Limits

# A long form takes docxtpl some seconds where nothing else is done, and more where much is.
_LIMITS = Limits(seconds=90)


class TemplateRenderer:
    """Renders submissions by a template, which is checked once for each form.

    `source` is its name. `with_office` says that LibreOffice is to make PDFs. Raises UsageError
    where it is not installed.
    """

    def __init__(
        self,
        data: bytes,
        source: str = "",
        *,
        with_office: bool = False,
        limits: Limits | None = None,
    ) -> None:
        self._data, self._source = data, source
        self._limits = limits or _LIMITS
        self._office = libreoffice.program() if with_office else ""
        self._checked: dict[tuple[str, str], LocalTemplate] = {}

    def render(
        self,
        submission: Submission,
        to: str,
        *,
        document: str = MAIN,
        scheme: str = "",
        area: Area | None = None,
        **options: Any,
    ) -> Rendered:
        """Return the submission as a document, with the further `options` of `rendering.render`.

        Its `of_template` names each answer that the template leaves out. Raises
        TemplateRefusedError where something is wrong with the template, UsageError where it can't
        be marked or a PDF can't be made, and what `rendering.render` raises.
        """
        if format_of(to) is Format.PDF and not self._office:
            raise UsageError(catalogue.sentence("TEMPLATE.no_engine"))
        template = self._template(submission.stem, document, scheme, area)
        found: list[Finding] = []
        options |= {"document": document, "scheme": scheme, "area": area}

        def write(contents: Contents) -> bytes:
            work = partial(making.made, template, contents, submission.answers, area)
            made = batch.apart(work, self._limits)
            found.extend(made.findings)
            return made.data

        # The Word file has its last look in any case: it says more than its PDF shows.
        word = rendering.render(submission, Format.DOCX, writer=write, **options)
        if to == Format.DOCX:
            return replace(word, of_template=tuple(found))

        def convert(contents: Contents) -> bytes:
            return self._pdf(word.data, contents.marking)

        pdf = rendering.render(submission, to, writer=convert, **options)
        return replace(pdf, of_template=tuple(found))

    def _template(self, stem: str, document: str, scheme: str, area: Area | None) -> LocalTemplate:
        if (stem, document) not in self._checked:
            checked = checking.check(
                self._data,
                stem,
                document,
                scheme=scheme,
                area=area,
                source=self._source,
                limits=self._limits,
            )
            if checked.template is None:
                raise TemplateRefusedError(checked.judgement)
            self._checked[stem, document] = checked.template
        return self._checked[stem, document]

    def _pdf(self, word: bytes, marking: Marking) -> bytes:
        """Return the PDF of a finished Word file, every page of which carries the marking."""
        data = libreoffice.converted(printable.without_controls(word), self._office)
        batch.apart(partial(_looked_at, data, marking), self._limits)
        return data


def _looked_at(data: bytes, marking: Marking) -> None:
    making.in_order(inspection.inspect(data), marking)
