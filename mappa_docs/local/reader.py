"""What reads copies of local forms, for those who read files; imported fast."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from mappa_docs.intake.single_files import Others
from mappa_docs.markings.area import Area


def reader(
    area: Area | None,
    mappings: Sequence[Path] = (),
    today: date | None = None,
    *,
    alone: bool = False,
) -> Others | None:
    """Return what reads copies of the local forms that an area's profile and the files of mappings
    name, None where they name none. `alone`, what is no copy is not read otherwise either.

    Raises UnreadableError for a mapping, or a blank form that one names, that is not sound.
    """
    if not (mappings or alone or (area and area.local_forms)):
        return None
    from mappa_docs.local import local_forms  # with libraries that take a while to start

    known = local_forms.local_forms(area, mappings, today)
    return partial(local_forms.read_only if alone else local_forms.read, known)
