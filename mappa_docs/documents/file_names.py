"""What a document is called: form, reference and version, and no personal data."""

import re

from mappa_docs.errors import UsageError
from mappa_docs.model import MAIN, Form, Marking

_LANGUAGE = "en"
_MOST_COPIES = 200


def name(
    form: Form,
    *words: str,
    marking: Marking | None = None,
    purpose: str = "",
    draft: bool = False,
    copy: tuple[int, int] | None = None,
) -> str:
    """Return the name of a document's file, without its ending.

    `words` are the reference and version, or what an empty form has in their place. What makes one
    document of a submission another than the next is in its name, so that neither overwrites the
    other. Raises UsageError for a copy that there is not.
    """
    parts = [
        form.name.replace(" ", "-") + ("" if form.document == MAIN else f"-{form.document}"),
        *words,
        _LANGUAGE,
        re.sub(r"[^A-Z]+", "-", marking.text).strip("-") if marking else "",
        f"for-{purpose}" if purpose else "",
        "DRAFT" if draft else "",
        copy_number(copy).lower().replace(" ", "-"),
    ]
    return "_".join(filter(None, parts))


def copy_number(copy: tuple[int, int] | None) -> str:
    """Return what each page of a paper copy says of its number, such as "Copy 2 of 12" (13b.2).

    Raises UsageError for a copy that there is not, or more than anyone hands out.
    """
    if copy is None:
        return ""
    number, whole = copy
    if not 1 <= number <= whole <= _MOST_COPIES:
        raise UsageError(
            f"Copies are numbered from 1 to how many there are, and those are {_MOST_COPIES} at "
            "most."
        )
    return f"Copy {number} of {whole}"
