"""What people do to a form besides filling it in: each a function of a form half filled in, `base`.

`tests/reading/badly_filled.json` says by the same names why, and what has to be read. Slips of the
pen alone, such as a date without its year, have no function: that file has the words to type.
"""

from tests.badly_filled import (
    beside_places,
    choices,
    moved_controls,
    pasted,
    rows,
    tracked,
    unseen,
    whole_file,
)
from tests.badly_filled.form import ANSWERS, DONE, base

# Each of these adds what it does to `DONE`.
MODULES = (beside_places, choices, moved_controls, pasted, rows, tracked, unseen, whole_file)

__all__ = ["ANSWERS", "DONE", "MODULES", "base"]
