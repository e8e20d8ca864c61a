"""What a document is called: form, reference and version, and no personal data."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from mappa_docs.definition import forms, views
from mappa_docs.documents.blocks import Filling
from mappa_docs.documents.request import Format, RenderRequest
from mappa_docs.domain.references import printable_reference
from mappa_docs.model import MAIN, Form, Marking, Submission

_LANGUAGE = "en"
_FILLING = {Filling.NONE: "", Filling.FIELDS: "fillable", Filling.FLAT: "flattened"}


def of_submission(
    form: Form, submission: Submission, marking: Marking, request: RenderRequest
) -> str:
    """Return the file name of a submission as a document.

    What makes one document of a submission another than the next is in its name, so that neither
    overwrites the other.
    """
    offender = submission.answers.get("offender")
    given = submission.answers.get(views.reference_name(form, form.document))
    reference = printable_reference(given, offender)
    version = printable_reference(submission.answers.get("version"), offender)
    return _name(form, marking, request, *_told(reference, version, submission.checksum))


def of_answers(form: str, reference: str, version: str, checksum: int) -> str:
    """Return the file name of a submission's answers as JSON. `form` is the name of the form;
    reference and version are those that may be printed, or "", and the checksum stands in the place
    of a reference."""
    return f"{'_'.join((form.replace(' ', '-'), *_told(reference, version, checksum)))}.json"


def of_data(
    form: str, answers: Mapping[str, Any], checksum: int, *, reference: str = views.REFERENCE
) -> str:
    """Return the file name of these answers as JSON, with the version, and the reference in the
    question of this name, where they may be printed. The other arguments are those of
    `of_answers`."""
    offender = answers.get("offender")
    told, version = (
        printable_reference(answers.get(name), offender) for name in (reference, "version")
    )
    return of_answers(form, told, version, checksum)


def of_context(document: str) -> str:
    """Return the file name of what a template wants for the document of that file name."""
    return f"{Path(document).with_suffix('')}_context.json"


def of_blank(form: Form, marking: Marking, request: RenderRequest) -> str:
    """Return the file name of an empty form."""
    return _name(form, marking, request, "blank", form.edition)


def of_pack(submissions: Sequence[Submission], *, draft: bool) -> str:
    """Return the file name of several submissions as one document: the first reference that may be
    printed, and the letters of the forms."""
    given = (
        printable_reference(one.answers.get(views.REFERENCE), one.answers.get("offender"))
        for one in submissions
    )
    reference = next(filter(None, given), "no-reference")
    letters = "-".join(forms.form(one.stem).letter or one.stem for one in submissions)
    parts = ("MAPPA-pack", reference, letters, _LANGUAGE, "DRAFT" if draft else "")
    return f"{'_'.join(filter(None, parts))}.{Format.PDF}"


class UniqueNames:
    """The names of what one run writes: each is given once."""

    def __init__(self) -> None:
        # Each name that was given, and the last number that it has got since. Some systems take
        # small and capital letters for the same.
        self._numbers: dict[str, int] = {}

    def free(self, name: str) -> str:
        """Return the name, or the same with a number where it was given before."""
        path, numbered, key = Path(name), name, name.casefold()
        while numbered.casefold() in self._numbers:
            self._numbers[key] += 1
            numbered = f"{path.stem}_{self._numbers[key]}{path.suffix}"
        self._numbers[numbered.casefold()] = 1
        return numbered


def _told(reference: str, version: str, checksum: int) -> tuple[str, str]:
    return reference or f"no-reference-{checksum:08x}", f"v{version or '0'}"


def _name(form: Form, marking: Marking, request: RenderRequest, first: str, second: str) -> str:
    parts = (
        form.name.replace(" ", "-") + ("" if form.document == MAIN else f"-{form.document}"),
        first,
        second,
        _LANGUAGE,
        re.sub(r"[^A-Z]+", "-", marking.text).strip("-") if request.marking_in_name else "",
        f"for-{request.purpose}" if request.purpose else "",
        "DRAFT" if request.draft else "",
        _FILLING[request.filling],
        f"{request.rows}-rows" if request.rows else "",
        "with-data" if request.with_data else "",
        str(request.copy).lower().replace(" ", "-") if request.copy else "",
    )
    return f"{'_'.join(filter(None, parts))}.{request.format}"
