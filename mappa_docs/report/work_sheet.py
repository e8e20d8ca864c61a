"""The work list as a sheet of a workbook."""

from collections.abc import Iterator, Sequence

from mappa_docs.cases.due import Due
from mappa_docs.checking.checked_file import CheckSettings
from mappa_docs.messages.english import capital
from mappa_docs.report import work
from mappa_docs.report.terminal import named
from mappa_docs.sheets.cells import Value
from mappa_docs.sheets.workbook import Column, Sheet

OVER = Column("Days over (below 0: left)", "days", 10)
_COLUMNS = (
    Column("Due", "date", 12),
    Column("Overdue", width=9),
    OVER,
    Column("Reference", width=15),
    Column("Form", width=9),
    Column("What is due", width=28),
    Column("By whom", width=15),
    Column("Counted", width=17),
    Column("Guidance", width=10),
    Column("More about it", width=32),
    Column("Code", width=8),
    Column("Files", width=22),
)


def sheet(items: Sequence[Due], settings: CheckSettings, folder: str = "", note: str = "") -> Sheet:
    """Return the list as a sheet. Files in the `folder` are named without it; the `note` stands
    after its title."""
    title = work.title(settings.ahead)
    return Sheet(
        "Due",
        _COLUMNS,
        [*_rows(items, settings, folder)],
        f"{title}. {note}".strip() if note else title,
    )


def _rows(
    items: Sequence[Due], settings: CheckSettings, folder: str
) -> Iterator[tuple[Value, ...]]:
    for item in items:
        yield (
            item.by,
            "Overdue" if item.is_overdue(settings.as_of) else "",
            item.finding.days,
            "\n".join(item.references),
            item.form,
            item.task,
            item.doer,
            capital(item.counted),
            ", ".join(item.guidance),
            item.finding.message,
            item.finding.code,
            "\n".join(named(file, folder) for file in item.files),
        )
